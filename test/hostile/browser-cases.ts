import { type Case, type Runner, rows } from './case.ts';
import { Guest } from './guest.ts';
import type { Stage } from './stage.ts';

const lineOf = (response: Response): string => response.headers.getSetCookie().join('\n');

const has = (text: string, ...words: readonly string[]): string[] =>
  words.filter((word) => !text.toLowerCase().includes(word.toLowerCase()));

const cookieOf =
  (which: 'login' | 'session', ...words: readonly string[]): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    const line = lineOf(which === 'login' ? await guest.login() : await guest.launch());
    const missing = has(line, ...words);
    return missing.length === 0 ? 'all there' : `without ${missing}`;
  };

/** A login in a frame of a browser that loses cookies; `storage` is what Canvas sends for its own store. */
const framedWithoutCookies =
  (storage: Record<string, string>): Runner =>
  async (stage) => {
    const headers = { 'sec-fetch-dest': 'iframe' };
    const body = new Guest(stage).loginParams(storage);
    const first = await new Guest(stage).send('/lti/login', { method: 'POST', body, headers });
    const probed = await new Guest(stage).send(first.headers.get('location') ?? '/', { headers });
    const html = await probed.text();
    const link = /<a[^>]*href="([^"]*)"[^>]*target="_blank"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '/';
    const own = new Guest(stage);
    const window = await own.send(link.replaceAll('&#x3D;', '='));
    const done = await own.send(window.headers.get('location') ?? '/');
    return `${first.status} probe, ${probed.status} with a link, there ${await own.describe(done)}`;
  };

/** A page of a stranger posts a token of their own, signed by the LMS, into a frame of somebody who is at work. */
const foreignAnswer: Runner = async (stage) => {
  const [attacker, victim] = [new Guest(stage), new Guest(stage)];
  const location = (await victim.launch()).headers.get('location') ?? '/';
  const begun = await attacker.begin();
  const body = new URLSearchParams({ id_token: await attacker.token(begun), state: begun.state });
  const headers = {
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-dest': 'iframe',
  };
  const refused = await victim.describe(await victim.send('/lti/launch', { method: 'POST', body, headers }));
  const work = await victim.send(`${location}step/1`);
  return `${refused}, the own page ${work.status}`;
};

const lostInWindowToo: Runner = async (stage) => {
  const params = new Guest(stage).loginParams();
  const first = await new Guest(stage).send(`/lti/login?probe=own&${params}`);
  const guest = new Guest(stage);
  return guest.describe(await guest.send(first.headers.get('location') ?? '/'));
};

const header =
  (path: 'session' | 'error' | '/lti/keys', look: (headers: Headers) => string): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    if (path !== 'session') return look((await guest.send(path === 'error' ? '/nothing' : path)).headers);
    const launch = await guest.launch();
    return look((await guest.send(`${launch.headers.get('location')}step/1`)).headers);
  };

const policy = (headers: Headers): string => {
  const csp = headers.get('content-security-policy') ?? '';
  return /frame-ancestors [^;]*/.exec(csp)?.[0] ?? 'no frame-ancestors';
};

const absent =
  (...names: readonly string[]) =>
  (headers: Headers): string => {
    const there = names.filter((name) => headers.has(name));
    return there.length === 0 ? 'none of them' : there.join();
  };

/** Everything that anybody might read later: addresses and the log. */
async function leaks(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const begun = await guest.begin();
  const token = await guest.token(begun, { claims: { name: 'Leak Ed', email: 'leak@lms.example' } });
  const launch = await guest.post({ id_token: token, state: begun.state });
  const location = launch.headers.get('location') ?? '';
  const page = await guest.send(`${location}step/1`);
  const html = await page.text();
  const places = { address: location, page: html, log: JSON.stringify(stage.lines) };
  const secrets = [
    token.slice(0, 40),
    token.slice(-40),
    begun.nonce,
    begun.state,
    'leak@lms.example',
    'ltik',
    ...[...guest.cookies.values()].filter((value) => value.length > 20),
  ];
  const found = Object.entries(places).flatMap(([place, text]) =>
    secrets.flatMap((secret) => (text.includes(secret) ? [place] : [])),
  );
  return found.length === 0 ? 'nowhere' : found.join();
}

async function keySet(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const begin = Date.now();
  const answer = await guest.send('/lti/keys');
  const text = await answer.text();
  const fast = Date.now() - begin < 200 ? 'fast' : `after ${Date.now() - begin} ms`;
  const secret = /"(d|p|q|dp|dq|qi|k)":/.test(text) ? 'private parts' : 'public parts only';
  const head = await guest.send('/lti/keys', { method: 'HEAD' });
  return `${answer.status}, ${answer.headers.get('cache-control')}, ${secret}, ${fast}, HEAD ${head.status}`;
}

async function foreignOrigin(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const launch = await guest.launch();
  const headers = { origin: 'https://evil.example' };
  const paths = ['/lti/keys', '/lti/login', `${launch.headers.get('location')}step/1`];
  const answers = await Promise.all(paths.map((path) => guest.send(path, { headers })));
  const allowed = answers.filter(({ headers }) => headers.has('access-control-allow-origin')).length;
  return `${allowed} answers allow it`;
}

/** The fields of the first form, sent by another site: no token of the session. */
async function foreignForm(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const launch = await guest.launch();
  const path = `${launch.headers.get('location')}retry`;
  return guest.describe(await guest.post({ csrf: 'x' }, path));
}

const STORAGE = { lti_storage_target: 'post_message_forwarding' };
const LADDER = '303 probe, 401 with a link, there 302 to the LMS';

/** D: cookies and headers, as far as they show without a browser; test/browser/cookies.test.ts has the rest. */
export const BROWSER_CASES: readonly Case[] = [
  ...rows(
    'D1',
    [
      'login cookie',
      'its attributes',
      'all there',
      cookieOf(
        'login',
        '__Host-',
        'Secure',
        'HttpOnly',
        'SameSite=None',
        'Partitioned',
        'Path=/',
        'Max-Age=600',
      ),
    ],
    [
      'session cookie',
      'its attributes',
      'all there',
      cookieOf('session', '__Host-', 'Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Path=/'),
    ],
  ),
  ...rows('D2', [
    'own window',
    'cookies lost, LMS offers its storage',
    LADDER,
    framedWithoutCookies(STORAGE),
  ]),
  ...rows('D3', [
    'own window',
    'the same with _parent',
    LADDER,
    framedWithoutCookies({ lti_storage_target: '_parent' }),
  ]),
  ...rows('D4', ['own window', 'cookies lost in the window too', '401 LAUNCH_STATE_LOST', lostInWindowToo]),
  ...rows('D5', [
    'login-of-this-browser',
    "a stranger's page posts its own token and state into a frame",
    '401 LAUNCH_STATE_LOST, the own page 200',
    foreignAnswer,
  ]),
  ...rows('D6', ['own window', 'cookies lost, no storage', LADDER, framedWithoutCookies({})]),
  ...rows(
    'D7',
    [
      'framing',
      'session page',
      "frame-ancestors 'self' https://sso.lms.example https://lms.example",
      header('session', policy),
    ],
    ['framing', 'page without data', 'no frame-ancestors', header('error', policy)],
    [
      'headers',
      'X-Frame-Options, COEP, COOP, CORP, X-Powered-By',
      'none of them',
      header(
        'session',
        absent(
          'x-frame-options',
          'cross-origin-embedder-policy',
          'cross-origin-opener-policy',
          'cross-origin-resource-policy',
          'x-powered-by',
        ),
      ),
    ],
    [
      'headers',
      'Referrer-Policy',
      'same-origin',
      header('session', (headers) => String(headers.get('referrer-policy'))),
    ],
    [
      'headers',
      'Cache-Control of a session page',
      'no-store',
      header('session', (headers) => String(headers.get('cache-control'))),
    ],
    ['headers', 'HSTS over http', 'none of them', header('session', absent('strict-transport-security'))],
  ),
  ...rows('D8', [
    'secrets',
    'token, state, nonce, cookie, e-mail in addresses, page or log',
    'nowhere',
    leaks,
  ]),
  ...rows('D9', [
    'key set',
    'nothing',
    '200, public, max-age=300, public parts only, fast, HEAD 200',
    keySet,
  ]),
  ...rows(
    'D10',
    ['other origins', 'Origin of another site', '0 answers allow it', foreignOrigin],
    ['other origins', 'a form of another site', '403 FORBIDDEN', foreignForm],
  ),
];
