import { type ListedCertificate, listCertificates } from '../actions/list-certificates.ts';
import { schoolYearName } from '../domain/school-year.ts';
import type { Records } from '../records/records.ts';
import type { ArgumentSpec, Given } from './verb.ts';

export const CERTIFICATE_ARGUMENT: ArgumentSpec = {
  name: 'certificate',
  required: true,
  help: 'Its verification code or its ID, as printed.',
};

/** As `--json` has it. */
export const certificateData = ({ certificate, state }: ListedCertificate) => {
  const { id, code, tenantId, courseId, schoolYear, replaces, issuedAt, revocation, facts } = certificate;
  return {
    id,
    code,
    state,
    tenant: tenantId,
    course: courseId,
    schoolYear: schoolYearName(schoolYear),
    issuedAt: new Date(issuedAt).toISOString(),
    replaces,
    revocation: revocation && { ...revocation, at: new Date(revocation.at).toISOString() },
    facts,
  };
};

/** The one certificate of a code or ID; undefined when there is none, or the text is part of a name. */
export async function namedCertificate(
  records: Records,
  given: Given,
): Promise<ListedCertificate | undefined> {
  const said = (given.args[0] ?? '').trim();
  if (said.length < 16) return undefined;
  const [found] = await listCertificates({ records }, { text: said, most: 1 });
  const { id, code } = found?.certificate ?? {};
  const isIt = id === said || code?.replaceAll('-', '') === said.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return isIt ? found : undefined;
}

export const noCertificate = (given: Given): string =>
  `No certificate has the code or ID "${given.args[0] ?? ''}". All of them: certificate list`;
