import { schoolYearName } from '../domain/school-year.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';
import type { CertificateSheet } from '../ports/certificate-printer.ts';
import type { Cell } from './draw-table.ts';

const day = (t: Translator, on: string): string => t.date(Date.parse(on), { dateStyle: 'long' });

function assessment(t: Translator, { facts }: CertificateSheet): string {
  const count = facts.modules.length;
  const mean = facts.modules.reduce((sum, { score }) => sum + score, 0) / Math.max(count, 1);
  return t('certificate.assessment.value', { count, score: t.percent(mean) });
}

/** Kinds that New York asks for are always there, also with no hours; time of no kind only where there is some. */
function hoursByKind(t: Translator, { facts }: CertificateSheet): string {
  const { other, ...kinds } = facts.hoursByKind;
  const named = t('certificate.types.value', kinds);
  return other > 0 ? `${named}, ${t('certificate.types.other', { hours: other })}` : named;
}

/** Signed in, and how the time was found: honest about modules that credit what they state. */
function attendance(t: Translator, { facts }: CertificateSheet): string {
  const ways = new Set(
    facts.timeMethods.flatMap((way) => (way === 'both' ? (['measured', 'gaps'] as const) : [way])),
  );
  const stated = ways.has('stated') && (ways.size > 1 ? 'some-stated' : 'stated');
  const said = [ways.has('measured') && 'measured', ways.has('gaps') && 'gaps', stated] as const;
  return [
    t('certificate.attendance.signed-in'),
    ...said.flatMap((way) => (way ? [t(`certificate.attendance.${way}`)] : [])),
  ].join(' ');
}

function provider(t: Translator, { facts }: CertificateSheet): string {
  const { name, sponsorId, contact } = facts.provider;
  const sponsor = sponsorId && t('certificate.provider.sponsor', { id: sponsorId });
  return [name, sponsor, contact].filter(Boolean).join('. ');
}

/** The certificate's details: a label and a value each. What is not known has no row. */
export function certificateRows(sheet: CertificateSheet): Cell[][] {
  const t = translatorFor(sheet.language);
  const { facts } = sheet;
  const lang = facts.courseLanguage === sheet.language ? undefined : facts.courseLanguage;
  const rows: [label: string, text: string | undefined, lang?: string | undefined][] = [
    [t('certificate.staff'), facts.staffId],
    [t('certificate.edition'), facts.edition],
    [t('certificate.standards'), facts.standards.join('; '), lang],
    [
      t('certificate.period'),
      t('certificate.period.value', {
        completed: day(t, facts.completedOn),
        started: day(t, facts.startedOn),
        year: schoolYearName(facts.schoolYear),
      }),
    ],
    [t('certificate.time'), t('certificate.time.value', { minutes: facts.minutes, hours: facts.hours })],
    [t('certificate.types'), hoursByKind(t, sheet)],
    [t('certificate.provider'), provider(t, sheet)],
    [t('certificate.owner'), facts.owner, lang],
    [t('certificate.delivery'), t('certificate.delivery.value')],
    [t('certificate.attendance'), attendance(t, sheet)],
    [t('certificate.assessment'), assessment(t, sheet)],
  ];
  return rows.flatMap(([label, text, cellLang]) =>
    text ? [[{ text: label }, { text, lang: cellLang }]] : [],
  );
}

export function moduleRows({ facts, language }: CertificateSheet): Cell[][] {
  const t = translatorFor(language);
  const lang = facts.courseLanguage === language ? undefined : facts.courseLanguage;
  return facts.modules.map(({ title, minutes, score, passedOn }) => [
    { text: title, lang },
    { text: t.number(minutes) },
    { text: t.percent(score) },
    { text: t.date(Date.parse(passedOn), { dateStyle: 'medium' }) },
  ]);
}
