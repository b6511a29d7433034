import { checkCertificate } from '../../actions/check-certificate.ts';
import { ownCertificate, printCertificate, verifyUrl } from '../../actions/print-certificate.ts';
import { signBadge } from '../../actions/sign-badge.ts';
import { AppError } from '../../domain/errors.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { CertificateRecord } from '../../records/certificate.ts';
import { certificateDeps } from '../certificate-deps.ts';
import { certificateFactsView } from '../certificate-facts-view.ts';
import { sendSessionPage } from '../page.ts';
import { setSessionHeaders } from '../security-headers.ts';
import type { Handler } from '../site.ts';
import { certificateLinks } from './certificate-links.ts';
import { openNamedMe } from './open-me.ts';

/** A certificate of the person, with everything that can be done with it. */
export const showCertificate: Handler = async (site, req, res) => {
  const { session, links, learnerId } = await openNamedMe(site, req);
  const { t } = session;
  const certificate = await ownCertificate(site.actions, learnerId, String(req.params['id']));
  const checked = await checkCertificate(site.actions, certificate.code);
  const own = certificateLinks(links);
  const { id, courseId, schoolYear, code, facts, revocation } = certificate;
  const state = checked?.state ?? 'valid';
  const model = {
    lead: t('myCertificates.form.lead', { course: facts.courseTitle, year: schoolYearName(schoolYear) }),
    state,
    stateWords: t(`myCertificates.state.${state}`),
    revoked: revocation ? t('myCertificates.revoked', { reason: revocation.reason }) : '',
    downloads: [
      { href: own.pdf(id, 'en'), words: t('myCertificates.download.pdf.en') },
      { href: own.pdf(id, 'es'), words: t('myCertificates.download.pdf.es') },
    ].sort((a) => (a.href.endsWith(t.language) ? -1 : 1)),
    badge: state === 'valid' ? own.badge(id) : '',
    verify: verifyUrl(site.config.baseUrl, code),
    correct: state === 'valid' ? own.form(courseId, schoolYear) : '',
    rows: certificateFactsView(t, certificate),
    back: own.me,
  };
  const title = t('myCertificates.title');
  sendSessionPage(site, res, session, { view: 'me/certificate', model, title });
};

const fileName = ({ courseId, schoolYear }: CertificateRecord, kind: string): string =>
  `${kind}-${courseId.replace(/[^\w.-]/g, '-')}-${schoolYearName(schoolYear)}`;

/** The file; the same each time. */
export const sendCertificate: Handler = async (site, req, res) => {
  const { session, learnerId } = await openNamedMe(site, req);
  const certificate = await ownCertificate(site.actions, learnerId, String(req.params['id']));
  const language = req.query['lang'] === 'es' ? 'es' : 'en';
  const pdf = await printCertificate(certificateDeps(site), certificate, language);
  setSessionHeaders(res, session.frameAncestors);
  res
    .attachment(`${fileName(certificate, 'certificate')}.pdf`)
    .type('application/pdf')
    .send(Buffer.from(pdf));
};

/** The signed badge, as the text file that wallets read. One that counts no more is not handed out. */
export const sendBadge: Handler = async (site, req, res) => {
  const { session, learnerId } = await openNamedMe(site, req);
  const certificate = await ownCertificate(site.actions, learnerId, String(req.params['id']));
  const checked = await checkCertificate(site.actions, certificate.code);
  if (checked?.state !== 'valid') throw new AppError('NOT_FOUND', 'the certificate counts no more');
  const badge = await signBadge(certificateDeps(site), certificate);
  setSessionHeaders(res, session.frameAncestors);
  res
    .attachment(`${fileName(certificate, 'badge')}.jwt`)
    .type('text/plain')
    .send(badge);
};
