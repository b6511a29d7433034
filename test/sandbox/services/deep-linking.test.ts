import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { LaunchOptions } from '../../../src/sandbox/lms.ts';
import { CLAIM } from '../../../src/sandbox/vocabulary.ts';
import { assertion, authenticate, authParams, type Pair, startPair } from '../fake-tool.ts';

interface Settings {
  deep_link_return_url: string;
  data?: string;
}

let pair: Pair;
let others: Pair[] = [];

beforeAll(async () => {
  pair = await startPair();
});
afterEach(async () => {
  await Promise.all(others.map((other) => other.close()));
  others = [];
});
afterAll(() => pair.close());

/** An LMS with other manners, for one test. */
async function inMode(mode: 'canvas' | 'moodle'): Promise<Pair> {
  const other = await startPair({ mode });
  others.push(other);
  return other;
}

async function openPicker(options: LaunchOptions = {}, { sandbox, tool } = pair): Promise<Settings> {
  const login = sandbox.startDeepLinking('trainer', options);
  const answer = await authenticate(sandbox, authParams(sandbox, login, tool));
  const claims = decodeJwt(answer.fields?.['id_token'] ?? '');
  expect(claims[CLAIM.messageType]).toBe('LtiDeepLinkingRequest');
  expect(claims).not.toHaveProperty([CLAIM.resourceLink]);
  return claims[CLAIM.deepLinkingSettings] as Settings;
}

async function respond(
  settings: Settings,
  change: Record<string, unknown> = {},
  { sandbox, tool } = pair,
): Promise<{ status: number; text: string }> {
  const claims = {
    aud: sandbox.issuer,
    nonce: randomUUID(),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: '1',
    [CLAIM.deepLinkingData]: settings.data,
    [CLAIM.contentItems]: [item()],
    ...change,
  };
  const jwt = await assertion(sandbox, tool, { claims });
  // The browser comes from the tool's page.
  const headers = { origin: tool.url };
  const body = new URLSearchParams({ JWT: jwt });
  const response = await fetch(settings.deep_link_return_url, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

const item = (change: Record<string, unknown> = {}) => ({
  type: 'ltiResourceLink',
  title: 'Prevent <first>',
  custom: { module: 'behavior-support/prevent-first' },
  lineItem: { scoreMaximum: 20, resourceId: 'prevent-first' },
  ...change,
});

test('what the trainer picked becomes links with line items', async () => {
  const { status, text } = await respond(await openPicker());

  expect(status).toBe(200);
  expect(text).toContain('Prevent &lt;first&gt;');
  const link = pair.sandbox.links().at(-1);
  expect(link).toMatchObject({
    title: 'Prevent <first>',
    custom: { module: 'behavior-support/prevent-first' },
  });
  expect(pair.sandbox.lineItemsOf(link?.id ?? '')).toMatchObject([
    { scoreMaximum: 20, resourceId: 'prevent-first' },
  ]);
});

test('the return address serves once', async () => {
  const settings = await openPicker();
  await respond(settings);

  expect((await respond(settings)).status).toBe(400);
});

test('a cancelled choice adds nothing', async () => {
  const before = pair.sandbox.links().length;

  const { status } = await respond(await openPicker(), { [CLAIM.contentItems]: [] });

  expect(status).toBe(200);
  expect(pair.sandbox.links()).toHaveLength(before);
});

test.each([
  ['audience', { aud: 'https://another-lms.example' }],
  ['deployment', { [CLAIM.deploymentId]: 'another' }],
  ['message type', { [CLAIM.messageType]: 'LtiDeepLinkingRequest' }],
  ['data', { [CLAIM.deepLinkingData]: 'not ours' }],
  ['nonce', { nonce: undefined }],
  ['iat', { iat: 1 }],
  ['item type', { [CLAIM.contentItems]: [item({ type: 'html' })] }],
  ['item URL', { [CLAIM.contentItems]: [item({ url: 'https://evil.example/' })] }],
  ['item custom', { [CLAIM.contentItems]: [item({ custom: { module: 4 } })] }],
  ['item lineItem', { [CLAIM.contentItems]: [item({ lineItem: {} })] }],
])('refuses a response with wrong %s', async (_name, change) => {
  const before = pair.sandbox.links().length;

  const { status } = await respond(await openPicker(), change);

  expect(status).toBe(400);
  expect(pair.sandbox.links()).toHaveLength(before);
  expect(pair.sandbox.requests().at(-1)?.verdict).toBe('refused');
});

test('dates are kept for the course page', async () => {
  const dates = {
    available: { startDateTime: '2026-12-01T07:00:00Z' },
    submission: { endDateTime: '2026-12-09T06:59:00Z' },
  };

  await respond(await openPicker(), { [CLAIM.contentItems]: [item(dates)] });

  expect(pair.sandbox.links().at(-1)).toMatchObject({
    available: '2026-12-01T07:00:00Z',
    due: '2026-12-09T06:59:00Z',
  });
});

test('Canvas takes one item for an assignment, several for a module, and sends no data', async () => {
  const canvas = await inMode('canvas');
  const two = { [CLAIM.contentItems]: [item(), item()] };

  const assignment = await openPicker({ placement: 'assignment_selection' }, canvas);
  const refused = await respond(assignment, two, canvas);
  const module = await openPicker({ placement: 'link_selection' }, canvas);
  const taken = await respond(module, two, canvas);

  expect(assignment).toMatchObject({ accept_multiple: false, accept_lineitem: true });
  expect(module).not.toHaveProperty('data');
  expect([refused.status, taken.status]).toEqual([400, 200]);
});

test('Canvas makes no columns for what goes into its editor, and no links of a homework upload', async () => {
  const canvas = await inMode('canvas');

  await respond(await openPicker({ placement: 'editor_button' }, canvas), {}, canvas);
  const homework = await respond(await openPicker({ placement: 'homework_submission' }, canvas), {}, canvas);

  const link = canvas.sandbox.links().at(-1);
  expect(canvas.sandbox.lineItemsOf(link?.id ?? '')).toEqual([]);
  expect(homework.status).toBe(400);
});

test('Moodle says nothing of line items but takes them, and drops dates', async () => {
  const moodle = await inMode('moodle');
  const settings = await openPicker({}, moodle);

  await respond(
    settings,
    { [CLAIM.contentItems]: [item({ submission: { endDateTime: '2026-12-09T06:59:00Z' } })] },
    moodle,
  );

  const link = moodle.sandbox.links().at(-1);
  expect(settings).not.toHaveProperty('accept_lineitem');
  expect(settings).not.toHaveProperty('data');
  expect(link).not.toHaveProperty('due');
  expect(moodle.sandbox.lineItemsOf(link?.id ?? '')).toHaveLength(1);
});

test.each([
  ['one item where the platform does not say', { accept_multiple: undefined }, 400],
  ['several where it says so in words', { accept_multiple: 'true' }, 200],
])('%s', async (_name, deepLinking, expected) => {
  const settings = await openPicker({ deepLinking });

  const { status } = await respond(settings, { [CLAIM.contentItems]: [item(), item()] });

  expect(status).toBe(expected);
});
