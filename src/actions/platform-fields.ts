import type { PlatformRecord } from '../records/platform.ts';

/** What an admin says of a platform. */
export type PlatformFields = Pick<
  PlatformRecord,
  'name' | 'issuer' | 'clientId' | 'authUrl' | 'tokenUrl' | 'jwksUrl' | 'shared'
> & { readonly tokenAudience?: string | undefined };

export interface FieldProblem {
  readonly field: keyof PlatformFields | 'deployment';
  /** A sentence without the field's name: "it must begin with https://". */
  readonly problem: string;
}

const LONGEST = 400;
const LONGEST_ADDRESS = 2000;
const ADDRESSES = ['issuer', 'authUrl', 'tokenUrl', 'jwksUrl'] as const;

/** Control characters, NUL among them, and halves of characters: no store keeps them. */
const isUnprintable = (text: string): boolean => /[\p{Cc}\p{Cs}]/u.test(text);

const textProblem = (text: string, longest: number): string | undefined => {
  if (text === '') return 'it is empty';
  if (text.length > longest) return `it is longer than ${longest} characters`;
  if (isUnprintable(text)) return 'it holds characters that cannot be printed';
  return text === text.trim() ? undefined : 'it begins or ends with a space';
};

const addressProblem = (text: string): string | undefined => {
  const problem = textProblem(text, LONGEST_ADDRESS);
  if (problem !== undefined) return problem;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:\/\//i.test(text)) return 'it must be a web address that begins with https://';
  if (url.username !== '' || url.password !== '') return 'it must not hold a user name or password';
  if (text.includes('#')) return 'it must not hold a #';
  return /\s/.test(text) ? 'it must not hold a space' : undefined;
};

const problemOf = (field: keyof PlatformFields, value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  return ADDRESSES.some((name) => name === field) ? addressProblem(value) : textProblem(value, LONGEST);
};

/** What is wrong with these fields, in words; fields that are absent are not looked at. */
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
