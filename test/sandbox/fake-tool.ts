import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { LoginInitiation } from '../../src/sandbox/launch/start.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { CLIENT_ASSERTION_TYPE, MEDIA } from '../../src/sandbox/vocabulary.ts';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** The tool's half of LTI, as small as it goes: a key set over HTTP and the requests a tool makes. */
export interface FakeTool {
  readonly url: string;
  readonly privateKey: PrivateKey;
  /** Answers this instead of the key set. */
  keysAnswer: { status: number; body: string } | undefined;
  close(): Promise<void>;
}

const KID = 'tool-key';

/** Made once for each test file: keys are slow to make. */
const toolKeys = generateKeyPair('RS256');

async function startFakeTool(): Promise<FakeTool> {
  const { publicKey, privateKey } = await toolKeys;
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KID, alg: 'RS256' }] });
  const tool = { url: '', privateKey, keysAnswer: undefined, close: async () => undefined } as FakeTool & {
    url: string;
  };
  const server: Server = createServer((req, res) => {
    const answer = tool.keysAnswer ?? { status: req.url === '/lti/keys' ? 200 : 404, body: jwks };
    res.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tool.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tool.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return tool;
}

/** Query of an authentication request that is right in everything. */
export function authParams(sandbox: Sandbox, login: LoginInitiation, tool: FakeTool): Record<string, string> {
  return {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: sandbox.clientId,
    redirect_uri: `${tool.url}/lti/launch`,
    login_hint: login.params['login_hint'] ?? '',
    lti_message_hint: login.params['lti_message_hint'] ?? '',
    nonce: `nonce-${randomUUID()}`,
    state: `state-${randomUUID()}`,
  };
}

export interface AuthAnswer {
  readonly status: number;
  readonly action?: string;
  readonly fields?: Record<string, string>;
  readonly error?: string;
  readonly error_description?: string;
}

export async function authenticate(
  sandbox: Sandbox,
  params: Record<string, string>,
  headers = {},
): Promise<AuthAnswer> {
  const response = await fetch(`${sandbox.authUrl}?${new URLSearchParams(params)}`, {
    headers: { accept: 'application/json', ...headers },
  });
  return { status: response.status, ...((await response.json()) as object) };
}

/** The whole launch: initiation, authentication, verified token. */
export async function launch(
  sandbox: Sandbox,
  tool: FakeTool,
  persona: string,
  link: string,
): Promise<JWTPayload> {
  const params = authParams(sandbox, sandbox.startLaunch(persona, link), tool);
  const answer = await authenticate(sandbox, params);
  const keys = createRemoteJWKSet(new URL(sandbox.jwksUrl));
  const { payload } = await jwtVerify(answer.fields?.['id_token'] ?? '', keys, {
    issuer: sandbox.issuer,
    audience: sandbox.clientId,
  });
  return payload;
}

export interface AssertionParts {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: PrivateKey;
}

export async function assertion(
  sandbox: Sandbox,
  tool: FakeTool,
  parts: AssertionParts = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: sandbox.clientId,
    sub: sandbox.clientId,
    aud: sandbox.tokenUrl,
    iat: now - 5,
    exp: now + 200,
    jti: randomUUID(),
    ...parts.claims,
  };
  const header = { alg: 'RS256', kid: KID, ...parts.header };
  return new SignJWT(claims).setProtectedHeader(header).sign(parts.key ?? tool.privateKey);
}

export async function requestToken(
  sandbox: Sandbox,
  fields: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

export async function tokenFields(
  sandbox: Sandbox,
  tool: FakeTool,
  scope: string,
  parts: AssertionParts = {},
): Promise<Record<string, string>> {
  return {
    grant_type: 'client_credentials',
    client_assertion_type: CLIENT_ASSERTION_TYPE,
    client_assertion: await assertion(sandbox, tool, parts),
    scope,
  };
}

export async function bearer(sandbox: Sandbox, tool: FakeTool, ...scopes: string[]): Promise<string> {
  const { body } = await requestToken(sandbox, await tokenFields(sandbox, tool, scopes.join(' ')));
  return `Bearer ${body['access_token']}`;
}

export function aScore(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    userId: 'user-pat',
    scoreGiven: 8,
    scoreMaximum: 10,
    timestamp: '2026-11-24T10:00:00.500Z',
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    ...change,
  };
}

/** `/scores` at the end of the path, before any query. */
function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname += '/scores';
  return url.href;
}

export function postScore(
  sandbox: Sandbox,
  authorization: string,
  score: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const [item] = sandbox.lineItems();
  return fetch(scoresUrl(sandbox.lineItemUrl(item?.id ?? '')), {
    method: 'POST',
    headers: { authorization, 'content-type': MEDIA.score, ...headers },
    body: JSON.stringify(score),
  });
}

export interface Pair {
  readonly sandbox: Sandbox;
  readonly tool: FakeTool;
  close(): Promise<void>;
}

/** A sandbox with one link, `abc`, and a tool for it. */
export async function startPair(options: SandboxOptions = {}): Promise<Pair> {
  const tool = await startFakeTool();
  const sandbox = await startSandbox({
    toolUrl: tool.url,
    links: [{ id: 'abc', title: 'ABC notes', module: 'behavior-support/abc-notes' }],
    ...options,
  });
  return {
    sandbox,
    tool,
    close: async () => {
      await sandbox.close();
      await tool.close();
    },
  };
}
