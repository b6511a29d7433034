import { readFileSync, writeFileSync } from 'node:fs';
import { BAD_MESSAGE_CASES } from './bad-message-cases.ts';
import { BAD_TOKEN_CASES } from './bad-token-cases.ts';
import { BROWSER_CASES } from './browser-cases.ts';
import type { Case } from './case.ts';
import { CASE_NUMBERS } from './case-numbers.ts';
import { caseTable } from './case-table.ts';
import { DEEP_LINKING_CASES } from './deep-linking-cases.ts';
import { closeDistricts } from './district.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { GOOD_CASES } from './good-cases.ts';
import { GRADE_CASES } from './grade-cases.ts';
import { KEY_CASES } from './key-cases.ts';
import { LOGIN_CASES } from './login-cases.ts';
import { REGISTRATION_CASES } from './registration-cases.ts';
import { ROLE_CASES } from './role-cases.ts';
import { ROSTER_CASES } from './roster-cases.ts';
import { openStage, type Stage } from './stage.ts';
import { STATE_CASES } from './state-cases.ts';
import { TROUBLE_CASES } from './trouble-cases.ts';

/** By letter and number; what the list misses comes last in its letter. */
const place = ({ id }: Case): number => id.charCodeAt(0) * 1000 + (Number(id.slice(1)) || 999);

const CASES = [
  ...LOGIN_CASES,
  ...ROLE_CASES,
  ...GOOD_CASES,
  ...KEY_CASES,
  ...BAD_TOKEN_CASES,
  ...BAD_MESSAGE_CASES,
  ...STATE_CASES,
  ...TROUBLE_CASES,
  ...BROWSER_CASES,
  ...DEEP_LINKING_CASES,
  ...GRADE_CASES,
  ...ROSTER_CASES,
  ...REGISTRATION_CASES,
].sort((a, b) => place(a) - place(b));
const PAGE = new URL('../../docs/launch-cases.md', import.meta.url);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await closeDistricts();
  await stage.close();
});

test.each(CASES)('$id $rule: $bend', async ({ run, answer }) => {
  expect(await run(stage)).toBe(answer);
});

test.each(ELSEWHERE)('$id is proven in $file', ({ file, title }) => {
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
});

test.each(CASE_NUMBERS)('case %s has a row, or a test elsewhere', (number) => {
  expect([...CASES, ...ELSEWHERE].map(({ id }) => id)).toContain(number);
});

test('docs/launch-cases.md is this table', () => {
  const page = caseTable(CASES);

  if (process.env['AIDEWELL_WRITE_DOCS']) writeFileSync(PAGE, page);

  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
