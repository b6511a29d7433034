import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFrontMatter } from '../../src/content/front-matter.ts';
import {
  courseSchema,
  type JsonSchema,
  moduleSchema,
  schemaText,
} from '../../src/content/front-matter-schema.ts';
import { COURSE_KEYS, isOfForm, MODULE_KEYS } from '../../src/content/front-matter-values.ts';
import { readLines } from '../../src/content/read-lines.ts';
import { scaffoldModule } from '../../src/content/scaffold-module.ts';

const accepts = (schema: JsonSchema, value: unknown): boolean =>
  z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;

const propertyOf = (schema: JsonSchema, key: string): JsonSchema =>
  (schema['properties'] as Record<string, JsonSchema>)[key] ?? {};

/** A plain value as an editor's YAML reads it. */
const yamlOf = (text: string): unknown => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

/** An entry of a list as an editor's YAML reads it: a colon makes it a key with a value. */
const yamlEntryOf = (text: string): unknown => {
  const [, key, value] = /^([^:]+): (.+)$/.exec(text) ?? [];
  return key !== undefined && value !== undefined ? { [key]: yamlOf(value) } : yamlOf(text);
};

const frontMatterOf = (text: string): unknown =>
  Object.fromEntries(
    readFrontMatter(readLines(text).lines).frontMatter.entries.map(({ key, value, list }) => [
      key,
      value === '' ? list.map((entry) => yamlEntryOf(entry.text)) : yamlOf(value),
    ]),
  );

describe('the schemas for editors', () => {
  it.each([
    ['module', moduleSchema()],
    ['course', courseSchema()],
  ])('stand as they are in docs/schemas: %s (if not: npm run docs)', (name, schema) => {
    expect(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8')).toBe(schemaText(schema));
  });

  it('know every setting with its meaning, and no other', () => {
    for (const [schema, keys] of [
      [moduleSchema(), MODULE_KEYS],
      [courseSchema(), COURSE_KEYS],
    ] as const) {
      const properties = schema['properties'] as Record<string, JsonSchema>;

      expect(Object.keys(properties)).toEqual(Object.keys(keys));
      for (const { description } of Object.values(properties)) expect(String(description)).toMatch(/\.$/);
      expect(accepts(schema, { title: 'T', minutes: 5, other: 'x' })).toBe(false);
    }
  });

  it.each([
    ['id', ['pencil-grip', 'a', '-a', 'a--b', 'A', '', 'a b', 'x'.repeat(61)]],
    ['minutes', ['1', '60', '0', '61', '7.5', 'ten']],
    ['pass', ['80%', '80 %', '80', '100%', '99.5%', '0%', '0.0 %', '101%', '-1%', 'most']],
    ['attempts', ['1', '100', '0', '101', 'many']],
    ['mastery', ['yes', 'no', 'maybe', '1']],
    ['credit', ['measured', 'stated', 'both']],
    ['hours', ['content 1', 'content 0.25, pedagogy 1', 'content', '1', 'content 1 pedagogy 1', 'fun 1']],
  ])('accept and refuse the same as the check: %s', (key, samples) => {
    const form = MODULE_KEYS[key]?.form ?? 'text';
    const schema = propertyOf(moduleSchema(), key);

    for (const sample of samples) {
      expect([sample, accepts(schema, yamlOf(sample))]).toEqual([sample, isOfForm(form, sample)]);
    }
  });

  it('take the entries of lists as YAML reads them, and nothing deeper', () => {
    const standards = propertyOf(moduleSchema(), 'standards');

    for (const entry of ['WA FCS 07', 2026, { 'CEC 2022': 'Assessment' }])
      expect(accepts(standards, [entry])).toBe(true);
    for (const entry of [{}, { a: 'x', b: 'y' }, { a: { b: 'c' } }, ['x']])
      expect(accepts(standards, [entry])).toBe(false);
  });

  it('accept the courses that ship and a new module', () => {
    const folder = 'courses/behavior-support';
    const modules = readdirSync(folder).filter((name) => /^\d.*\.md$/.test(name));

    expect(accepts(courseSchema(), { title: 'Behavior support', edition: 2026.1, modules: ['a'] })).toBe(
      true,
    );
    for (const name of modules) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect([name, accepts(moduleSchema(), frontMatterOf(text))]).toEqual([name, true]);
    }
    const fresh = scaffoldModule({ title: 'T', id: 't', minutes: 8, language: 'en' });
    expect(accepts(moduleSchema(), frontMatterOf(fresh))).toBe(true);
  });
});
