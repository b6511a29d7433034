/** Starts the two tools, each as a process of its own that tells its processor time. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../scripts/run.mjs';

const BENCH = join(ROOT, 'bench');

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function waitFor(url, child) {
  for (let count = 0; count < 600; count++) {
    if (child.exitCode !== null) throw new Error(`A tool ended at its start with code ${child.exitCode}.`);
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('A tool did not come up.');
}

async function start(name, args, { env = {}, port, profile }) {
  const flags = profile
    ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`]
    : [];
  const child = spawn(process.execPath, [...flags, '--import', join(BENCH, 'report-cpu.mjs'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', process.env.BENCH_SHOW ? 'inherit' : 'ignore', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(url, child);
  return {
    name,
    url,
    used: () =>
      new Promise((done) => {
        child.once('message', done);
        child.send('how much?');
      }),
    stop: () =>
      new Promise((done) => {
        child.once('exit', done);
        child.kill('SIGINT');
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
      }),
  };
}

const WORDS = `${'Some words of a module to read, as a trainer writes them. '.repeat(12)}\n\n`;
const QUESTION = (id) =>
  `### What is right in ${id}? {#${id}}\n\n- [x] The right one\n  > Yes.\n- [ ] A wrong one\n  > No.\n\n`;
const MODULE = [
  '---\ntitle: Bench module\nminutes: 5\nobjectives:\n  - Measure\n---\n\n',
  WORDS.repeat(4),
  `## A screen\n\n${WORDS.repeat(4)}`,
  `## Quiz\n\n${['q1', 'q2', 'q3'].map(QUESTION).join('')}`,
].join('');

/** The tool as an operator runs it: production, embedded store, every rule, every durable write. */
export async function startAidewell(folder, lms, profile) {
  const port = await freePort();
  mkdirSync(join(folder, 'courses/bench'), { recursive: true });
  writeFileSync(
    join(folder, 'courses/bench/course.md'),
    '---\ntitle: Bench\nsummary: Bench.\nlanguage: en\n---\n\nB.\n',
  );
  writeFileSync(join(folder, 'courses/bench/01-module.md'), MODULE);
  const file = join(folder, 'lti.config.json');
  const platform = {
    name: 'Bench LMS',
    issuer: lms.url,
    clientId: 'bench',
    authUrl: `${lms.url}/auth`,
    tokenUrl: `${lms.url}/token`,
    jwksUrl: `${lms.url}/jwks`,
  };
  const url = `http://127.0.0.1:${port}`;
  const paths = { dataDir: join(folder, 'data'), coursesDir: join(folder, 'courses') };
  writeFileSync(file, JSON.stringify({ port, host: '127.0.0.1', url, ...paths, platforms: [platform] }));
  const env = {
    AIDEWELL_CONFIG: file,
    AIDEWELL_SECRET: randomBytes(32).toString('hex'),
    AIDEWELL_OUTBOUND_ALLOW: '127.0.0.1',
  };
  const server = await start('aidewell', [join(ROOT, 'dist/main.js')], { env, port, profile });
  return { ...server, loginUrl: `${url}/lti/login`, launchUrl: `${url}/lti/launch` };
}

export async function startLtijs(lms, profile) {
  const port = await freePort();
  const args = [join(BENCH, 'ltijs-tool.mjs'), String(port), lms.url];
  const server = await start('ltijs', args, { port, profile });
  return { ...server, loginUrl: `${server.url}/login`, launchUrl: `${server.url}/` };
}
