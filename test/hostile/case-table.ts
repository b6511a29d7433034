import type { Case } from './case.ts';
import { ELSEWHERE } from './elsewhere.ts';

const TITLES: Readonly<Record<string, string>> = {
  A: 'A. How a login begins',
  B: 'B. Launches that are good, however odd',
  C: 'C. Launches that are bad',
  D: 'D. Cookies, headers, what can be read later',
  E: 'E. Choosing content for the LMS (deep linking)',
  F: 'F. Grades for the LMS',
  G: 'G. The members of a course',
  H: 'H. Dynamic registration',
};

const INTRO = `# Launch cases

What the tool answers when one thing about a login or a launch is bent. Every row runs against the listening tool over
HTTP, with its real store and its real rules, beside a platform that signs whatever it is told to.
\`test/hostile/cases.test.ts\` runs the rows and keeps this page: it fails when an answer or this page changes, and
\`AIDEWELL_WRITE_DOCS=1 npm test -- test/hostile/cases\` writes the page anew.

Numbers are those of the project's list of conformance and security cases; \`A+\` and the like mark what that list misses. For a
refusal, the rule is the one in the table of launch rules (\`src/lti/launch-rules.ts\`) that refused, and the test holds
that no other did. Where the tool does another thing than the list foresaw, on purpose: D2 to D4 and D6 (a browser
that loses cookies in the frame is led to a window of its own before the login is spent; there is no storage by
messages), D7 (\`Referrer-Policy: same-origin\`), H1 (an LMS that an admin invited is active at
once; uninvited ones wait, and exist in development only).
`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<');

const table = (cases: readonly Case[]): string =>
  [
    '| case | rule | bend | answer |',
    '| --- | --- | --- | --- |',
    ...cases.map(({ id, rule, bend, answer }) => `| ${[id, rule, bend, answer].map(cell).join(' | ')} |`),
  ].join('\n');

const elsewhere = (): string =>
  [
    '## Proven elsewhere\n',
    '| case | what | test |',
    '| --- | --- | --- |',
    ...ELSEWHERE.map(
      ({ id, what, file, title }) => `| ${id} | ${cell(what)} | \`${file}\`: ${cell(title)} |`,
    ),
    '',
  ].join('\n');

/** The page of all cases, by the letter of their number. */
export function caseTable(cases: readonly Case[]): string {
  const parts = Object.entries(TITLES).map(([letter, title]) => {
    const own = cases.filter(({ id }) => id.startsWith(letter));
    return `## ${title}\n\n${table(own)}\n`;
  });
  return [INTRO, ...parts, elsewhere()].join('\n');
}
