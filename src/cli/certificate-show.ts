import type { ListedCertificate } from '../actions/list-certificates.ts';
import { verifyUrl } from '../actions/print-certificate.ts';
import { schoolYearName } from '../domain/school-year.ts';
import {
  CERTIFICATE_ARGUMENT,
  certificateData,
  namedCertificate,
  noCertificate,
} from './certificate-words.ts';
import { done, failed, type Verb } from './verb.ts';

function wordsOf({ certificate, state }: ListedCertificate, url: string): string {
  const { id, code, facts, replaces, revocation, tenantId } = certificate;
  const { provider } = facts;
  const lines: [string, string | undefined][] = [
    ['Code', code],
    ['ID', id],
    ['State', state],
    ['Name', facts.legalName],
    ['Staff ID', facts.staffId],
    ['Course', [facts.courseTitle, facts.edition].filter(Boolean).join(', edition ')],
    ['Completed', `${facts.completedOn} (started ${facts.startedOn}, ${schoolYearName(facts.schoolYear)})`],
    ['Time', `${facts.minutes} minutes, ${facts.hours} hours (${facts.hoursKind})`],
    ['Provider', [provider.name, provider.sponsorId].filter(Boolean).join(', ')],
    ['Issued', facts.issuedOn],
    ['Tenant', tenantId],
    ['Replaces', replaces],
    ['Revoked', revocation && `${new Date(revocation.at).toISOString().slice(0, 10)}: ${revocation.reason}`],
    ['Check it', url],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name.padEnd(10)} ${value}`] : [])).join('\n');
}

export const certificateShow: Verb = {
  name: 'certificate show',
  summary: 'Shows one certificate and what it is worth now.',
  args: [CERTIFICATE_ARGUMENT],
  options: [],
  async run(context, given) {
    const found = await namedCertificate(await context.records(), given);
    if (!found) return failed(given, noCertificate(given));
    const url = verifyUrl(await context.toolUrl(), found.certificate.code);
    return done(given, { ...certificateData(found), verifyUrl: url }, wordsOf(found, url));
  },
};
