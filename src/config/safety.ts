import { isLoopback, isSafeAddress } from './checks.ts';
import type { ConfigFault } from './faults.ts';
import type { ParsedConfig } from './schema.ts';

const SHORTEST_SECRET = 32;
const SAMPLE = /change.?me|example|sample|your.?secret|secret.?key|password|aidewell|01234567|12345678/i;
/** Random hexadecimal text of 32 characters practically never has fewer. */
const FEWEST_DIFFERENT_CHARACTERS = 8;

const secretProblem = (secret: string | undefined): string | undefined => {
  if (secret === undefined) return 'production needs a secret and it is missing';
  if (secret.length < SHORTEST_SECRET) return `the secret has fewer than ${SHORTEST_SECRET} characters`;
  const guessable = SAMPLE.test(secret) || new Set(secret).size < FEWEST_DIFFERENT_CHARACTERS;
  return guessable ? 'the secret is a sample or easy to guess' : undefined;
};

const SECRET_ADVICE = `${SHORTEST_SECRET} characters or more that nobody can guess: openssl rand -hex 32`;

const checkSecret = (config: ParsedConfig): ConfigFault[] => {
  const problem = secretProblem(config.secret?.reveal());
  return problem === undefined
    ? []
    : [{ key: 'secret', source: 'AIDEWELL_SECRET', problem, allowed: SECRET_ADVICE }];
};

const checkAddress = (config: ParsedConfig, url: string): ConfigFault[] => {
  const allowed = 'https://, or http:// on this machine only';
  if (!isSafeAddress(url)) {
    return [
      {
        key: 'url',
        source: 'the configuration',
        value: url,
        problem: 'plain http can be read on the way',
        allowed,
      },
    ];
  }
  if (url.startsWith('https:') || isLoopback(config.host)) return [];
  return [
    {
      key: 'host',
      source: 'the configuration',
      value: config.host,
      problem: `the tool would be open to the network while its url (${url}) is plain http`,
      allowed: 'a loopback host such as 127.0.0.1, or a url that begins with https://',
    },
  ];
};

const checkPlatforms = (config: ParsedConfig): ConfigFault[] =>
  config.platforms.flatMap((platform, index) =>
    (['authUrl', 'tokenUrl', 'jwksUrl'] as const)
      .filter((name) => !isSafeAddress(platform[name]))
      .map((name) => ({
        key: `platforms[${index}].${name}`,
        source: 'the configuration',
        value: platform[name],
        problem: 'plain http can be read on the way',
        allowed: 'https://, or http:// on this machine only',
      })),
  );

const checkSandbox = (config: ParsedConfig): ConfigFault[] =>
  config.sandbox.enabled
    ? [
        {
          key: 'sandbox.enabled',
          source: 'the configuration',
          value: 'true',
          problem: 'anybody can sign in through the sandbox as anybody',
          allowed: 'false in production',
        },
      ]
    : [];

/** What production refuses. */
export const productionFaults = (config: ParsedConfig, url: string): readonly ConfigFault[] => [
  ...checkSecret(config),
  ...checkAddress(config, url),
  ...checkPlatforms(config),
  ...checkSandbox(config),
];
