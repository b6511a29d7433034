import { join, resolve } from 'node:path';
import { consistencyFaults } from './consistency.ts';
import { ConfigError, type ConfigFault } from './faults.ts';
import { parseConfig } from './parse-config.ts';
import { baseFolder, type ConfigSource } from './read-sources.ts';
import { productionFaults } from './safety.ts';
import type { ParsedConfig } from './schema.ts';
import { existingSecret, keptSecret } from './secret.ts';
import type { SecretValue } from './secret-value.ts';

export type { ConfigSource } from './read-sources.ts';

/** Which store to open, as `store/open-store.ts` takes it. */
export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'mongodb';
      readonly uri: SecretValue;
      readonly poolSize: number;
      readonly serverSelectionTimeoutMs: number;
      readonly socketTimeoutMs: number;
    };

type DeepReadonly<T> = T extends SecretValue
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

/** The checked settings with absolute paths, without the secret: what commands beside a server need. */
export type Settings = DeepReadonly<Omit<ParsedConfig, 'url' | 'secret' | 'sandbox' | 'store'>> & {
  readonly production: boolean;
  /** No slash at its end. */
  readonly url: string;
  readonly store: StoreConfig;
  readonly sandbox: { readonly enabled: boolean; readonly port: number };
};

/** A platform that the config file names. */
export type ConfiguredPlatform = Settings['platforms'][number];

export type Config = Settings & { readonly secret: SecretValue };

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
};

const baseUrl = (config: ParsedConfig): string =>
  (config.url ?? `http://localhost:${config.port}`).replace(/\/+$/, '');

const storeOf = (config: ParsedConfig, dataDir: string): StoreConfig => {
  const { uri, poolSize, serverSelectionSeconds, socketSeconds } = config.store.mongodb;
  if (!uri) return { kind: 'sqlite', file: join(dataDir, 'aidewell.db') };
  return {
    kind: 'mongodb',
    uri,
    poolSize,
    serverSelectionTimeoutMs: serverSelectionSeconds * 1000,
    socketTimeoutMs: socketSeconds * 1000,
  };
};

const settingsOf = (config: ParsedConfig, source: ConfigSource): Settings => {
  const { secret: _secret, ...rest } = config;
  const base = baseFolder(source);
  const dataDir = resolve(base, config.dataDir);
  return {
    ...rest,
    dataDir,
    coursesDir: resolve(base, config.coursesDir),
    production: source.production,
    url: baseUrl(config),
    store: storeOf(config, dataDir),
    sandbox: { ...config.sandbox, enabled: config.sandbox.enabled ?? !source.production },
  };
};

const refuse = (faults: readonly ConfigFault[]): void => {
  if (faults.length > 0) throw new ConfigError(faults);
};

/**
 * The settings for a command that needs no secret. Makes nothing, not even the data folder.
 * @throws ConfigError with every fault at once.
 */
export const readSettings = async (source: ConfigSource): Promise<Settings> => {
  const { config, faults } = await parseConfig(source);
  refuse([...faults, ...consistencyFaults(config, source.production)]);
  return deepFreeze(settingsOf(config, source));
};

/**
 * The secret of the installation for a command that needs it: from the environment, or the one that a development
 * server keeps. Undefined when there is neither.
 * @throws ConfigError as `readSettings`
 */
export const readSecret = async (source: ConfigSource): Promise<SecretValue | undefined> => {
  const { config } = await parseConfig(source);
  const { dataDir } = await readSettings(source);
  return config.secret ?? existingSecret(dataDir);
};

/**
 * The configuration of a server: file, environment, and in development a secret that is made once.
 * The result is frozen, and printing it shows no secret.
 * @throws ConfigError with every fault at once.
 */
export const loadConfig = async (source: ConfigSource): Promise<Config> => {
  const { config, faults } = await parseConfig(source);
  const unsafe = source.production ? productionFaults(config, baseUrl(config)) : [];
  refuse([...faults, ...consistencyFaults(config, source.production), ...unsafe]);
  const settings = settingsOf(config, source);
  return deepFreeze({ ...settings, secret: config.secret ?? (await keptSecret(settings.dataDir)) });
};
