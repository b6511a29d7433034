import type { ConfigFault } from './faults.ts';
import type { ParsedConfig } from './schema.ts';

const source = 'the configuration';

const checkNumbers = ({ session, deliveries, ...config }: ParsedConfig, sandbox: boolean): ConfigFault[] => {
  const faults: ConfigFault[] = [];
  const need = (holds: boolean, key: string, value: number, problem: string): void => {
    if (!holds) faults.push({ key, source, value: String(value), problem });
  };
  need(
    session.idleMinutes <= session.absoluteMinutes,
    'session.idleMinutes',
    session.idleMinutes,
    `it is longer than session.absoluteMinutes (${session.absoluteMinutes})`,
  );
  need(
    deliveries.retryBaseSeconds <= deliveries.retryCapSeconds,
    'deliveries.retryBaseSeconds',
    deliveries.retryBaseSeconds,
    `it is longer than deliveries.retryCapSeconds (${deliveries.retryCapSeconds})`,
  );
  need(
    deliveries.leaseSeconds >= 2 * deliveries.sendTimeoutSeconds,
    'deliveries.leaseSeconds',
    deliveries.leaseSeconds,
    `it must be at least twice deliveries.sendTimeoutSeconds (${deliveries.sendTimeoutSeconds})`,
  );
  need(
    !sandbox || config.port !== config.sandbox.port,
    'sandbox.port',
    config.sandbox.port,
    'it is the port of the tool itself',
  );
  return faults;
};

const checkPlatforms = ({ platforms }: ParsedConfig): ConfigFault[] =>
  platforms.flatMap(({ issuer, clientId }, index) => {
    const first = platforms.findIndex((other) => other.issuer === issuer && other.clientId === clientId);
    const problem = `it has the issuer and the client id of platforms[${first}]`;
    return first === index ? [] : [{ key: `platforms[${index}]`, source, value: clientId, problem }];
  });

const checkStore = ({ store }: ParsedConfig): ConfigFault[] =>
  store.kind === 'mongodb' && !store.mongodb.uri
    ? [
        {
          key: 'store.kind',
          source,
          value: 'mongodb',
          problem: 'it needs the environment variable MONGODB_URI, which is not set',
        },
      ]
    : [];

/** Settings that are allowed one by one and do not fit together. */
export const consistencyFaults = (config: ParsedConfig, production: boolean): readonly ConfigFault[] => [
  ...checkNumbers(config, config.sandbox.enabled ?? !production),
  ...checkPlatforms(config),
  ...checkStore(config),
];
