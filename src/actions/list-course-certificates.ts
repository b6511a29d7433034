import { differs, stateOf } from '../domain/certificate.ts';
import { certificateFacts } from '../domain/certificate-facts.ts';
import type { Course } from '../domain/course.ts';
import { type CompleteCredit, courseProgress } from '../domain/course-progress.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import type { CertificateDeps } from './certificate-deps.ts';
import { certificateSettings } from './certificate-settings.ts';
import { findAll } from './find-all.ts';

/** A person's certificate, or the right to one, for a course and a school year. */
export interface CertificateOffer {
  readonly schoolYear: number;
  /** The newest one of the year. */
  readonly held?: CertificateRecord;
  readonly credit?: CompleteCredit;
  /**
   * `issue`: there is none yet. `replace`: a new one would say something that the held one does not. `correct`: only
   * the name or the ID could change. `none`: it was revoked, or its passes are not on record any more.
   */
  readonly can: 'issue' | 'replace' | 'correct' | 'none';
}

export interface CourseCertificates {
  readonly courseId: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Modules of the course, and those that are missing for the next certificate. */
  readonly total: number;
  readonly missing: readonly { readonly key: string; readonly title: string; readonly language: string }[];
  /** The newest school year first. */
  readonly offers: readonly CertificateOffer[];
}

type Reading = Pick<CertificateDeps, 'records' | 'library' | 'clock'>;

/** Of a person and a course, the newest of each school year. */
const newestOfYear = (
  held: readonly CertificateRecord[],
  schoolYear: number,
): CertificateRecord | undefined =>
  held.filter((one) => one.schoolYear === schoolYear).sort((a, b) => b.number - a.number)[0];

async function canDo(
  deps: Reading,
  course: Course,
  credit: CompleteCredit,
  held: CertificateRecord | undefined,
): Promise<CertificateOffer['can']> {
  if (!held) return 'issue';
  if (stateOf(held, false) === 'revoked') return held.revocation?.mayReissue ? 'issue' : 'none';
  const { tenantId, platformId } = credit.person;
  const settings = await certificateSettings(deps, tenantId, platformId);
  const facts = certificateFacts(credit, course, settings, held.facts, deps.clock());
  return differs(held.facts, facts) ? 'replace' : 'correct';
}

function missingModule({ library }: Reading, key: string, languages: readonly string[]) {
  const served = library.find(key)?.module;
  const { title, language } = served ? inLanguage(served, languages) : { title: key, language: 'en' };
  return { key, title, language };
}

/** What a person earned and holds of one course, from their ledger and certificates. */
async function courseCertificates(
  deps: Reading,
  course: Course,
  entries: readonly LedgerEntry[],
  certificates: readonly CertificateRecord[],
  languages: readonly string[] = [],
): Promise<CourseCertificates> {
  const held = certificates.filter(({ courseId }) => courseId === course.id);
  const keys = course.modules.map((id) => `${course.id}/${id}`);
  const { missing, credits } = courseProgress(entries, course.id, keys, held);
  const years = new Set([...credits, ...held].map(({ schoolYear }) => schoolYear));
  const offers = [...years]
    .sort((a, b) => b - a)
    .map(async (schoolYear): Promise<CertificateOffer> => {
      const credit = credits.find((one) => one.schoolYear === schoolYear);
      const newest = newestOfYear(held, schoolYear);
      return {
        schoolYear,
        ...(newest && { held: newest }),
        ...(credit && { credit }),
        can: credit ? await canDo(deps, course, credit, newest) : 'none',
      };
    });
  const { title, language } = inLanguage(course, languages);
  return {
    courseId: course.id,
    title,
    language,
    total: keys.length,
    missing: missing.map((key) => missingModule(deps, key, languages)),
    offers: await Promise.all(offers),
  };
}

const ledgerOf = ({ records }: Reading, learnerId: string): Promise<readonly LedgerEntry[]> =>
  findAll(records.ledger, { learnerId });

const certificatesOf = ({ records }: Reading, learnerId: string): Promise<CertificateRecord[]> =>
  findAll(records.certificates, { learnerId });

/**
 * One course of a person; undefined for a course that is not in the library.
 * @param languages BCP 47, best first; titles are in the first of them that there is
 */
export async function readCourseCertificates(
  deps: Reading,
  learnerId: string,
  courseId: string,
  languages: readonly string[] = [],
): Promise<CourseCertificates | undefined> {
  const course = deps.library.courses().find((one) => one.course.id === courseId)?.course;
  if (!course) return undefined;
  const [entries, held] = await Promise.all([ledgerOf(deps, learnerId), certificatesOf(deps, learnerId)]);
  return courseCertificates(deps, course, entries, held, languages);
}

/** Certificates of a course that is not in the library any more: they stay the person's. */
const withoutCourse = (courseId: string, held: readonly CertificateRecord[]): CourseCertificates => ({
  courseId,
  title: held.at(-1)?.facts.courseTitle ?? courseId,
  language: held.at(-1)?.facts.courseLanguage ?? 'en',
  total: 0,
  missing: [],
  offers: [...new Set(held.map(({ schoolYear }) => schoolYear))]
    .sort((a, b) => b - a)
    .flatMap((schoolYear) => {
      const newest = newestOfYear(held, schoolYear);
      return newest ? [{ schoolYear, held: newest, can: 'none' as const }] : [];
    }),
});

/**
 * Every course that the person passed something of or holds a certificate for.
 * @param languages BCP 47, best first; titles are in the first of them that there is
 */
export async function listCourseCertificates(
  deps: Reading,
  learnerId: string,
  languages: readonly string[] = [],
): Promise<readonly CourseCertificates[]> {
  const [entries, held] = await Promise.all([ledgerOf(deps, learnerId), certificatesOf(deps, learnerId)]);
  const begun = new Set(entries.flatMap(({ detail }) => (detail.kind === 'pass' ? [detail.courseId] : [])));
  for (const { courseId } of held) begun.add(courseId);
  const courses = deps.library.courses().map(({ course }) => course);
  const known = await Promise.all(
    courses
      .filter(({ id }) => begun.has(id))
      .map((course) => courseCertificates(deps, course, entries, held, languages)),
  );
  const gone = [...begun].filter((id) => courses.every((course) => course.id !== id));
  const old = gone.map((id) =>
    withoutCourse(
      id,
      held.filter(({ courseId }) => courseId === id),
    ),
  );
  return [...known, ...old.filter(({ offers }) => offers.length > 0)];
}
