import { z } from 'zod';

/** What the schema says of a key beside its type, default and limits. */
export interface SettingFacts {
  /** A sentence: what the key is for. */
  readonly meaning: string;
  readonly unit?: string;
  /** The environment variable that overrides the file. */
  readonly env?: string;
  /** Only ever read from the environment; never shown. */
  readonly secret?: boolean;
  /** A path: relative ones are below the folder of the file, or of the command when from the environment. */
  readonly path?: boolean;
  /** What is allowed, in words, where type and limits do not say it. */
  readonly allowed?: string;
  /** The default in words, where it is worked out at the start. */
  readonly defaultWords?: string;
}

/** Facts by schema; `describeSchema` reads them. */
export const settingFacts = z.registry<SettingFacts>();

/** Attaches the facts to a finished schema. */
export const setting = <S extends z.ZodType>(facts: SettingFacts, schema: S): S => {
  settingFacts.add(schema, facts);
  return schema;
};
