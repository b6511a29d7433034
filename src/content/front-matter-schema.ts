import { COURSE_KEYS, ID, type KeyForm, MAX_ID_LENGTH, MODULE_KEYS } from './front-matter-values.ts';

/** A part of a JSON Schema, draft 7: what editors know. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** YAML reads some plain texts, such as `2026.1`, as numbers. */
const TEXT: JsonSchema = { type: ['string', 'number'] };

/** YAML reads a list entry with a colon, such as `CEC 2022: Assessment`, as a key with a value. */
const ENTRY: JsonSchema = {
  anyOf: [TEXT, { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: TEXT }],
};

const HOURS_PART = '(?:content|pedagogy|language) \\d{1,3}(?:\\.\\d{1,2})?';

const FORMS: Readonly<Record<KeyForm['form'], JsonSchema>> = {
  text: TEXT,
  list: { anyOf: [TEXT, { type: 'array', items: ENTRY }] },
  id: { type: 'string', pattern: ID.source, maxLength: MAX_ID_LENGTH },
  minutes: { type: 'integer', minimum: 1, maximum: 60 },
  percent: {
    anyOf: [
      { type: 'number', exclusiveMinimum: 0, maximum: 100 },
      {
        type: 'string',
        pattern: '^(?!0+(?:\\.0+)?\\s?%)(?:100(?:\\.0{1,3})?|\\d{1,2}(?:\\.\\d{1,3})?)\\s?%$',
      },
    ],
  },
  count: { type: 'integer', minimum: 1, maximum: 100 },
  // YAML 1.1 reads yes and no as true and false, YAML 1.2 as words.
  'yes-no': { enum: ['yes', 'no', true, false] },
  credit: { enum: ['measured', 'stated'] },
  hours: {
    type: 'string',
    pattern: `^${HOURS_PART}(?:,\\s*${HOURS_PART})*$`,
  },
  language: { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' },
};

const schemaOf = (
  title: string,
  keys: Readonly<Record<string, KeyForm>>,
  required: readonly string[],
): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(keys).map(([key, { form, meaning }]) => [key, { description: meaning, ...FORMS[form] }]),
  ),
  required,
  additionalProperties: false,
});

/** The settings at the top of a module file, for editors. */
export const moduleSchema = (): JsonSchema =>
  schemaOf('Settings of an Aidewell module', MODULE_KEYS, ['title', 'minutes']);

/** The settings at the top of `course.md`, for editors. */
export const courseSchema = (): JsonSchema =>
  schemaOf('Settings of an Aidewell course', COURSE_KEYS, ['title']);

/** As it stands in `docs/schemas`. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
