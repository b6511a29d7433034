import { heldGrades, resultsUrl } from '../../src/lti/held-grades.ts';
import { sendJson } from './fake-platform.ts';
import { aServiceLms, type ServiceLms } from './service-lms.ts';

const RESULT_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly';
const still = new AbortController().signal;

test.each([
  ['https://l/1', undefined, 'https://l/1/results'],
  ['https://l/6/lineitem?type_id=3', 'user 4', 'https://l/6/lineitem/results?type_id=3&user_id=user+4'],
  ['https://l/1/#x', 'u', 'https://l/1/results?user_id=u'],
])('the results of %s for %s are at %s', (lineItem, userId, expected) => {
  expect(resultsUrl(lineItem, userId)).toBe(expected);
});

test('results become shares of one; no score, no comment and no maximum are what they are', () => {
  const body = JSON.stringify([
    { userId: 'a', resultScore: 8, resultMaximum: 10, comment: 'Well observed.' },
    { userId: 7, resultScore: 0, resultMaximum: 0, comment: '' },
    { userId: 'c', resultMaximum: 50 },
    { userId: 'd', resultScore: null, resultMaximum: 50 },
    null,
  ]);

  expect(heldGrades(body)).toEqual([
    ['a', { score: 0.8, maximum: 10, comment: 'Well observed.' }],
    ['7', { score: 0, maximum: 1 }],
    ['c', { maximum: 50 }],
    ['d', { maximum: 50 }],
  ]);
  expect([heldGrades('<html>'), heldGrades('{}')]).toEqual([undefined, undefined]);
});

describe('reading what the LMS holds', () => {
  let lms: ServiceLms;
  beforeEach(async () => {
    lms = await aServiceLms();
  });
  afterEach(() => lms.close());

  const read = (userId?: string, scopes: readonly string[] = [RESULT_SCOPE]) =>
    lms.services.scoreSender.read(
      {
        platformId: lms.platformId,
        lineItem: `${lms.server.url}/lineitems/6`,
        scopes,
        ...(userId !== undefined && { userId }),
      },
      still,
    );

  test('of one learner', async () => {
    lms.serve = (_received, res) => sendJson(res, [{ userId: 'a', resultScore: 8, resultMaximum: 10 }]);

    expect(await read('a')).toEqual({ kind: 'held', grades: new Map([['a', { score: 0.8, maximum: 10 }]]) });
    expect(lms.asked()).toEqual(['GET /lineitems/6/results?user_id=a']);
    expect(lms.scopes).toEqual([RESULT_SCOPE]);
  });

  test('of everyone, in as many questions as there are pages', async () => {
    lms.serve = ({ url }, res) => {
      if (!url.includes('page=2')) res.setHeader('Link', '</lineitems/6/results?page=2>; rel="next"');
      sendJson(res, [{ userId: url.includes('page=2') ? 'b' : 'a', resultScore: 5, resultMaximum: 10 }]);
    };

    const answer = await read();

    expect(answer.kind === 'held' && [...answer.grades.keys()]).toEqual(['a', 'b']);
    expect(lms.asked()).toHaveLength(2);
  });

  test('where the launch did not grant it, nothing is asked', async () => {
    expect(await read('a', [])).toMatchObject({ kind: 'unreadable' });
    expect(lms.server.received).toEqual([]);
  });

  test.each([
    [403, { kind: 'unreadable' }],
    [404, { kind: 'unreadable' }],
    [503, { kind: 'retry', reason: 'lms-error' }],
    [429, { kind: 'retry', reason: 'rate-limited' }],
  ])('answered with %i', async (status, expected) => {
    lms.serve = (_received, res) => sendJson(res, {}, status);

    expect(await read('a')).toMatchObject(expected);
  });

  test('Canvas’s throttle is no refusal', async () => {
    lms.serve = (_received, res) => {
      res.setHeader('X-Rate-Limit-Remaining', '0.0');
      sendJson(res, {}, 403);
    };

    expect(await read('a')).toMatchObject({ kind: 'retry', reason: 'rate-limited' });
  });

  test('a stopped read ends at once', async () => {
    lms.serve = () => undefined;
    const begun = Date.now();

    const answer = await lms.services.scoreSender.read(
      { platformId: lms.platformId, lineItem: `${lms.server.url}/l`, scopes: [RESULT_SCOPE], userId: 'a' },
      AbortSignal.timeout(100),
    );

    expect(answer).toMatchObject({ kind: 'retry' });
    expect(Date.now() - begun).toBeLessThan(2000);
  });
});
