import {
  type CertificateOffer,
  type CourseCertificates,
  listCourseCertificates,
} from '../../actions/list-course-certificates.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { Translator } from '../../i18n/translator.ts';
import { languageView } from '../language-view.ts';
import { type CertificateLinks, certificateLinks } from './certificate-links.ts';
import type { MeSection } from './me-section.ts';

function offerView(
  t: Translator,
  links: CertificateLinks,
  course: CourseCertificates,
  offer: CertificateOffer,
) {
  const { held, can, schoolYear } = offer;
  const year = schoolYearName(schoolYear);
  const { revocation } = held ?? {};
  const form = links.form(course.courseId, schoolYear);
  return {
    year: t('myCertificates.year', { year }),
    context: t('myCertificates.for', { course: course.title, year }),
    held: held
      ? t('myCertificates.held', { date: t.date(Date.parse(held.facts.issuedOn), { dateStyle: 'long' }) })
      : '',
    revoked: revocation ? t('myCertificates.revoked', { reason: revocation.reason }) : '',
    open: held ? links.certificate(held.id) : '',
    get: can === 'issue' ? form : '',
    update: can === 'replace' ? form : '',
  };
}

/** Every course that was begun: its certificates, or what is missing for one. */
export const certificatesSection: MeSection = async (site, { session, links, learnerId }) => {
  const { t, launch } = session;
  const own = certificateLinks(links);
  const courses = await listCourseCertificates(site.actions, learnerId, launch.languages);
  return {
    view: 'certificates',
    model: {
      courses: courses.map((course) => ({
        title: course.title,
        ...languageView(course.language),
        offers: course.offers.map((offer) => offerView(t, own, course, offer)),
        missing: course.missing.map(({ title, language }) => ({ title, ...languageView(language) })),
        missingWords: t('myCertificates.missing', { missing: course.missing.length, total: course.total }),
      })),
    },
  };
};
