import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import { PERSONAS, type Persona } from '../../src/sandbox/personas.ts';
import { until } from '../builders/until.ts';
import { aVisitor } from '../flows/visitor.ts';
import { openWorld, startTool, type World } from '../flows/world.ts';
import { takeModule } from './learner.ts';
import { readKey, type Will } from './markdown-key.ts';

const COURSES = 'courses';
const PATIENCE = 60_000;

/** Who takes every module. */
const LEARNERS: readonly (readonly [id: string, will: Will, hostile: boolean])[] = [
  ['right', 'right', false],
  ['wrong', 'wrong', false],
  ['random', 'any', false],
  ['hostile', 'any', true],
];

const MODULES = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: course }) =>
    readdirSync(join(COURSES, course))
      .filter((file) => /^\d\d-.*\.md$/.test(file))
      .map((file) => {
        const markdown = readFileSync(join(COURSES, course, file), 'utf8');
        const id = /^id: (.+)$/m.exec(markdown)?.[1]?.trim() ?? file.slice(3, -3);
        return { moduleKey: `${course}/${id}`, markdown };
      }),
  );

/** Numbers that look like chance and are the same in every run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const personas: Persona[] = PERSONAS.filter(({ id }) => id === 'pat').flatMap((pat) =>
  LEARNERS.map(([id]) => ({ ...pat, id, sub: `user-${id}` })),
);

let world: World;
let app: App;
beforeAll(async () => {
  const links = MODULES.map(({ moduleKey }) => ({
    id: moduleKey.replace('/', '-'),
    title: moduleKey,
    module: moduleKey,
  }));
  world = await openWorld({ sandbox: { personas, links }, coursesDir: join(process.cwd(), COURSES) });
  app = await startTool(world);
}, PATIENCE);
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

test('there are three courses of eight modules', () => {
  expect(MODULES).toHaveLength(24);
});

describe.each(MODULES)('$moduleKey', ({ moduleKey, markdown }) => {
  const key = readKey(markdown);
  const link = moduleKey.replace('/', '-');

  test.each(LEARNERS)(
    'a learner who answers %s has the score that the Markdown says',
    async (id, will, hostile) => {
      const { browser, launch } = aVisitor(world, id);
      const random = chanceOf(
        [...`${moduleKey} ${id}`].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7) % 1e9,
      );

      const outcome = await takeModule({ browser, will, hostile, random }, await launch(link), key);
      const capped = key.mastery && !outcome.mastered;
      const expected = capped ? Math.min(outcome.score, key.pass - 0.01) : outcome.score;
      await until(() => world.sandbox.grade(link, id)?.resultScore !== undefined, PATIENCE);

      expect(outcome.asked).toHaveLength(key.pick);
      expect(world.sandbox.grade(link, id)?.resultScore).toBeCloseTo(expected * 100, 3);
      if (will === 'right') expect(expected).toBe(1);
    },
    PATIENCE,
  );
});
