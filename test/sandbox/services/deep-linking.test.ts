import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { CLAIM } from '../../../src/sandbox/vocabulary.ts';
import { assertion, authenticate, authParams, type Pair, startPair } from '../fake-tool.ts';

interface Settings {
  deep_link_return_url: string;
  data: string;
}

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair.close());

async function openPicker(): Promise<Settings> {
  const { sandbox, tool } = pair;
  const answer = await authenticate(sandbox, authParams(sandbox, sandbox.startDeepLinking('trainer'), tool));
  const claims = decodeJwt(answer.fields?.['id_token'] ?? '');
  expect(claims[CLAIM.messageType]).toBe('LtiDeepLinkingRequest');
  expect(claims).not.toHaveProperty([CLAIM.resourceLink]);
  return claims[CLAIM.deepLinkingSettings] as Settings;
}

async function respond(
  settings: Settings,
  change: Record<string, unknown> = {},
): Promise<{ status: number; text: string }> {
  const { sandbox, tool } = pair;
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
