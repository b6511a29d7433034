import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { SettingDescription } from './describe-schema.ts';
import type { ConfigFault } from './faults.ts';
import { nearest } from './nearest.ts';
import { isGroup, type RawConfig, valueAt, withValue } from './raw-config.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export interface ConfigSource {
  /** Path of the JSON file; absent: defaults and environment only. */
  readonly file?: string | undefined;
  readonly env: Env;
  readonly production: boolean;
  /** Where relative paths of the environment begin. Default: the working folder. */
  readonly cwd?: string;
}

export interface ReadSources {
  readonly raw: RawConfig;
  /** The environment variable that a key came from. */
  readonly envOf: ReadonlyMap<string, string>;
  readonly faults: readonly ConfigFault[];
}

/** Read by scripts and tests, not by the configuration. */
const OTHER_ENV = ['AIDEWELL_CONFIG', 'AIDEWELL_REQUIRE', 'AIDEWELL_SKIPS'];

const cannotRead = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read';

/** Where JSON.parse stumbled. Its own message may quote the file, so only the line is told. */
const jsonProblem = (text: string, error: unknown): string => {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return 'the file is not valid JSON';
  const lineNumber = text.slice(0, Number(position)).split('\n').length;
  return `the file is not valid JSON: look at line ${lineNumber} and the one before it`;
};

const readJson = async (file: string): Promise<{ raw: RawConfig; fault?: string }> => {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return { raw: {}, fault: cannotRead(error) };
  }
  try {
    const value: unknown = JSON.parse(text);
    return isGroup(value) ? { raw: value } : { raw: {}, fault: 'the file must hold one group in { }' };
  } catch (error) {
    return { raw: {}, fault: jsonProblem(text, error) };
  }
};

/** A text of the environment as the type that the key has; what does not fit stays text and is refused later. */
const coerce = (text: string, type: SettingDescription['type']): unknown => {
  const isNumber = /^-?\d{1,15}$/.test(text);
  if (type === 'number' || (type === 'number or list' && isNumber)) return isNumber ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'list' || type === 'number or list') {
    return text.split(/[\s,]+/).filter((part) => part !== '');
  }
  return text;
};

const secretsInFile = (
  raw: RawConfig,
  settings: readonly SettingDescription[],
  source: string,
): ConfigFault[] =>
  settings
    .filter(({ secret, key }) => secret && valueAt(raw, key.split('.')) !== undefined)
    .map(({ key, env }) => ({
      key,
      source,
      problem: 'a secret must not stand in the file',
      allowed: `only the environment variable ${env}`,
    }));

const misspelt = (env: Env, known: readonly string[]): ConfigFault[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('AIDEWELL_') && !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, known, 2);
      const fault = { key: name, source: 'the environment', problem: 'there is no such variable' };
      return meant === undefined ? [] : [{ ...fault, nearest: meant }];
    });

const overlayEnv = (raw: RawConfig, settings: readonly SettingDescription[], source: ConfigSource) => {
  const base = source.cwd ?? process.cwd();
  const envOf = new Map<string, string>();
  let merged = raw;
  for (const { key, env, type, path, secret } of settings) {
    const text = env === undefined ? undefined : source.env[env]?.trim();
    if (secret) merged = withValue(merged, key.split('.'), undefined);
    if (env === undefined || text === undefined || text === '') continue;
    envOf.set(key, env);
    merged = withValue(merged, key.split('.'), path ? resolve(base, text) : coerce(text, type));
  }
  return { raw: merged, envOf };
};

/** Reads the file and lays the environment over it. Faults of either are collected, none is thrown. */
export const readSources = async (
  source: ConfigSource,
  settings: readonly SettingDescription[],
): Promise<ReadSources> => {
  const { file } = source;
  const name = file === undefined ? 'the defaults' : basename(file);
  const { raw, fault } = file === undefined ? { raw: {} } : await readJson(file);
  const faults: ConfigFault[] =
    fault === undefined ? [] : [{ key: 'the whole file', source: name, problem: fault }];
  const known = [...settings.flatMap(({ env }) => env ?? []), ...OTHER_ENV];
  faults.push(...secretsInFile(raw, settings, name), ...misspelt(source.env, known));
  return { ...overlayEnv(raw, settings, source), faults };
};

/** The folder below which relative paths of the file lie. */
export const baseFolder = (source: ConfigSource): string =>
  source.file === undefined ? (source.cwd ?? process.cwd()) : dirname(resolve(source.file));
