import type { Doc, Where } from '../ports/document-store.ts';
import { PERSONAL_DATA } from '../records/personal-data.ts';

/** A person as they are named in every record. */
export interface PersonKey {
  /** `learnerKey(platformId, sub)`. */
  readonly learnerId: string;
  readonly platformId: string;
  /** The LMS's user id; needed for rosters. */
  readonly sub?: string | undefined;
}

/** The fields by which records are about one person. */
export interface PersonDoc extends Doc {
  readonly learnerId: string;
  readonly personId: string;
}

/** Which records of this type are about the person; undefined where the type has none. */
export function recordsAbout(kind: string, learnerId: string): Where<PersonDoc> | undefined {
  const { person = 'nobody' } = PERSONAL_DATA[kind] ?? {};
  if (person === 'inside' || person === 'nobody') return undefined;
  return { [person]: learnerId };
}

/** The record types that are about one person each, in the order of an export. */
export const kindsAboutOne = (): string[] =>
  Object.entries(PERSONAL_DATA)
    .filter(([, { person }]) => person === 'id' || person === 'learnerId' || person === 'personId')
    .map(([kind]) => kind);
