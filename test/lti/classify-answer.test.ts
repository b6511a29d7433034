import { classifyAnswer, retryAfter } from '../../src/lti/classify-answer.ts';
import { callLms, type FakeServer, startServer } from './fake-platform.ts';

const canvas = (message: string) => JSON.stringify({ errors: { type: 'unprocessable_entity', message } });
const NOW = Date.UTC(2026, 10, 24);

type Row = [name: string, status: number, body: string, headers: Record<string, string>, expected: object];
const park = (reason: string) => ({ kind: 'park', reason });
const retry = (reason: string, wait?: number) => ({
  kind: 'retry',
  reason,
  ...(wait !== undefined && { retryAfter: wait }),
});
const ROWS: Row[] = [
  ['Moodle: empty', 200, '', {}, { kind: 'confirmed', status: 200 }],
  ['null', 200, 'null', {}, { kind: 'confirmed', status: 200 }],
  ['a sign-in page', 200, ' <!DOCTYPE html><html>', {}, retry('lms-error')],
  ['a bare page', 200, '<html>', {}, retry('lms-error')],
  ['created', 201, '{}', {}, { kind: 'confirmed', status: 201 }],
  ['no content', 204, '', {}, { kind: 'confirmed', status: 204 }],
  [
    'Canvas: result URL',
    200,
    '{"resultUrl":"https://c/r/1"}',
    {},
    { kind: 'confirmed', status: 200, resultUrl: 'https://c/r/1' },
  ],
  ['result URL of a script', 200, '{"resultUrl":"javascript:x"}', {}, { kind: 'confirmed', status: 200 }],
  ['token', 401, '', {}, { kind: 'token-refused' }],
  ['429', 429, '', {}, retry('rate-limited')],
  ['429 in seconds', 429, '', { 'retry-after': '120' }, retry('rate-limited', 120_000)],
  ['Canvas throttle', 403, '403 Forbidden (Rate Limit Exceeded)', {}, retry('rate-limited')],
  ['Canvas throttle header', 403, '', { 'x-rate-limit-remaining': '0.0' }, retry('rate-limited')],
  ['Moodle: another tool', 403, '[]', { 'x-rate-limit-remaining': '12' }, park('not-allowed')],
  ['Moodle: item of a deleted activity', 403, 'Line item does not exist.', {}, park('line-item-gone')],
  ['Moodle: a teacher', 400, 'Incorrect score received', {}, park('learner-unknown')],
  ['408', 408, '', {}, retry('lms-error')],
  ['425', 425, '', {}, retry('lms-error')],
  ['500', 500, '', {}, retry('lms-error')],
  ['503 with a pause', 503, '', { 'retry-after': '5' }, retry('lms-error', 5_000)],
  ['504', 504, '', {}, retry('lms-error')],
  ['404', 404, '[]', {}, park('line-item-gone')],
  ['412', 412, '', {}, park('line-item-gone')],
  ['Moodle: newer grade', 409, '[]', {}, { kind: 'conflict' }],
  [
    'Canvas: older timestamp',
    400,
    canvas('Provided timestamp of 2026-01-01 before last updated timestamp of 2026-01-02'),
    {},
    { kind: 'conflict' },
  ],
  [
    'Canvas: bad timestamp',
    400,
    canvas('Provided timestamp of x not a valid timestamp'),
    {},
    park('rejected'),
  ],
  ['400', 400, '[]', {}, park('rejected')],
  ['no student', 422, canvas('User not found in course or is not a student'), {}, park('learner-unknown')],
  [
    'concluded',
    422,
    canvas('This course has concluded. AGS requests will no longer be accepted for this course.'),
    {},
    park('not-accepting'),
  ],
  [
    'unpublished',
    422,
    '{"errors":[{"field":"grade","message":"cannot be changed at this time: This assignment is still unpublished"}]}',
    {},
    retry('not-published', 3_600_000),
  ],
  [
    'closed grading period',
    422,
    '{"errors":[{"field":"grade","message":"cannot be changed at this time: it is in a closed grading period"}]}',
    {},
    park('not-accepting'),
  ],
  [
    'no attempt left',
    422,
    canvas('The maximum number of allowed attempts has been reached for this submission'),
    {},
    park('attempts-used'),
  ],
  ['422 else', 422, canvas('ScoreMaximum must be greater than or equal to 0'), {}, park('rejected')],
  ['redirect', 302, '', {}, park('rejected')],
  ['413', 413, '', {}, park('rejected')],
];

let server: FakeServer;
beforeAll(async () => {
  server = await startServer(() => undefined);
});
afterAll(() => server.close());

test.each(ROWS)('%s: %i', async (_name, status, body, headers, expected) => {
  server.handler = (_received, res) => res.writeHead(status, headers).end(body);

  const limits = { timeout: 5000, maxBytes: 10_000, redirects: 0 };
  const answer = await callLms(server.url, { method: 'POST', headers: {}, body: '{}', ...limits });
  const { detail, ...verdict } = { detail: '', ...classifyAnswer(answer, NOW) };

  expect(verdict).toEqual(verdict.kind === 'retry' ? { ...expected, status } : expected);
  expect(detail.length).toBeLessThanOrEqual(500);
});

test.each([
  [null, undefined],
  ['0', 0],
  ['999999999', 86_400_000],
  ['Tue, 24 Nov 2026 00:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 00:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After %j waits %j ms', (value, expected) => {
  const headers = new Headers(value === null ? {} : { 'retry-after': value });

  expect(retryAfter(headers, NOW)).toBe(expected);
});

test('control characters of an LMS do not reach the log', () => {
  const answer = { status: 400, statusText: 'Bad', headers: new Headers(), body: 'a\r\n\u001b[31mb' };

  expect(classifyAnswer(answer, NOW)).toMatchObject({ detail: '400 Bad a [31mb' });
});
