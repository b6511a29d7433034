import { request } from 'node:http';
import { aModuleText } from '../builders/district.ts';
import { until } from '../builders/until.ts';
import { type APreview, aPreview } from './a-preview.ts';

const COURSE = '---\ntitle: Small course\nsummary: For tests.\n---\n';
const KEY = 'small/one';

let preview: APreview;
beforeEach(async () => {
  preview = await aPreview({ 'small/course.md': COURSE, 'small/01-one.md': aModuleText() });
});
afterEach(() => preview.close());

const field = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const frameOf = (html: string): string =>
  (/<iframe[^>]* src="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

/** Opens a question and answers it; the page with the feedback. */
async function answer(draw: string, at: string, value: string) {
  const page = await preview.get(`/open/${draw}/${KEY}?at=${encodeURIComponent(at)}`);
  const action = /<form class="item" method="post" action="([^"]*)"/.exec(page.html)?.[1] ?? '';
  return preview.post(action, {
    csrf: field(page.html, 'csrf'),
    attempt: field(page.html, 'attempt'),
    item: field(page.html, 'item'),
    answer: value,
  });
}

describe('preview', () => {
  it('leads from the courses over the module to its screens, the pages that learners see', async () => {
    const courses = await preview.get('/');
    const module = await preview.get(`/module/${KEY}`);
    const screen = await preview.get(frameOf(module.html));

    expect(courses.html).toContain('Small course');
    expect(courses.html).toContain(`href="/module/${KEY}"`);
    expect(module.html).toContain('Small module');
    expect(screen.url).toMatch(/^\/learn\/[\w-]+\/small\/one\/step\/1$/);
    expect(screen.html).toContain('An opening text.');
    expect(screen.html).not.toContain('banner');
    expect(screen.headers.get('set-cookie')).toBeNull();
  });

  it('grades an answer as for a learner, with its feedback', async () => {
    const wrong = await answer('drawn', 'check/practice', '1');

    expect(wrong.html).toContain('Not this one.');
    expect(wrong.html).toContain('Not yet');
  });

  it('asks all questions of a pool, or as many as a learner gets', async () => {
    const counts = await Promise.all(
      ['drawn', 'all'].map(async (draw) => {
        const page = await preview.get(`/open/${draw}/${KEY}?at=quiz`);
        return /Question 1 of (\d)/.exec(page.html)?.[1];
      }),
    );
    const last = await answer('all', 'quiz/q4', '0');

    expect(counts).toEqual(['2', '4']);
    expect(last.html).toContain('Yes, this is it.');
  });

  it('takes an answer over to the file as it was saved meanwhile', async () => {
    const before = await answer('all', 'quiz/q1', '1');
    await preview.write(
      'small/01-one.md',
      aModuleText().replaceAll('Not this one.', 'This is not it, because of the rule.'),
    );
    await until(async () => (await preview.get(`/key/${KEY}`)).html.includes('because of the rule'));

    const after = await preview.get(before.url);

    expect(before.html).toContain('Not this one.');
    expect(after.html).toContain('because of the rule');
    expect(after.html).toContain('item-done');
  });

  it('lets go of an answer when its question was rebuilt', async () => {
    const before = await answer('all', 'quiz/q1', '1');
    await preview.write(
      'small/01-one.md',
      aModuleText().replace('- [ ] The second wrong one of q1\n  > Not this one either.\n', ''),
    );
    await until(async () => !(await preview.get(`/key/${KEY}`)).html.includes('second wrong one of q1'));

    expect((await preview.get(before.url)).html).toContain('data-answer');
  });

  it('shows the errors of a broken file with line and fix, and the last good version beside them', async () => {
    await preview.write(
      'small/01-one.md',
      aModuleText().replace('- [x] The right one of q1', '- [ x] The right one of q1'),
    );
    await until(async () => (await preview.get(`/module/${KEY}`)).html.includes('fault-error'));

    const { html } = await preview.get(`/module/${KEY}`);
    const link =
      /<a href="([^"]*)">Line \d+<\/a>/.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ??
      '';
    const place = await preview.get(frameOf((await preview.get(link)).html));

    expect(html).toContain('You see its last version without errors');
    expect(html).toContain('The mark &quot;[ x]&quot; is not one that can be read.');
    expect(html).toContain('- [ x] The right one of q1');
    expect(link).toContain('draw=all');
    expect(place.html).toContain('What is right in q1?');
  });

  it('shows a file that was never good with its errors, and no frame', async () => {
    await preview.write('small/02-two.md', '---\ntitle: Two\n---\n\n## Quiz\n\n### Why?\n');
    await until(async () => (await preview.get('/')).html.includes('02-two.md'));

    const { html } = await preview.get('/module/small/two');

    expect(html).not.toContain('<iframe');
    expect(html).toContain('fault-error');
  });

  it('has an answer key with every question of every pool and all feedback', async () => {
    const { html } = await preview.get(`/key/${KEY}`);

    for (const id of ['guess', 'practice', 'q1', 'q2', 'q3', 'q4'])
      expect(html).toContain(`What is right in ${id}?`);
    expect(html.match(/Not this one either\./g)).toHaveLength(6);
    expect(html).toContain('The right answer');
    expect(html).not.toContain('Your answer');
  });

  it('shows in the key all that is accepted of what is typed, and the mistakes that are expected', async () => {
    await preview.write(
      'small/02-typed.md',
      '---\ntitle: Typed\nminutes: 5\n---\n\nText.\n\n## Quiz\n\n### How do you say it? {#say}\n\n- = hello\n- = good day\n- ~ bye\n  > That is how you leave.\n',
    );
    await until(async () => (await preview.get('/')).html.includes('02-typed.md'));

    const { html } = await preview.get('/key/small/typed');

    for (const text of ['hello', 'good day', 'bye', 'That is how you leave.']) expect(html).toContain(text);
  });

  it('shows a translation, its answer key and its faults', async () => {
    const spanish = aModuleText()
      .replace(/---\n[\s\S]*?---\n/, '---\ntitle: M\u00f3dulo peque\u00f1o\n---\n')
      .replaceAll('What is right in', 'Qu\u00e9 es correcto en');
    await preview.write('small/es/01-one.md', spanish);
    await until(async () => (await preview.get(`/module/${KEY}`)).html.includes('lang&#x3D;es'));

    const shell = await preview.get(`/module/${KEY}?lang=es`);
    const key = await preview.get(`/key/${KEY}?lang=es`);
    const screen = await preview.get(`/open/all/${KEY}?lang=es&at=quiz/q1`);

    expect(shell.html).toContain('espa\u00f1ol');
    expect(shell.html).toContain('small/es/01-one.md');
    expect(key.html).toContain('Qu\u00e9 es correcto en q1?');
    expect(screen.html).toContain('Qu\u00e9 es correcto en q1?');
  });

  it('starts over', async () => {
    const before = await answer('drawn', 'check/practice', '1');
    const token = field((await preview.get(`/module/${KEY}`)).html, 'token');

    const refused = await preview.post(`/restart/drawn/${KEY}`, { token: 'x' });
    const done = await preview.post(`/restart/drawn/${KEY}`, { token });

    expect([refused.status, done.status]).toEqual([403, 200]);
    expect((await preview.get(before.url)).html).not.toContain('Not yet');
  });

  it('tells open pages what was saved, at once', async () => {
    const events = await fetch(`${preview.url}/preview/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();

    const saved = Date.now();
    await preview.write('small/01-one.md', aModuleText({ extra: 'More to read.' }));
    const { value } = (await reader?.read()) ?? {};
    const took = Date.now() - saved;
    const page = await preview.get(`/open/drawn/${KEY}?at=a-text-screen`);
    await reader?.cancel();

    expect(value).toBe(`event: saved\ndata: ["${KEY}"]\n\n`);
    expect(page.html).toContain('More to read.');
    // Far under a second on an idle machine; the bound is for a busy one.
    expect(took).toBeLessThan(3000);
  });

  it('answers only to its own names and its own pages', async () => {
    const statusFor = (headers: Record<string, string>, method = 'GET') =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(`${preview.url}/`, { headers, method }, (res) => {
          res.resume();
          resolve(res.statusCode);
        });
        asked.on('error', reject).end();
      });
    const port = new URL(preview.url).port;

    expect(await statusFor({ Host: `localhost:${port}` })).toBe(200);
    expect(await statusFor({ Host: `evil.example:${port}` })).toBe(403);
    expect(await statusFor({ Host: '127.0.0.1:1' })).toBe(403);
    expect(await statusFor({ Host: `127.0.0.1:${port}`, Origin: 'https://evil.example' })).toBe(403);
    expect(await statusFor({ Host: `127.0.0.1:${port}`, 'Sec-Fetch-Site': 'cross-site' }, 'POST')).toBe(403);
  });

  it('has a strict policy, and no page beside those of learners', async () => {
    const shell = await preview.get(`/module/${KEY}`);
    const statuses = await Promise.all(
      [
        '/admin/x',
        '/trainer/x/',
        '/learn/unknown/small/one/step/1',
        '/me/x',
        '/module/none/none',
        '/healthz',
        '/lti/register',
      ].map(async (path) => (await preview.get(path)).status),
    );

    expect(shell.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  it('speaks the language of the browser', async () => {
    const { html } = await preview.get('/', { 'Accept-Language': 'es-MX' });

    expect(html).toContain('<h1>Cursos</h1>');
  });
});
