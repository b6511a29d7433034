import { createLocalJWKSet, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { ContentItem, DeepLinkingSettings } from '../../src/domain/deep-linking.ts';
import { createDeepLinkingResponder } from '../../src/lti/deep-linking.ts';
import { createToolKeys } from '../../src/lti/tool-keys.ts';
import { aPlatform, openTestRecords, SECRET, type TestRecords, testClock } from './tool.ts';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';
const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
const LAUNCH_URL = 'https://tool.example/lti/launch';

const SETTINGS: DeepLinkingSettings = {
  returnUrl: 'https://lms.example/return?course=2&x="<',
  acceptTypes: ['ltiResourceLink'],
  acceptMultiple: true,
  acceptTargets: ['iframe'],
};

const ITEM: ContentItem = {
  title: 'Niños & “ABC” <notes>',
  text: 'Write a note. (9 min)',
  custom: { module: 'behavior-support/abc-notes' },
  lineItem: {
    label: 'ABC notes',
    scoreMaximum: 100,
    resourceId: 'behavior-support/abc-notes',
    tag: 'module',
  },
  available: { startDateTime: '2026-12-01T07:00:00Z' },
  submission: { endDateTime: '2026-12-09T06:59:00Z' },
  iframe: { height: 800 },
};

let store: TestRecords;
const clock = testClock();

beforeAll(async () => {
  store = await openTestRecords(clock);
  await store.records.platforms.insert(aPlatform());
});
afterAll(() => store.close());

const responder = () => {
  const toolKeys = createToolKeys({ toolKeys: store.records.toolKeys, secret: SECRET, clock });
  return {
    toolKeys,
    ...createDeepLinkingResponder({
      platforms: store.records.platforms,
      toolKeys,
      clock,
      launchUrl: LAUNCH_URL,
    }),
  };
};

/** The answer, its header and its claims, checked as a platform does it: with the published keys. */
async function respond(
  settings: Partial<DeepLinkingSettings>,
  items: readonly ContentItem[],
  message?: string,
): Promise<{ action: string; header: { alg?: string; kid?: string }; payload: JWTPayload }> {
  const { respond: answer, toolKeys } = responder();
  const to = {
    platformId: aPlatform().id,
    deploymentId: 'deployment-1',
    settings: { ...SETTINGS, ...settings },
  };
  const { action, jwt } = await answer(to, items, message);
  const keys = createLocalJWKSet({
    keys: (await toolKeys.publicKeys()).map((key) => ({ kty: 'RSA', ...key })),
  });
  const { payload } = await jwtVerify(jwt, keys, {
    algorithms: ['RS256'],
    issuer: 'client-1',
    audience: 'https://lms.example',
    currentDate: new Date(clock()),
  });
  return { action, header: decodeProtectedHeader(jwt), payload };
}

test('the message is signed by us for this platform, and good for five minutes at most', async () => {
  const { action, header, payload } = await respond({}, [ITEM]);

  const now = clock() / 1000;
  expect(action).toBe(SETTINGS.returnUrl);
  expect(header).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
  expect(payload).toMatchObject({
    [`${CLAIM}message_type`]: 'LtiDeepLinkingResponse',
    [`${CLAIM}version`]: '1.3.0',
    [`${CLAIM}deployment_id`]: 'deployment-1',
    nonce: expect.stringMatching(/^[\w-]{32}$/),
  });
  expect(payload.iat).toBeLessThanOrEqual(now);
  expect(payload.iat).toBeGreaterThan(now - 10);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
  expect(payload.sub).toBeUndefined();
});

test('an item is written as the specification spells it', async () => {
  const { payload } = await respond({}, [ITEM]);

  expect(payload[`${DL}content_items`]).toEqual([
    {
      type: 'ltiResourceLink',
      url: LAUNCH_URL,
      title: 'Niños & “ABC” <notes>',
      text: 'Write a note. (9 min)',
      custom: { module: 'behavior-support/abc-notes' },
      lineItem: {
        ...ITEM.lineItem,
        submissionReview: {
          reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
          label: 'Open the answers',
        },
      },
      available: ITEM.available,
      submission: ITEM.submission,
      iframe: { height: 800 },
    },
  ]);
});

test.each([undefined, '', 'opaque é "<>', 'x'.repeat(10_240)])(
  'data comes back as it came, and only then',
  async (data) => {
    const { payload } = await respond(data === undefined ? {} : { data }, [ITEM]);

    expect(payload[`${DL}data`]).toBe(data);
    expect(Object.hasOwn(payload, `${DL}data`)).toBe(data !== undefined);
  },
);

test('who cancels sends an empty list and a word for the person', async () => {
  const { payload } = await respond({}, [], 'Nothing was added.');

  expect(payload[`${DL}content_items`]).toEqual([]);
  expect(payload[`${DL}msg`]).toBe('Nothing was added.');
});

test('no two messages are alike', async () => {
  const [first, second] = await Promise.all([respond({}, [ITEM]), respond({}, [ITEM])]);

  expect(first?.payload['nonce']).not.toBe(second?.payload['nonce']);
});

test('a platform that is gone gets no answer', async () => {
  const to = { platformId: 'gone', deploymentId: 'deployment-1', settings: SETTINGS };

  await expect(responder().respond(to, [ITEM])).rejects.toMatchObject({ code: 'PLATFORM_UNKNOWN' });
});
