import type { TimeMethod } from './course-progress.ts';
import type { HoursByKind } from './pd-hours.ts';
import type { SchoolYear } from './school-year.ts';
import type { ProviderSettings, TenantSettings } from './tenant-settings.ts';

/** `clock-hours`: the provider says that it is approved, and has the number that proves it. */
export type HoursKind = 'professional-development' | 'clock-hours';

export interface CertificateModule {
  readonly title: string;
  /** Credited. */
  readonly minutes: number;
  /** 0..1, of the attempt that passed. */
  readonly score: number;
  /** YYYY-MM-DD in the tenant's time zone. */
  readonly passedOn: string;
}

/** Everything that is printed. Settled at issue; a correction is a new certificate. */
export interface CertificateFacts {
  readonly legalName: string;
  readonly staffId?: string | undefined;
  readonly courseTitle: string;
  readonly edition?: string | undefined;
  /** Instructor or content owner. */
  readonly owner?: string | undefined;
  /** The course's own sentence, in the course's language. */
  readonly wording?: string | undefined;
  /** BCP 47: the language of the title and the wording. */
  readonly courseLanguage: string;
  readonly standards: readonly string[];
  /** Days in the tenant's time zone, YYYY-MM-DD. */
  readonly startedOn: string;
  readonly completedOn: string;
  readonly issuedOn: string;
  readonly schoolYear: SchoolYear;
  readonly minutes: number;
  /** Quarters, rounded down. */
  readonly hours: number;
  readonly hoursByKind: HoursByKind;
  readonly hoursKind: HoursKind;
  /** How the time was found, each way once. */
  readonly timeMethods: readonly TimeMethod[];
  readonly provider: ProviderSettings;
  readonly modules: readonly CertificateModule[];
}

export interface Revocation {
  readonly at: number;
  /** Who, in words: a person's name or record key, or the command line. */
  readonly by: string;
  /** Shown to everyone who checks the certificate. */
  readonly reason: string;
  /** The person may get a new one for the same course and year. */
  readonly mayReissue: boolean;
}

export type CertificateState = 'valid' | 'replaced' | 'revoked';

/** Revoked stays revoked, also when a newer one followed. */
export const stateOf = (
  certificate: { readonly revocation?: Revocation | undefined },
  replaced: boolean,
): CertificateState => (certificate.revocation ? 'revoked' : replaced ? 'replaced' : 'valid');

/** Clock hours are claimed only by a provider that has the number of its approval. */
export const hoursKindOf = ({
  approved,
  provider,
}: Pick<TenantSettings, 'approved' | 'provider'>): HoursKind =>
  approved && provider.sponsorId ? 'clock-hours' : 'professional-development';

/** What a later certificate of the same course and year would print differently, apart from its date. */
const CORRECTABLE: readonly (keyof CertificateFacts)[] = [
  'legalName',
  'staffId',
  'courseTitle',
  'edition',
  'owner',
  'wording',
  'standards',
  'minutes',
  'hoursByKind',
  'hoursKind',
  'timeMethods',
  'provider',
  'modules',
  'startedOn',
  'completedOn',
];

/** The newer facts print something that the older do not: a new certificate may replace the old one. */
export const differs = (older: CertificateFacts, newer: CertificateFacts): boolean =>
  CORRECTABLE.some((fact) => canonical(older[fact]) !== canonical(newer[fact]));

/** Stores drop what is undefined, and may order keys anew. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${key}:${canonical(member)}`)
    .join()}}`;
}
