import { type CertificateFacts, hoursKindOf } from './certificate.ts';
import type { Course } from './course.ts';
import type { CompleteCredit } from './course-progress.ts';
import { localDay } from './local-day.ts';
import type { TenantSettings } from './tenant-settings.ts';

/** Who the certificate is for, as the person confirmed it. */
export interface Holder {
  readonly legalName: string;
  readonly staffId?: string | undefined;
}

/** What a certificate says, from what was earned, the course, and what the district settled. */
export function certificateFacts(
  credit: CompleteCredit,
  course: Pick<Course, 'title' | 'language' | 'owner' | 'certificate'>,
  settings: Pick<TenantSettings, 'approved' | 'provider' | 'timeZone'>,
  holder: Holder,
  now: number,
): CertificateFacts {
  const day = (at: number): string => localDay(at, settings.timeZone);
  return {
    legalName: holder.legalName,
    ...(holder.staffId !== undefined && { staffId: holder.staffId }),
    courseTitle: course.title,
    ...(credit.edition !== undefined && { edition: credit.edition }),
    ...(course.owner !== undefined && { owner: course.owner }),
    ...(course.certificate !== undefined && { wording: course.certificate }),
    courseLanguage: course.language,
    standards: credit.standards,
    startedOn: day(credit.period.from),
    completedOn: day(credit.period.to),
    issuedOn: day(now),
    schoolYear: credit.schoolYear,
    minutes: credit.minutes,
    hours: credit.hours,
    hoursByKind: credit.hoursByKind,
    hoursKind: hoursKindOf(settings),
    timeMethods: credit.timeMethods,
    provider: settings.provider,
    modules: credit.modules.map(({ title, minutes, score, passedAt }) => ({
      title,
      minutes,
      score,
      passedOn: day(passedAt),
    })),
  };
}
