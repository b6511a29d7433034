import type { Request, Response } from 'express';
import { z } from 'zod';
import { type ListedCertificate, listCertificates } from '../../actions/list-certificates.ts';
import { verifyUrl } from '../../actions/print-certificate.ts';
import { revokeCertificate } from '../../actions/revoke-certificate.ts';
import { AppError } from '../../domain/errors.ts';
import { readReason } from '../../domain/read-reason.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { CertificateRecord } from '../../records/certificate.ts';
import { isCertificateKey } from '../../records/keys.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler, Site } from '../site.ts';
import { type Admin, openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const MOST = 50;
const LONGEST_SEARCH = 120;

const rowOf = (site: Site, { links, t }: Admin, { certificate, state }: ListedCertificate) => ({
  name: certificate.facts.legalName,
  course: certificate.facts.courseTitle,
  year: schoolYearName(certificate.schoolYear),
  issued: t.date(Date.parse(certificate.facts.issuedOn), { dateStyle: 'medium' }),
  code: certificate.code,
  check: verifyUrl(site.config.baseUrl, certificate.code),
  state: t(`adminCertificates.state.${state}`),
  reason: certificate.revocation?.reason ?? '',
  revoke: state === 'revoked' ? '' : links.certificate(certificate.id),
});

export const showCertificates: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const text = String(req.query['find'] ?? '').slice(0, LONGEST_SEARCH);
  const { tenantId } = admin.scope;
  const found = await listCertificates(site.actions, { tenantId, text, most: MOST });
  const model = {
    rows: found.map((one) => rowOf(site, admin, one)),
    find: text,
    action: admin.links.certificates,
    most: found.length === MOST ? String(MOST) : '',
  };
  const title = admin.t('admin.section.certificates');
  sendAdminPage(site, req, res, admin, { view: 'certificates', title, section: 'certificates', model });
};

/** @throws AppError NOT_FOUND, also for another district's */
async function certificateOf(site: Site, req: Request, { scope }: Admin): Promise<CertificateRecord> {
  const id = String(req.params['id']);
  const certificate = isCertificateKey(id) ? await site.actions.records.certificates.get(id) : undefined;
  if (certificate?.tenantId !== scope.tenantId) throw new AppError('NOT_FOUND', 'no such certificate');
  return certificate;
}

function sendRevoke(
  site: Site,
  req: Request,
  res: Response,
  admin: Admin,
  certificate: CertificateRecord,
  shown: { readonly reason: string; readonly problem: string; readonly mayReissue: boolean },
): void {
  const { facts, code, id, schoolYear } = certificate;
  const { t } = admin;
  const page = t('adminCertificates.revoke.title');
  const title = shown.problem === '' ? page : t('admin.problem', { page });
  const model = {
    ...shown,
    what: t('adminCertificates.revoke.which', {
      name: facts.legalName,
      course: facts.courseTitle,
      year: schoolYearName(schoolYear),
      code,
    }),
    action: admin.links.certificate(id),
    back: admin.links.certificates,
  };
  sendAdminPage(site, req, res, admin, { view: 'revoke-certificate', title, section: 'certificates', model });
}

export const showRevokeCertificate: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const certificate = await certificateOf(site, req, admin);
  sendRevoke(site, req, res, admin, certificate, { reason: '', problem: '', mayReissue: false });
};

const RevokeForm = z.object({ reason: z.string().max(2000), reissue: z.literal('yes').optional() });

export const postRevokeCertificate: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  const certificate = await certificateOf(site, req, admin);
  const form = parseNamed(req, RevokeForm);
  const mayReissue = form.reissue === 'yes';
  const reason = readReason(form.reason);
  if (reason === undefined) {
    const problem = admin.t('adminCertificates.reason.problem');
    sendRevoke(site, req, res, admin, certificate, { reason: form.reason, problem, mayReissue });
    return;
  }
  await revokeCertificate(site.actions, certificate.id, { reason, by: admin.session.by, mayReissue });
  redirectDone(res, admin.links.certificates, 'certificate-revoked');
};
