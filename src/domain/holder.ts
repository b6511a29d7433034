import type { Holder } from './certificate-facts.ts';

export type HolderProblem =
  /** No letter in it, or only one character. */
  | 'name-missing'
  | 'name-long'
  | 'staff-long'
  /** Control characters, or marks that turn the direction of writing. */
  | 'unreadable';

const SHORTEST = 2;
const LONGEST_NAME = 120;
const LONGEST_STAFF_ID = 40;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The name and the ID that a certificate prints, from what was typed, or what is wrong with it. */
export function readHolder(
  legalName: string,
  staffId: string,
): { readonly holder: Holder } | { readonly problem: HolderProblem } {
  const name = tidy(legalName);
  const id = tidy(staffId);
  if (name.length < SHORTEST || !/\p{L}/u.test(name)) return { problem: 'name-missing' };
  if (name.length > LONGEST_NAME) return { problem: 'name-long' };
  if (id.length > LONGEST_STAFF_ID) return { problem: 'staff-long' };
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(name + id)) return { problem: 'unreadable' };
  return { holder: { legalName: name, ...(id !== '' && { staffId: id }) } };
}
