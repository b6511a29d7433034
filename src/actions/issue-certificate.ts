import { randomBytes, randomUUID } from 'node:crypto';
import { differs } from '../domain/certificate.ts';
import { certificateFacts, type Holder } from '../domain/certificate-facts.ts';
import type { CompleteCredit } from '../domain/course-progress.ts';
import { type HolderProblem, readHolder } from '../domain/holder.ts';
import { makeVerificationCode } from '../domain/verification-code.ts';
import { type Draft, StoreError } from '../ports/document-store.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import { certificateKey } from '../records/keys.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { certificateSettings } from './certificate-settings.ts';
import { enterCertificate } from './enter-certificate.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { type CertificateOffer, readCourseCertificates } from './list-course-certificates.ts';

export interface CertificateForm {
  readonly courseId: string;
  readonly schoolYear: number;
  readonly legalName: string;
  readonly staffId: string;
}

export type Issued =
  | { readonly kind: 'issued'; readonly certificate: CertificateRecord }
  /** A module is missing, or the certificate was revoked. */
  | { readonly kind: 'not-earned' }
  /** The district did not yet say who provides the training. */
  | { readonly kind: 'no-provider' }
  | { readonly kind: 'holder'; readonly problem: HolderProblem }
  /** No font has these letters of the name or the ID, or of the course and the district's details. */
  | { readonly kind: 'unprintable' | 'course-unprintable'; readonly letters: readonly string[] };

const TRIES = 5;

/** The next number of this person, course and year; the same for two forms that are sent at once. */
function draftOf(
  credit: CompleteCredit,
  before: CertificateRecord | undefined,
  facts: CertificateRecord['facts'],
  frame: { readonly at: number; readonly expiresAt: number },
): Draft<CertificateRecord> {
  const { learnerId, platformId, tenantId } = credit.person;
  const { courseId, schoolYear, entryIds } = credit;
  const number = (before?.number ?? 0) + 1;
  return {
    id: certificateKey(learnerId, courseId, schoolYear, number),
    tenantId,
    platformId,
    learnerId,
    courseId,
    schoolYear,
    number,
    code: makeVerificationCode(randomBytes),
    ...(before && { replaces: before.id, replacesBadge: before.badgeId }),
    facts,
    entryIds,
    badgeId: randomUUID(),
    salt: randomBytes(16).toString('base64url'),
    issuedAt: frame.at,
    expiresAt: frame.expiresAt,
  };
}

/** Stores it under a code that no other has. One that the same form issued before is answered as it is. */
async function insertOnce(
  { records }: CertificateDeps,
  draft: Draft<CertificateRecord>,
): Promise<CertificateRecord> {
  for (let tries = 1; ; tries += 1) {
    try {
      const code = tries === 1 ? draft.code : makeVerificationCode(randomBytes);
      return await records.certificates.insert({ ...draft, code });
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'DUPLICATE')) throw error;
      const there = await records.certificates.get(draft.id);
      if (there) return there;
      if (tries === TRIES) throw error;
    }
  }
}

/** Every text in it, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

async function issue(
  deps: CertificateDeps,
  { held, credit }: CertificateOffer & { readonly credit: CompleteCredit },
  holder: Holder,
): Promise<Issued> {
  const { tenantId, platformId } = credit.person;
  const settings = await certificateSettings(deps, tenantId, platformId);
  if (settings.provider.name === '') return { kind: 'no-provider' };
  const course = deps.library.courses().find((one) => one.course.id === credit.courseId)?.course;
  if (!course) return { kind: 'not-earned' };
  const facts = certificateFacts(credit, course, settings, holder, deps.clock());
  const letters = await deps.printer.unprintable(textsOf(facts).join(''));
  if (letters.length > 0) return { kind: 'course-unprintable', letters };
  const isHeld = held !== undefined && !held.revocation && !differs(held.facts, facts);
  const frame = await ledgerFrame(deps, tenantId, deps.clock());
  const certificate = isHeld ? held : await insertOnce(deps, draftOf(credit, held, facts, frame));
  await enterCertificate(deps, certificate);
  return { kind: 'issued', certificate };
}

/**
 * Issues the certificate that the person earned, or one that replaces it where a new one would say something else. Sent
 * twice it is issued once.
 */
export async function issueCertificate(
  deps: CertificateDeps,
  learnerId: string,
  form: CertificateForm,
): Promise<Issued> {
  const read = readHolder(form.legalName, form.staffId);
  if ('problem' in read) return { kind: 'holder', problem: read.problem };
  const { legalName, staffId = '' } = read.holder;
  const letters = await deps.printer.unprintable(legalName + staffId);
  if (letters.length > 0) return { kind: 'unprintable', letters };
  const course = await readCourseCertificates(deps, learnerId, form.courseId);
  const offer = course?.offers.find(({ schoolYear }) => schoolYear === form.schoolYear);
  if (!offer?.credit || offer.can === 'none') return { kind: 'not-earned' };
  return issue(deps, { ...offer, credit: offer.credit }, read.holder);
}
