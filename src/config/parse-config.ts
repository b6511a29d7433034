import { basename } from 'node:path';
import type { z } from 'zod';
import { describeSchema, type SettingDescription } from './describe-schema.ts';
import type { ConfigFault } from './faults.ts';
import { nearest } from './nearest.ts';
import { describedKey, isGroup, keyOf, type Path, type RawConfig, valueAt, without } from './raw-config.ts';
import { type ConfigSource, readSources } from './read-sources.ts';
import { CONFIG_SCHEMA, type ParsedConfig } from './schema.ts';

export interface Parsed {
  /** With the faulty keys at their defaults, so that the other checks can go on. */
  readonly config: ParsedConfig;
  readonly faults: readonly ConfigFault[];
}

const SETTINGS = describeSchema(CONFIG_SCHEMA);

/** The setting at this place, or the nearest one around it (an entry of a list of texts has none of its own). */
const settingAt = (path: Path): SettingDescription | undefined => {
  for (let length = path.length; length > 0; length--) {
    const key = describedKey(path.slice(0, length));
    const found = SETTINGS.find((setting) => setting.key === key);
    if (found) return found;
  }
  return undefined;
};

/** A value as a fault may show it: short, without a user name and password in an address. */
const show = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (isGroup(value)) return 'a group';
  const text = JSON.stringify(value) ?? 'nothing';
  return (text.length > 100 ? `${text.slice(0, 100)} ...` : text).replace(/\/\/[^/]*@/g, '//(hidden)@');
};

const unknownKeys = (issue: z.core.$ZodIssueUnrecognizedKeys, source: string): ConfigFault[] => {
  const path = issue.path as Path;
  const prefix = path.length > 0 ? `${describedKey(path)}.` : '';
  const siblings = SETTINGS.map(({ key }) => key).filter(
    (key) => key.startsWith(prefix) && !/[.[]/.test(key.slice(prefix.length)),
  );
  return issue.keys.map((name) => {
    const near =
      nearest(`${prefix}${name}`, siblings) ??
      SETTINGS.find(({ key }) => key.split('.').at(-1)?.toLowerCase() === name.toLowerCase())?.key;
    const fault = { key: keyOf([...path, name]), source, problem: 'there is no such key' };
    return near === undefined ? fault : { ...fault, nearest: near };
  });
};

const wrongValue = (issue: z.core.$ZodIssue, raw: RawConfig, fileName: string, envOf: EnvOf): ConfigFault => {
  const path = issue.path as Path;
  const setting = settingAt(path);
  const value = valueAt(raw, path);
  const env = setting && envOf.get(setting.key);
  return {
    key: keyOf(path),
    source: env ?? fileName,
    problem: value === undefined ? 'it is missing' : 'this value is not allowed',
    ...(value !== undefined && !setting?.secret && { value: show(value) }),
    ...(setting && { allowed: setting.allowedWords }),
  };
};

type EnvOf = ReadonlyMap<string, string>;

const faultyPaths = (issue: z.core.$ZodIssue): Path[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((name) => [...(issue.path as Path), name])
    : [issue.path as Path];

/** Parses what is left once the faulty places are taken out; only the defaults when even that fails. */
const parseRest = (raw: RawConfig, issues: readonly z.core.$ZodIssue[]): ParsedConfig => {
  const rest = issues.flatMap(faultyPaths).reduce(without, raw);
  const second = CONFIG_SCHEMA.safeParse(rest);
  return second.success ? second.data : CONFIG_SCHEMA.parse({});
};

/** File and environment as a configuration, with every fault of form. */
export const parseConfig = async (source: ConfigSource): Promise<Parsed> => {
  const { raw, envOf, faults } = await readSources(source, SETTINGS);
  const result = CONFIG_SCHEMA.safeParse(raw);
  if (result.success) return { config: result.data, faults };
  const fileName = source.file === undefined ? 'the defaults' : basename(source.file);
  const { issues } = result.error;
  const found = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? unknownKeys(issue, fileName)
      : [wrongValue(issue, raw, fileName, envOf)],
  );
  return { config: parseRest(raw, issues), faults: [...faults, ...found] };
};
