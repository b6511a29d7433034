import type { Request, Response } from 'express';
import { z } from 'zod';
import { readLegalNameOf } from '../../actions/legal-name.ts';
import { readCourseCertificates } from '../../actions/list-course-certificates.ts';
import { type Requested, requestCertificate } from '../../actions/request-certificate.ts';
import { AppError } from '../../domain/errors.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { Translator } from '../../i18n/translator.ts';
import { certificateDeps } from '../certificate-deps.ts';
import { sendSessionPage } from '../page.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { certificateLinks } from './certificate-links.ts';
import { type Me, openMeForm, openNamedMe } from './open-me.ts';

const Params = z.object({
  course: z.string().max(120),
  year: z.coerce.number().int().min(2000).max(2999),
});

const HolderForm = z.object({ legalName: z.string().max(1000), staffId: z.string().max(1000).catch('') });

interface Shown {
  readonly legalName: string;
  readonly staffId: string;
  readonly problem: string;
  /** The field that the problem is about. */
  readonly field: 'name' | 'staff' | '';
}

type NamedMe = Awaited<ReturnType<typeof openNamedMe>>;

/** @throws AppError NOT_FOUND for a course and year in which this person earned nothing */
async function offerOf(site: Site, req: Request, { learnerId, session }: NamedMe) {
  const params = Params.safeParse(req.params);
  if (!params.success) throw new AppError('NOT_FOUND', 'no course and year');
  const { course: courseId, year } = params.data;
  const course = await readCourseCertificates(site.actions, learnerId, courseId, session.launch.languages);
  const offer = course?.offers.find(({ schoolYear }) => schoolYear === year);
  if (!course || !offer?.credit || offer.can === 'none')
    throw new AppError('NOT_FOUND', 'no such certificate to earn');
  return { course, offer, credit: offer.credit };
}

function sendForm(
  site: Site,
  res: Response,
  { session, links }: Me,
  { course, offer, credit }: Awaited<ReturnType<typeof offerOf>>,
  shown: Shown,
): void {
  const { t, csrf } = session;
  const { hours, minutes, schoolYear } = credit;
  const model = {
    ...shown,
    csrf,
    lead: t('myCertificates.form.lead', { course: course.title, year: schoolYearName(schoolYear) }),
    what: t('myCertificates.form.what', { hours, minutes }),
    replaces: offer.held !== undefined,
    action: certificateLinks(links).form(course.courseId, schoolYear),
    back: links.me,
    badName: shown.field === 'name',
    badStaff: shown.field === 'staff',
  };
  const heading = t('myCertificates.form.heading');
  const title = shown.problem === '' ? heading : `${t('myCertificates.error')}: ${heading}`;
  sendSessionPage(site, res, session, { view: 'me/certificate-form', model, title });
}

export const showCertificateForm: Handler = async (site, req, res) => {
  const me = await openNamedMe(site, req);
  const asked = await offerOf(site, req, me);
  const { suggested } = await readLegalNameOf(site.actions, me.session.launch);
  const { legalName = suggested, staffId = '' } = asked.offer.held?.facts ?? {};
  sendForm(site, res, me, asked, { legalName, staffId, problem: '', field: '' });
};

type Refused = Exclude<Requested, { kind: 'issued' }>;

function problemOf(t: Translator, refused: Refused): Pick<Shown, 'problem' | 'field'> {
  switch (refused.kind) {
    case 'holder':
      return {
        problem: t(`myCertificates.problem.${refused.problem}`),
        field: refused.problem === 'staff-long' ? 'staff' : 'name',
      };
    case 'unprintable':
      return {
        problem: t('myCertificates.problem.unprintable', { letters: t.list(refused.letters) }),
        field: 'name',
      };
    case 'course-unprintable':
      return {
        problem: t('myCertificates.problem.course-unprintable', { letters: t.list(refused.letters) }),
        field: '',
      };
    case 'no-provider':
      return { problem: t('myCertificates.problem.no-provider'), field: '' };
    case 'too-many':
      return { problem: t('myCertificates.problem.too-many'), field: '' };
    case 'not-earned':
      return { problem: t('myCertificates.problem.not-earned'), field: '' };
  }
}

export const postCertificate: Handler = async (site, req, res) => {
  const me = await openMeForm(site, req);
  const asked = await offerOf(site, req, me);
  const { legalName, staffId } = parseNamed(req, HolderForm);
  const issued = await requestCertificate(certificateDeps(site), me.session.launch, {
    courseId: asked.course.courseId,
    schoolYear: asked.offer.schoolYear,
    legalName,
    staffId,
  });
  if (issued.kind === 'issued') {
    res.redirect(303, certificateLinks(me.links).certificate(issued.certificate.id));
    return;
  }
  const problem = problemOf(me.session.t, issued);
  sendForm(site, res, me, asked, { legalName, staffId, ...problem });
};
