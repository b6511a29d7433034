import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from '../../src/app.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aVisitor } from './visitor.ts';
import { openWorld, startTool, type World } from './world.ts';

const PROGRAM = join(resolve(import.meta.dirname, '../..'), 'dist/cli.js');

let world: World;
let app: App;
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build');
});
beforeEach(async () => {
  world = await openWorld();
  app = await startTool(world);
});
afterEach(async () => {
  await app.stop();
  await world.close();
});

/** The built command line beside the running tool. */
const cli = (...words: string[]) =>
  new Promise<{ code: number; out: string; data: () => Record<string, unknown> }>((done) => {
    const env = { PATH: process.env['PATH'] ?? '', AIDEWELL_CONFIG: world.configFile };
    execFile(process.execPath, [PROGRAM, ...words], { env }, (error, out) => {
      done({ code: Number(error?.code ?? 0), out, data: () => JSON.parse(out) });
    });
  });

/** Opens the admin pages with a link that the command line printed. */
const enter = async (): Promise<{ browser: Browser; page: Visit }> => {
  const { url } = (await cli('admin', 'link', '--json')).data();
  const browser = aBrowser();
  return { browser, page: await browser.submit(await browser.open(String(url)), '/admin/link') };
};

const below = (page: Visit, path: string): string => new URL(path, page.url).href;

const diagnose = async ({ browser, page }: Awaited<ReturnType<typeof enter>>): Promise<string> =>
  (await browser.submit(await browser.open(below(page, 'doctor')), '/doctor')).html;

it('a link of the command line opens the pages of the running tool, once', async () => {
  const { url } = (await cli('admin', 'link', '--json')).data();
  const [first, second] = [aBrowser(), aBrowser()];

  const opened = await first.submit(await first.open(String(url)), '/admin/link');
  const again = await second.open(String(url));

  expect(opened.html).toContain('What needs you first');
  expect([opened.status, again.status]).toEqual([200, 403]);
});

it('every launch stands in the log, a refused one under the code that the person reads out', async () => {
  const pat = aVisitor(world, 'pat');
  await pat.launch();
  const start = world.sandbox.startLaunch('pat', world.linkId, { fault: 'wrong-signature' });
  const login = await pat.browser.post(start.action, Object.entries(start.params));
  const refused = await pat.browser.submit(login, '/lti/launch');
  const code = /<code>([a-z0-9]{12})<\/code>/.exec(refused.html)?.[1] ?? '';
  await until(async () => (await app.records.launchLog.count({})) === 2);
  const admin = await enter();

  const found = await admin.browser.open(below(admin.page, `launches?code=${code}`));
  const one = /href="([^"]*\/launches\/[\w-]+)"/.exec(found.html)?.[1] ?? '';
  const explained = await admin.browser.open(below(admin.page, one));

  expect(refused.status).toBe(401);
  expect(found.html.match(/data-label="When"/g)).toHaveLength(1);
  expect(explained.html).toContain('The signature is right: <strong class="outcome-wrong">did not hold');
  expect(explained.html).toContain('What to do:');
  const log = JSON.stringify(await app.records.launchLog.find({}));
  expect(log).not.toMatch(/Pat|pat@|user-|eyJ/);
});

it('the doctor finds an installation in order, gradebook and roster included once somebody launched', async () => {
  await aVisitor(world, 'pat').launch();

  const html = await diagnose(await enter());

  expect(html).toContain('No problems');
  expect(html).toContain('Sandbox LMS gave an access token.');
  expect(html).toContain('Sandbox LMS grants everything the tool can use.');
  expect(html).toMatch(/answers with the gradebook columns of a course \(one column/);
  expect(html).toMatch(/answers with the roster of a course \(\d+ people/);
  expect(html).toContain('The clock agrees with those of the LMSs.');
  expect(html).toMatch(/own keys can be fetched at http:\/\/localhost:\d+\/lti\/keys \(one key\)/);
});

it('the doctor tells a token address that fails, and keys that cannot be had, each with its fix', async () => {
  world.sandbox.setFaults({
    token: [{ status: 500, times: 'always' }],
    jwks: [{ status: 503, times: 'always' }],
  });

  const html = await diagnose(await enter());
  const { code, data } = await cli('doctor', '--json');
  const test = await cli('platform', 'test', 'Sandbox LMS');

  expect(html).toContain('2 problems');
  expect(html).toMatch(/Sandbox LMS gave no access token \(token: 500 [^)]*\)\. Grades wait\./);
  expect(html).toContain('grades are sent again by themselves once it answers');
  expect(html).toContain('answers with status 503, but not with keys.');
  expect([code, data()['problems']]).toEqual([1, 2]);
  expect(test.code).toBe(1);
  expect(test.out).toContain('PROBLEM');
});

it('the doctor tells an LMS that is down', async () => {
  world.sandbox.setFaults({
    jwks: [{ drop: 'before', times: 'always' }],
    token: [{ drop: 'before', times: 'always' }],
  });

  const html = await diagnose(await enter());

  expect(html).toMatch(/The public keys of Sandbox LMS could not be fetched/);
  expect(html).toMatch(/Sandbox LMS did not answer at its token address/);
  expect(html).toContain('Is the address right, the LMS up, and this machine allowed to reach it?');
});

it('a new key is published by the running tool within seconds', async () => {
  await aVisitor(world, 'pat').launch();
  const published = async (): Promise<number> =>
    ((await (await fetch(`${world.toolUrl}/lti/keys`)).json()) as { keys: unknown[] }).keys.length;
  const before = await published();

  const rotated = await cli('keys', 'rotate');

  expect(rotated.code).toBe(0);
  await until(async () => (await published()) === 2, 15_000);
  expect(before).toBe(1);
  expect(await diagnose(await enter())).toContain('(2 keys)');
});

it('an LMS that is switched off in the pages is refused at once', async () => {
  await cli(
    ...['platform', 'add', '--name', 'Second', '--issuer', 'https://second.example', '--client-id', 'x'],
    ...['--auth-url', `${world.sandbox.url}/auth`, '--token-url', `${world.sandbox.url}/token`],
    ...['--jwks-url', `${world.sandbox.url}/jwks`, '--activate'],
  );
  const [second] = await app.records.platforms.find({ issuer: 'https://second.example' });
  const { browser, page } = await enter();
  const login = `${world.toolUrl}/lti/login?iss=https://second.example&client_id=x&login_hint=1&target_link_uri=${world.toolUrl}/lti/launch`;
  const before = await fetch(login, { redirect: 'manual' });

  const ask = await browser.open(below(page, `platforms/${second?.id}/deactivate`));
  await browser.submit(ask, '/deactivate');
  const after = await fetch(login, { redirect: 'manual' });

  expect([before.status, after.status]).toEqual([302, 403]);
});
