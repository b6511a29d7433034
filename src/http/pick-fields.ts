import { z } from 'zod';
import type { PickForm } from '../actions/pick-content.ts';

/** The picker as a person left it: what they look for, what is ticked, and the wishes for all of it. */
export interface PickFields extends PickForm {
  readonly query: string;
}

/** Stands among the modules, so that one choice stays one choice; no module's key is without a slash. */
export const RECORD = 'me';

const text = (most: number) => z.string().trim().max(most).catch('');

/** A field that came once or several times; what is no text is left out. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set([value].flat())].filter((entry) => entry !== '').slice(0, 500))
  .catch([]);

/** The names in the form. A field that was bent by hand counts as empty: the page then shows what is missing. */
const Fields = z.object({
  q: text(200),
  all: text(1),
  module: list,
  course: list,
  ungraded: text(3),
  points: text(20),
  from: text(20),
  due: text(20),
  zone: text(60),
});

/** From a query or a form; never fails. */
export function readPickFields(source: unknown): PickFields {
  const record = typeof source === 'object' && source !== null ? { ...source } : {};
  const { q, all, module, course, ungraded, points, from, due, zone } = Fields.parse(record);
  return {
    query: all === '' ? q : '',
    modules: module.filter((key) => key !== RECORD),
    record: module.includes(RECORD),
    courses: course,
    graded: ungraded === '',
    points,
    availableFrom: from,
    due,
    zone,
  };
}

/** The same as a query, with nothing that is empty. */
export function writePickFields(fields: PickFields): string {
  const query = new URLSearchParams();
  for (const key of fields.modules) query.append('module', key);
  if (fields.record) query.append('module', RECORD);
  for (const id of fields.courses) query.append('course', id);
  if (!fields.graded) query.set('ungraded', 'yes');
  const texts = {
    q: fields.query,
    points: fields.points,
    from: fields.availableFrom,
    due: fields.due,
    zone: fields.zone,
  };
  for (const [name, value] of Object.entries(texts)) if (value !== '') query.set(name, value);
  return query.toString();
}

/** What `writePickFields` wrote. */
export function readKeptFields(kept: string): PickFields {
  const query = new URLSearchParams(kept);
  const entries = [...new Set(query.keys())].map((name) => {
    const values = query.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  return readPickFields(Object.fromEntries(entries));
}
