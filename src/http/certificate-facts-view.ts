import { schoolYearName } from '../domain/school-year.ts';
import type { Translator } from '../i18n/translator.ts';
import type { CertificateRecord } from '../records/certificate.ts';

export interface FactView {
  readonly name: string;
  readonly value: string;
  /** BCP 47, '' where it is the page's. */
  readonly lang: string;
}

const day = (t: Translator, on: string): string => t.date(Date.parse(on), { dateStyle: 'long' });

function hoursOf(t: Translator, { facts }: CertificateRecord): string {
  const { other, ...kinds } = facts.hoursByKind;
  const named = t('certificate.types.value', kinds);
  return other > 0 ? `${named}, ${t('certificate.types.other', { hours: other })}` : named;
}

/** What a certificate says, as the paper has it: a label and a value each. What is not known has no row. */
export function certificateFactsView(t: Translator, certificate: CertificateRecord): FactView[] {
  const { facts } = certificate;
  const { provider, minutes, hours } = facts;
  const lang = facts.courseLanguage === t.language ? '' : facts.courseLanguage;
  const period = t('certificate.period.value', {
    completed: day(t, facts.completedOn),
    started: day(t, facts.startedOn),
    year: schoolYearName(facts.schoolYear),
  });
  const rows: [name: string, value: string | undefined, lang?: string][] = [
    [t('verify.name'), facts.legalName],
    [t('verify.course'), facts.courseTitle, lang],
    [t('certificate.edition'), facts.edition],
    [t('certificate.staff'), facts.staffId],
    [t('certificate.time'), t('certificate.time.value', { minutes, hours })],
    [t('certificate.types'), hoursOf(t, certificate)],
    [t('certificate.period'), period],
    [t('certificate.standards'), facts.standards.join('; '), lang],
    [t('certificate.provider'), [provider.name, provider.contact].filter(Boolean).join('. ')],
    [t('verify.sponsor'), provider.sponsorId],
    [t('certificate.owner'), facts.owner, lang],
    [t('certificate.signed'), [provider.signatory, provider.signatoryTitle].filter(Boolean).join(', ')],
    [t('verify.issued'), day(t, facts.issuedOn)],
    [t('certificate.code'), certificate.code],
    [t('certificate.id'), certificate.id],
  ];
  return rows.flatMap(([name, value, valueLang = '']) => (value ? [{ name, value, lang: valueLang }] : []));
}
