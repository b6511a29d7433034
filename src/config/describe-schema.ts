import { z } from 'zod';
import { type SettingFacts, settingFacts } from './setting.ts';

/** One key of the configuration, as read from the schema. */
export interface SettingDescription extends Partial<SettingFacts> {
  /** Dotted; an entry of a list is `platforms[].name`. */
  readonly key: string;
  readonly type: 'text' | 'number' | 'boolean' | 'list' | 'number or list' | 'group';
  /** Undefined: none, or worked out at the start. */
  readonly standard?: unknown;
  /** What is allowed, in words. */
  readonly allowedWords: string;
  readonly required: boolean;
}

/** The part of JSON Schema that zod writes for our schema. */
interface JsonSchema extends Partial<SettingFacts> {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly unknown[];
}

const typeOf = (schema: JsonSchema): SettingDescription['type'] => {
  if (schema.anyOf) return 'number or list';
  if (schema.type === 'array') return 'list';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return schema.type === 'object' ? 'group' : 'text';
};

const wordsFor = (schema: JsonSchema): string => {
  if (schema.allowed !== undefined) return schema.allowed;
  if (schema.enum) return schema.enum.join(' or ');
  switch (typeOf(schema)) {
    case 'boolean':
      return 'true or false';
    case 'number':
      return `a whole number from ${schema.minimum} to ${schema.maximum}`;
    case 'list':
      return schema.items?.properties ? 'a list of groups in { }' : 'a list of texts';
    case 'group':
      return 'a group in { }';
    default:
      return `a text of ${schema.minLength ?? 0} to ${schema.maxLength} characters`;
  }
};

const describe = (key: string, schema: JsonSchema, required: boolean): SettingDescription[] => {
  const { properties, items, default: standard, ...facts } = schema;
  const type = typeOf(schema);
  const own: SettingDescription = {
    ...pickFacts(facts),
    key,
    type,
    required,
    allowedWords: wordsFor(schema),
    ...(type !== 'group' && standard !== undefined && { standard }),
  };
  return [own, ...describeAll(`${key}.`, properties ? schema : {}), ...describeAll(`${key}[].`, items ?? {})];
};

const pickFacts = (schema: JsonSchema): Partial<SettingFacts> =>
  Object.fromEntries(
    (['meaning', 'unit', 'env', 'secret', 'path', 'allowed', 'defaultWords'] as const)
      .filter((name) => schema[name] !== undefined)
      .map((name) => [name, schema[name]]),
  );

const describeAll = (prefix: string, schema: JsonSchema): SettingDescription[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    describe(prefix + name, child, schema.required?.includes(name) ?? false),
  );

/** Every key of the schema in its order, groups before what is in them. */
export const describeSchema = (schema: z.ZodType): readonly SettingDescription[] =>
  describeAll(
    '',
    z.toJSONSchema(schema, { io: 'input', metadata: settingFacts, unrepresentable: 'any' }) as JsonSchema,
  );
