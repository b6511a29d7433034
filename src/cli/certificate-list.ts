import { type ListedCertificate, listCertificates } from '../actions/list-certificates.ts';
import { schoolYearName } from '../domain/school-year.ts';
import { certificateData } from './certificate-words.ts';
import { table } from './table.ts';
import { givenTenant, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';
import { wholeNumber } from './whole-number.ts';

const HEADS = ['Code', 'Name', 'Course', 'Year', 'Issued', 'State'];
const MOST = 100;

const row = ({ certificate, state }: ListedCertificate): readonly string[] => [
  certificate.code,
  certificate.facts.legalName,
  certificate.courseId,
  schoolYearName(certificate.schoolYear),
  certificate.facts.issuedOn,
  state,
];

export const certificateList: Verb = {
  name: 'certificate list',
  summary: 'Lists certificates, the newest first.',
  args: [{ name: 'name', help: 'Only those of people whose name holds this.' }],
  options: [
    { ...TENANT_OPTION, help: 'Only of this district.' },
    { name: 'limit', value: 'N', help: `At most this many. Default: ${MOST}.` },
  ],
  async run(context, given) {
    const most = wholeNumber(given, 'limit', { least: 1, most: 10_000, standard: MOST });
    const search = { tenantId: givenTenant(given), text: given.args[0] ?? '', most };
    const found = await listCertificates({ records: await context.records() }, search);
    const text = found.length === 0 ? 'There is no such certificate.' : table(HEADS, found.map(row));
    return done(given, { certificates: found.map(certificateData) }, text);
  },
};
