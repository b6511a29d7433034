import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import supertest from 'supertest';
import { AppError } from '../../src/domain/errors.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { aBrowser } from '../builders/browser.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from './tool.ts';

let tool: PageTool;

beforeAll(async () => {
  tool = await startPages(aLaunch(), {
    config: { frameOrigins: ['https://portal.example', 'bad; script-src *'] },
  });
});

afterAll(() => tool.close());

const withoutModule = (role: Launch['role']): Launch => {
  const { module: _module, ...launch } = aLaunch({ role });
  return launch;
};

/** A request as it is written, without the help of fetch. */
const raw = (options: { path: string; method?: string; headers?: Record<string, string> }) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const { port } = new URL(tool.url);
    const sent = request({ host: '127.0.0.1', port, ...options }, (res) => {
      let body = '';
      res.on('data', (chunk) => {
        body += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

test.each([
  ['a module', aLaunch(), /\/learn\/[\w-]+\/behavior-support\/abc-notes\/step\/3$/],
  ['nothing, as a learner', withoutModule('learner'), /\/learn\/[\w-]+\/modules\/$/],
  ['nothing, as a trainer', withoutModule('trainer'), /\/trainer\/[\w-]+\/$/],
])('a launch that names %s leads to its page', async (_name, launch, address) => {
  tool.launch = launch;

  const page = await aBrowser().open(`${tool.url}/go`);

  expect(page.status).toBe(200);
  expect(page.url).toMatch(address);
});

test('the home of a session leads where its launch led', async () => {
  tool.launch = aLaunch();
  const browser = aBrowser();
  const page = await browser.open(`${tool.url}/go`);

  const home = await browser.open(page.url.replace(/behavior-support.*/, ''));

  expect(home.url).toBe(page.url);
});

test('session pages are framed by their LMS and the configured portals only, and cached by nobody', async () => {
  tool.launch = aLaunch();

  const page = await aBrowser().open(`${tool.url}/go`);

  const policy = page.headers.get('Content-Security-Policy') ?? '';
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self' https://lms.example https://portal.example",
  ]);
  expect(page.headers.get('Cache-Control')).toBe('no-store');
  expect(page.headers.get('Referrer-Policy')).toBe('same-origin');
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(page.headers.get('X-Frame-Options')).toBeNull();
  expect(page.headers.get('X-Powered-By')).toBeNull();
  expect(page.headers.get('Strict-Transport-Security')).toBeNull();
});

test('HTTPS is kept once it is used', async () => {
  const secure = await startPages(aLaunch(), { config: { baseUrl: 'https://tool.example/pd/' } });
  try {
    const response = await fetch(`${secure.url}/go`, { redirect: 'manual' });

    expect(response.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect(response.headers.get('Location')).toMatch(/^\/pd\/learn\//);
  } finally {
    await secure.close();
  }
});

test('pages without data may be framed', async () => {
  const page = await aBrowser().open(`${tool.url}/learn/handle-that-is-not-known/`);

  expect(page.status).toBe(401);
  expect(page.headers.get('Content-Security-Policy')).not.toContain('frame-ancestors');
});

test.each([
  ['/nothing-here', 'GET', 404],
  ['/learn', 'GET', 404],
  ['/learn/%E0%A4%A', 'GET', 404],
  ['/healthz', 'POST', 405],
  ['/learn/handle-number-000000000001/a/b/answer', 'GET', 405],
  ['/', 'DELETE', 405],
])('%s %s is a page with status %i', async (address, method, status) => {
  const answer = await raw({ path: address, method });

  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain('What you can do');
  if (status === 405) expect(answer.headers['allow']).toBe(address.endsWith('answer') ? 'POST' : 'GET, HEAD');
});

test('HEAD answers like GET without a body', async () => {
  const answer = await raw({ path: '/', method: 'HEAD' });

  expect(answer.status).toBe(200);
  expect(Number(answer.headers['content-length'])).toBeGreaterThan(500);
  expect(answer.body).toBe('');
});

test('a form that is too large, or not a form, is refused in words', async () => {
  const address = '/learn/handle-number-000000000001/a/b/answer';

  const large = await supertest(tool.url)
    .post(address)
    .type('form')
    .send({ answer: 'x'.repeat(70_000) });
  const json = await supertest(tool.url).post(address).send({ csrf: 1 });

  expect(large.status).toBe(413);
  expect(large.text).toContain('longer than we can take');
  expect(json.status).toBe(401);
});

test('the public page says what this is and holds no data', async () => {
  const page = await aBrowser().open(`${tool.url}/`);

  expect(page.html).toContain('Short lessons for paraprofessionals');
  expect(page.html).not.toContain('sandbox');
});

test('liveness, readiness and metrics', async () => {
  const ask = supertest(tool.url);

  await ask.get('/healthz').expect(200, 'ok\n');
  await ask.get('/readyz').expect(200, { ok: true, checks: { store: 'ok' } });
  await ask
    .get('/metrics')
    .expect('Content-Type', /^text\/plain/)
    .expect(200, 'aidewell_up 1\n');
  await ask.get('/metrics').set('X-Forwarded-For', '203.0.113.9').expect(404);
});

test('who holds the token reads the metrics from elsewhere', async () => {
  const guarded = await startPages(aLaunch(), { config: { metricsToken: 'a long token' } });
  const ask = async (token: string): Promise<number> => {
    const headers = { 'X-Forwarded-For': '203.0.113.9', Authorization: `Bearer ${token}` };
    return (await fetch(`${guarded.url}/metrics`, { headers })).status;
  };
  try {
    expect([await ask('a long token'), await ask('another')]).toEqual([200, 404]);
  } finally {
    await guarded.close();
  }
});

test('a tool that is not ready says so with its status', async () => {
  const sick = await startPages(aLaunch(), {
    http: { readiness: async () => ({ ok: false, checks: { store: 'disk full' } }) },
  });
  try {
    expect((await fetch(`${sick.url}/readyz`)).status).toBe(503);
  } finally {
    await sick.close();
  }
});

describe('an unknown module', () => {
  const unknown = async (role: Launch['role']) => {
    const facts = { module: 'demo/<b>', nearest: 'demo/at, demo/ab' };
    const lost = await startPages(aLaunch({ role }), {
      verbs: {
        enterLaunch: async () => {
          throw new AppError('MODULE_UNKNOWN', 'no module', facts);
        },
      },
    });
    try {
      return await aBrowser().open(`${lost.url}/go`);
    } finally {
      await lost.close();
    }
  };

  test('is named to a learner in plain words', async () => {
    const page = await unknown('learner');

    expect(page.status).toBe(404);
    expect(page.html).toContain('The link asks for “demo/&lt;b&gt;”.');
    expect(page.html).toContain('Please tell your trainer');
    expect(page.html).not.toContain('demo/at');
  });

  test('is named to a trainer with the nearest names', async () => {
    const page = await unknown('trainer');

    expect(page.html).toContain('The nearest names here: demo/at, demo/ab');
    expect(page.html).toContain('custom parameter “module”');
  });
});

test('browser modules and styles are kept for good under their hash', async () => {
  const dir = path.join(tool.folder, 'compiled');
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, 'one.js'), 'export {};\n');
  const dressed = await startPages(aLaunch(), { http: { assetsDir: dir } });
  try {
    const { html } = await aBrowser().open(`${dressed.url}/`);
    const script = /<script type="module" src="([^"]+)">/.exec(html)?.[1] ?? '';
    const style = /<link rel="stylesheet" href="([^"]+)">/.exec(html)?.[1] ?? '';

    const found = await fetch(dressed.url + script);
    const styles = await fetch(dressed.url + style, { headers: { 'Accept-Encoding': 'br' } });
    const older = await fetch(`${dressed.url}/assets/older/one.js`);
    const none = await fetch(`${dressed.url}/assets/older/two.js`);

    expect(await found.text()).toBe('export {};\n');
    expect(found.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(found.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(styles.headers.get('Content-Encoding')).toBe('br');
    expect(await styles.text()).toContain('prefers-color-scheme');
    expect(older.headers.get('Cache-Control')).toBe('no-cache');
    expect(none.status).toBe(404);
  } finally {
    await dressed.close();
  }
});
