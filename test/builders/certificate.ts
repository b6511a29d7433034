import type { CertificateFacts, CertificateModule } from '../../src/domain/certificate.ts';
import type { CertificateSheet } from '../../src/ports/certificate-printer.ts';

const TITLES = [
  'What happened? ABC notes',
  'Why it works for the student: functions',
  'Prevent first: precorrection and active supervision',
  'Praise that teaches',
  'Correct without a contest',
  'The escalation cycle',
  'Crisis limits: safety, restraint, debrief',
  'Run the plan as written: BIP fidelity',
];

export const someModules = (count = TITLES.length): CertificateModule[] =>
  Array.from({ length: count }, (_, at) => ({
    title: TITLES[at % TITLES.length] ?? '',
    minutes: 9,
    score: 0.8 + (at % 5) * 0.05,
    passedOn: '2026-11-03',
  }));

export const someFacts = (facts: Partial<CertificateFacts> = {}): CertificateFacts => ({
  legalName: 'María-José Núñez O’Connor',
  staffId: 'WA-481516',
  courseTitle: 'Behavior support: see it, understand it & prevent it',
  edition: '2026.1',
  owner: 'Aidewell course authors',
  courseLanguage: 'en',
  standards: ['CEC 2022: Assessment', 'WA FCS 07'],
  startedOn: '2026-10-20',
  completedOn: '2026-11-03',
  issuedOn: '2026-11-04',
  schoolYear: 2026,
  minutes: 78,
  hours: 1.25,
  hoursByKind: { content: 0.25, pedagogy: 1, language: 0, other: 0 },
  hoursKind: 'professional-development',
  timeMethods: ['measured'],
  provider: {
    name: 'Sunrise Unified School District',
    contact: 'pd@sunrise.example',
    signatory: 'Jordan Reyes',
    signatoryTitle: 'Director of Special Education',
  },
  modules: someModules(),
  ...facts,
});

export const aSheet = (
  facts: Partial<CertificateFacts> = {},
  sheet: Partial<CertificateSheet> = {},
): CertificateSheet => ({
  id: 'w7mKq2ZrT9aBcDeFgHiJkLmNoP',
  facts: someFacts(facts),
  code: '7QHK-3MRD-WXYE-4FGC',
  verifyUrl: 'https://pd.sunrise.example/verify/7QHK-3MRD-WXYE-4FGC',
  issuedAt: Date.parse('2026-11-04T17:03:00Z'),
  language: 'en',
  ...sheet,
});
