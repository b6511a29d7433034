import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { aBrowser, formOf } from '../builders/browser.ts';
import { aVisitor, RIGHT, type Visitor } from '../flows/visitor.ts';
import { openWorld, spawnTool, type ToolProcess, type World } from '../flows/world.ts';
import {
  BODIES,
  CONTENT_TYPES,
  type Dice,
  diceOf,
  FIELDS,
  HEADERS,
  QUERIES,
  SEGMENTS,
} from './hostile-words.ts';
import { ALL_ROUTES } from './routes.ts';

/** Another seed asks other things: `AIDEWELL_FUZZ_SEED=7 npm test -- test/hostile/fuzz`. */
const SEED = Number(process.env['AIDEWELL_FUZZ_SEED'] ?? 20_261_124);
const REQUESTS = 3000;
const AT_ONCE = 8;
/** Milliseconds, of all and of one. */
const LIMIT = 30_000;
const ANSWER_LIMIT = 8_000;
/** After it the end of the request is sent: some say that more is to come. */
const HALF_SENT = 1500;

const PROGRAM = join(resolve(import.meta.dirname, '../..'), 'dist/cli.js');

let world: World;
let tool: ToolProcess;
beforeAll(async () => {
  world = await openWorld();
  tool = await spawnTool(world);
}, 60_000);
afterAll(async () => {
  await tool?.kill();
  await world?.close();
});

/** What an insider has: a good handle, its cookies, the hidden fields of a form, and names of things that exist. */
interface Insider {
  readonly handle: string;
  readonly cookie: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly good: Readonly<Record<string, string>>;
}

const GOOD = { course: 'small', module: 'module', number: '2', hash: 'x', tenant: 'main', year: '2026' };

const cookieOf = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

async function insiderOf(visitor: Visitor): Promise<Insider> {
  const page = await visitor.launch();
  const handle = /\/(?:learn|trainer)\/([\w-]+)\//.exec(page.url)?.[1] ?? '';
  const next = await visitor.browser.open(`${page.url.replace(/step\/\d+$/, '')}step/2`);
  const { hidden } = formOf(next.html, '/answer');
  return { handle, cookie: cookieOf(visitor.browser.cookies), hidden, good: GOOD };
}

/** A trainer who knows the learner that passed. */
async function trainerOf(visitor: Visitor): Promise<Insider> {
  const trainer = await insiderOf(visitor);
  const grades = await visitor.browser.open(`${world.toolUrl}/trainer/${trainer.handle}/grades/small/module`);
  const learner = /\/work\/([0-9a-f]{40})\//.exec(grades.html)?.[1] ?? '';
  expect(learner).not.toBe('');
  const hidden = [...trainer.hidden, ['learner', learner] as const];
  return { ...trainer, hidden, good: { ...GOOD, learner } };
}

async function adminOf(): Promise<Insider> {
  const env = { PATH: process.env['PATH'] ?? '', AIDEWELL_CONFIG: world.configFile };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, 'admin', 'link', '--json'], {
    env,
  });
  const browser = aBrowser();
  const page = await browser.submit(await browser.open(String(JSON.parse(stdout).url)), '/admin/link');
  const handle = /\/admin\/([\w-]+)/.exec(page.url)?.[1] ?? '';
  const { hidden } = formOf(page.html, '/leave');
  return { handle, cookie: cookieOf(browser.cookies), hidden, good: GOOD };
}

/** Each has something to show: a pass, its learner, a district. */
async function insiders(): Promise<Insider[]> {
  const pat = aVisitor(world, 'pat');
  const passed = await insiderOf(pat);
  await pat.takeQuiz(await pat.browser.open(`${world.toolUrl}/learn/${passed.handle}/small/module/`), RIGHT);
  return [
    passed,
    await insiderOf(aVisitor(world, 'zoe')),
    await trainerOf(aVisitor(world, 'trainer')),
    await adminOf(),
  ];
}

function pathOf(dice: Dice, pattern: string, { handle, good }: Insider): string {
  const fill = (_all: string, name: string): string => {
    if (dice.chance(name === 'handle' ? 0.15 : 0.4)) return dice.pick(SEGMENTS);
    return name === 'handle' ? handle : (good[name] ?? dice.pick(SEGMENTS));
  };
  const path = pattern.replace(/[:*](\w+)/g, fill);
  const tail = dice.chance(0.15) ? `/${dice.pick(SEGMENTS)}` : '';
  return `${path}${tail}${dice.pick(QUERIES)}`;
}

/** The fields of a real form, some of them bent. */
function formBody(dice: Dice, { hidden }: Insider): string {
  const fields = [...hidden, ['answer', dice.pick(['0', '1', 'x', '-1', '9'.repeat(400)])] as const];
  const bent = fields.map(([name, value]) => {
    const text = dice.chance(0.2) ? dice.pick(SEGMENTS) : encodeURIComponent(value);
    return `${name}${dice.chance(0.1) ? '[]' : ''}=${text}`;
  });
  const more = dice.chance(0.5) ? Array.from({ length: 8 }, () => dice.pick(FIELDS)) : [];
  return [...bent, ...more, ...(dice.chance(0.2) ? bent : [])].join('&');
}

function bodyOf(dice: Dice, insider: Insider): readonly [string | Buffer, string?] {
  return dice.chance(0.5) ? [formBody(dice, insider)] : dice.pick(BODIES);
}

/** The admin has to stay: leaving is asked without the form's token. */
const without = (insider: Insider, pattern: string): Insider =>
  pattern.endsWith('/leave') ? { ...insider, hidden: [] } : insider;

function requestOf(dice: Dice, somebody: Insider): Buffer {
  const [usual, pattern] = dice.pick(ALL_ROUTES);
  const insider = without(somebody, pattern);
  const method = dice.chance(0.75)
    ? usual.toUpperCase()
    : dice.pick(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'SEARCH', 'nonsense']);
  const lines = [`${method} ${pathOf(dice, pattern, insider)} HTTP/1.1`, 'connection: close'];
  const odd = dice.chance(0.5) ? [dice.pick(HEADERS)] : [];
  if (!odd.some((line) => line.startsWith('host'))) lines.push('host: localhost');
  if (dice.chance(0.8) && !odd.some((line) => line.startsWith('cookie')))
    lines.push(`cookie: ${insider.cookie}`);
  let body: string | Buffer = '';
  if (method !== 'GET' && method !== 'HEAD') {
    const [content, encoding] = bodyOf(dice, insider);
    body = content;
    lines.push(`content-type: ${dice.pick(CONTENT_TYPES)}`);
    if (encoding) lines.push(`content-encoding: ${encoding}`);
    if (!odd.some((line) => /^(content-length|transfer)/.test(line))) {
      const wrong = dice.chance(0.01) ? dice.pick([-1, 1, 7]) : 0;
      lines.push(`content-length: ${Math.max(0, Buffer.byteLength(body) + wrong)}`);
    }
  }
  return Buffer.concat([
    Buffer.from(`${[...lines, ...odd].join('\r\n')}\r\n\r\n`, 'latin1'),
    Buffer.from(body),
  ]);
}

/** The status that the server answered; 0: it closed the connection without a word. */
function ask(bytes: Buffer): Promise<number | 'no answer'> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(world.toolUrl).port), 'localhost');
    const timer = setTimeout(() => finish('no answer'), ANSWER_LIMIT);
    let seen = '';
    const finish = (status: number | 'no answer'): void => {
      clearTimeout(timer);
      clearTimeout(hurry);
      socket.destroy();
      done(status);
    };
    socket.on('data', (part: Buffer) => {
      seen += part.toString('latin1');
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(seen.replace(/^HTTP\/1\.1 100[^\n]*\n\r?\n/, '')) ?? [];
      if (status) finish(Number(status));
    });
    socket.on('error', () => finish(0));
    socket.on('close', () => finish(0));
    socket.write(bytes);
    const hurry = setTimeout(() => socket.end(), HALF_SENT);
  });
}

test(
  `seed ${SEED}: ${REQUESTS} hostile requests over every route end with the server alive and no 5xx`,
  async () => {
    const dice = diceOf(SEED);
    const people = await insiders();
    const end = Date.now() + LIMIT;
    const faults: string[] = [];
    const seen = new Map<string, number>();
    let left = REQUESTS;

    const worker = async (): Promise<void> => {
      while (left-- > 0 && Date.now() < end) {
        const bytes = requestOf(dice, dice.pick(people));
        const status = await ask(bytes);
        const kind = `${String(status)[0]}xx`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (status === 'no answer' || status === 0 || status >= 500) {
          faults.push(`${status}: ${bytes.subarray(0, 700).toString('latin1')}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));

    expect(faults.slice(0, 5)).toEqual([]);
    expect(tool.child.exitCode).toBeNull();
    const complaints = tool
      .output()
      .split('\n')
      .filter((line) => /"error"|INTERNAL|unhandled/i.test(line));
    expect(complaints).toEqual([]);
    expect(seen.get('2xx') ?? 0).toBeGreaterThan(REQUESTS / 50);
    expect((await aVisitor(world, 'zoe').launch()).status).toBe(200);
  },
  LIMIT + 30_000,
);
