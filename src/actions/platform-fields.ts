import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { PlatformRecord } from '../records/platform.ts';

/** What an admin says of a platform. */
export type PlatformFields = Pick<
  PlatformRecord,
  'name' | 'issuer' | 'clientId' | 'authUrl' | 'tokenUrl' | 'jwksUrl' | 'shared'
> & { readonly tokenAudience?: string | undefined };

export interface FieldProblem {
  readonly field: keyof PlatformFields | 'deployment';
  /** A sentence without the field's name: "it must begin with https://". */
  readonly problem: Phrase;
}

const LONGEST = 400;
const LONGEST_ADDRESS = 2000;
const ADDRESSES = ['issuer', 'authUrl', 'tokenUrl', 'jwksUrl'] as const;

/** Control characters, NUL among them, and halves of characters: no store keeps them. */
const isUnprintable = (text: string): boolean => /[\p{Cc}\p{Cs}]/u.test(text);

const textProblem = (text: string, longest: number): Phrase | undefined => {
  if (text === '') return phrase('platformForm.wrong.empty');
  if (text.length > longest) return phrase('platformForm.wrong.long', { longest });
  if (isUnprintable(text)) return phrase('platformForm.wrong.unprintable');
  return text === text.trim() ? undefined : phrase('platformForm.wrong.space-at-end');
};

const addressProblem = (text: string): Phrase | undefined => {
  const problem = textProblem(text, LONGEST_ADDRESS);
  if (problem !== undefined) return problem;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:\/\//i.test(text)) return phrase('platformForm.wrong.address');
  if (url.username !== '' || url.password !== '') return phrase('platformForm.wrong.password');
  if (text.includes('#')) return phrase('platformForm.wrong.hash');
  return /\s/.test(text) ? phrase('platformForm.wrong.space') : undefined;
};

const problemOf = (field: keyof PlatformFields, value: unknown): Phrase | undefined => {
  if (typeof value !== 'string') return undefined;
  return ADDRESSES.some((name) => name === field) ? addressProblem(value) : textProblem(value, LONGEST);
};

/** What is wrong with these fields; fields that are absent are not looked at. */
export const platformProblems = (
  fields: Partial<PlatformFields>,
  deployments: readonly string[] = [],
): readonly FieldProblem[] => {
  const names = Object.keys(fields) as (keyof PlatformFields)[];
  const found = names.flatMap((field) => {
    const problem = problemOf(field, fields[field]);
    return problem === undefined ? [] : [{ field, problem }];
  });
  const wrong = deployments.flatMap((id) => {
    const problem = textProblem(id, LONGEST);
    return problem === undefined ? [] : [{ field: 'deployment' as const, problem }];
  });
  return [...found, ...wrong];
};

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

/** What works and is risky, in words. */
export const platformWarnings = (fields: Partial<PlatformFields>): readonly string[] => {
  const plain = (['authUrl', 'tokenUrl', 'jwksUrl'] as const).filter((name) => {
    const url = new URL(fields[name] ?? 'https://absent');
    return url.protocol === 'http:' && !isLoopback(url.hostname);
  });
  return plain.length === 0
    ? []
    : ['This LMS is reached by plain http: names and grades can be read and changed on the way. Use https.'];
};
