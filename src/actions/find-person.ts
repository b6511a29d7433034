import type { LearnerRecord } from '../records/learner.ts';
import type { Deps } from './deps.ts';

export type FoundPerson =
  | { readonly kind: 'one'; readonly person: LearnerRecord }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** Characters of a person's code that pages and commands show. */
export const CODE_LENGTH = 12;
const SHORTEST = 8;
const FORM = /^[0-9a-f]{8,40}$/;

/** What people tell each other: the beginning of the person's id. It opens nothing by itself. */
export const personCode = (personId: string): string => personId.slice(0, CODE_LENGTH);

/** The person of this code, among those of these platforms when they are given. */
export async function findPerson(
  deps: Pick<Deps, 'records'>,
  code: string,
  platformIds?: ReadonlySet<string>,
): Promise<FoundPerson> {
  const prefix = code.trim().toLowerCase();
  if (prefix.length < SHORTEST || !FORM.test(prefix)) return { kind: 'none' };
  const found = await deps.records.learners.find(
    { id: { gte: prefix, lte: `${prefix}\u{10FFFF}` } },
    { limit: 10 },
  );
  const [person, ...others] = found.filter(({ platformId }) => platformIds?.has(platformId) ?? true);
  if (!person) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', person } : { kind: 'several' };
}
