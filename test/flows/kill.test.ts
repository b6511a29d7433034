import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Attempt } from '../../src/domain/attempt.ts';
import type { Collection, Doc } from '../../src/ports/document-store.ts';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import type { WorkRecord } from '../../src/records/work.ts';
import { PERSONAS, type Persona } from '../../src/sandbox/personas.ts';
import { openStore } from '../../src/store/open-store.ts';
import { until } from '../builders/until.ts';
import { type Acknowledged, aVisitor } from './visitor.ts';
import { openWorld, spawnTool, type World } from './world.ts';

const ROUNDS = 50;
const DRAWN = 2;

const personas: Persona[] = PERSONAS.filter(({ id }) => id === 'pat').flatMap((pat) =>
  Array.from({ length: 6 }, (_, index) => ({ ...pat, id: `para-${index}`, sub: `user-${index}` })),
);

/** All that the tool ever acknowledged, kept outside of it. */
const acknowledged: Acknowledged[] = [];

/** Practice is no part of an attempt. */
const note = (answer: Acknowledged): void => {
  if (/^q\d$/.test(answer.itemId)) acknowledged.push(answer);
};

let world: World;
beforeAll(async () => {
  if (!existsSync(join(import.meta.dirname, '../../dist/main.js')))
    throw new Error('Run `npm run build` first.');
  world = await openWorld({ sandbox: { personas } });
});
afterAll(() => world.close());

/** Answers and begins anew until the tool dies under it. */
async function workUntilKilled(persona: string): Promise<void> {
  const visitor = aVisitor(world, persona);
  const choose = (): string => (Math.random() < 0.3 ? '0' : '1');
  try {
    let page = await visitor.launch();
    for (;;) {
      if (page.url.endsWith('/result')) page = await visitor.browser.submit(page, '/retry');
      page = await visitor.takeQuiz(page, choose, note);
    }
  } catch {
    // The tool was killed: what it acknowledged is noted, the rest never happened or shows later.
  }
}

async function round(): Promise<void> {
  world.sandbox.setFaults({ score: [{ times: 2 }, { drop: 'after' }, { status: 503 }, { drop: 'before' }] });
  const tool = await spawnTool(world);
  const busy = personas.map(({ id }) => workUntilKilled(id));
  await new Promise((wait) => setTimeout(wait, 50 + Math.random() * 900));
  await tool.kill();
  await Promise.all(busy);
}

const points = (answers: readonly Answer[]): number =>
  (answers.filter(({ response }) => response.kind === 'options' && response.options[0] === 0).length /
    DRAWN) *
  100;

async function withRecords<T>(read: (records: Records) => Promise<T>): Promise<T> {
  const file = join(world.dir, 'data/aidewell.db');
  const store = await openStore({ kind: 'sqlite', file }, ALL_SPECS, Date.now);
  try {
    return await read(openRecords(store));
  } finally {
    await store.close();
  }
}

async function all<T extends Doc>(collection: Collection<T>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const after = found.at(-1);
    const page = await collection.find({}, { limit: 1000, ...(after && { after }) });
    found.push(...page);
    if (page.length < 1000) return found;
  }
}

/** Every answer that is stored, by attempt and item. */
function storedAnswers(attempts: readonly Attempt[], works: readonly WorkRecord[]): Map<string, string> {
  const own = works.flatMap(({ current, unfiled }) => [...unfiled, ...(current ? [current] : [])]);
  const runs = [...attempts, ...own];
  return new Map(
    runs.flatMap(({ id, answers }) =>
      answers.map(({ itemId, response }) => [
        `${id} ${itemId}`,
        response.kind === 'options' ? String(response.options[0]) : '',
      ]),
    ),
  );
}

it(`loses no acknowledged answer and no earned grade in ${ROUNDS} kills at random moments`, async () => {
  for (let count = 0; count < ROUNDS; count++) await round();
  world.sandbox.clearFaults();
  const tool = await spawnTool(world);
  const allSent = (): Promise<boolean> =>
    withRecords(async ({ work }) => (await work.count({ dueAt: { gte: 0 } })) === 0);
  await until(allSent, 60_000);
  await tool.kill();

  await withRecords(async (records) => {
    const works = await all(records.work);
    const attempts = await all(records.attempts);
    const stored = storedAnswers(attempts, works);
    const lost = acknowledged.filter((a) => stored.get(`${a.attemptId} ${a.itemId}`) !== a.option);
    expect(lost).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);

    for (const work of works) {
      const filed = attempts.filter(({ learnerId }) => learnerId === work.learnerId);
      const unfiled = work.unfiled.filter(({ id }) => !filed.some((attempt) => attempt.id === id));
      const own = [...filed, ...unfiled];
      const best = own.length > 0 ? Math.max(...own.map(({ answers }) => points(answers))) : undefined;
      expect(own).toHaveLength(work.attempts);
      expect(world.sandbox.grade(world.linkId, work.sub)?.resultScore).toBe(best);
    }
    expect(works).toHaveLength(personas.length);
  });
}, 400_000);
