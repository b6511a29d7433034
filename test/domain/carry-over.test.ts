import fc from 'fast-check';
import { type Attempt, scoreAnswers } from '../../src/domain/attempt.ts';
import { carryOver } from '../../src/domain/carry-over.ts';
import type { Module } from '../../src/domain/course.ts';
import { drawItems } from '../../src/domain/draw.ts';
import { scenario } from '../../src/domain/items/scenario.ts';
import { aChoice, aModule, aScenario, aScreen } from '../builders/course.ts';
import { anAnswer, anAttempt } from '../builders/work.ts';

const story = aScenario({ id: 'story' });
const storyScreen = aScreen({ id: 'story', kind: 'scenario', items: [story] });
const quizScreen = aScreen({
  id: 'quiz',
  kind: 'quiz',
  items: ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => aChoice({ id })),
});
const module = (changes: Partial<Module> = {}): Module =>
  aModule({ pass: 0.8, screens: [storyScreen, quizScreen], ...changes });

/** An attempt with these tries of the story, and so many quiz questions right. */
function attempt(on: Module, tries: readonly (readonly number[])[], right: number): Attempt {
  const response = { kind: 'path' as const, tries };
  const answers = [
    anAnswer({ itemId: 'story', response, ...scenario.grade(story, response) }),
    ...quizScreen.items.map(({ id }, index) =>
      anAnswer({ itemId: id, score: index < right ? 1 : 0, right: index < right }),
    ),
  ];
  const { passed, score, unmastered } = scoreAnswers(on, answers);
  return anAttempt({ answers, score, passed, ...(unmastered && { unmastered }) });
}

const kinds = (of: Attempt, then = module(), now = then): string[] =>
  carryOver(of, then, now).map(({ kind }) => kind);

describe('what carries over to the next attempt', () => {
  it('is the part that is passed by itself, with its points', () => {
    expect(
      carryOver(
        attempt(
          module(),
          [
            [1, 1],
            [0, 0],
          ],
          5,
        ),
        module(),
        module(),
      ),
    ).toMatchObject([{ kind: 'quiz', earned: 5, possible: 5, attemptId: 'attempt-1', moduleVersion: 'v1' }]);
    expect(carryOver(attempt(module(), [[0, 0]], 2), module(), module())).toMatchObject([
      { kind: 'scenario', earned: 1, possible: 1, mastered: true },
    ]);
  });

  it('is nothing of a scenario that was not mastered, where the module asks for that', () => {
    const strict = module({ mastery: true, pass: 0.4 });

    expect(
      kinds(
        attempt(
          strict,
          [
            [1, 1],
            [1, 1],
          ],
          1,
        ),
        strict,
      ),
    ).toEqual([]);
    expect(
      kinds(
        attempt(
          strict,
          [
            [1, 1],
            [1, 1],
          ],
          5,
        ),
        strict,
      ),
    ).toEqual(['quiz']);
    expect(
      kinds(
        attempt(
          strict,
          [
            [1, 1],
            [0, 0],
          ],
          1,
        ),
        strict,
      ),
    ).toEqual(['scenario']);
  });

  it('goes on from attempt to attempt', () => {
    const first = attempt(
      module(),
      [
        [1, 1],
        [0, 0],
      ],
      5,
    );
    const carried = carryOver(first, module(), module());
    const response = {
      kind: 'path' as const,
      tries: [
        [1, 1],
        [1, 1],
      ],
    };
    const second = anAttempt({
      id: 'attempt-2',
      answers: [anAnswer({ itemId: 'story', response, ...scenario.grade(story, response) })],
      carried,
      passed: false,
    });

    expect(carryOver(second, module(), module())).toEqual(carried);
  });

  it('is judged by the file of today, and needs a part that is still there', () => {
    const half = attempt(
      module(),
      [
        [1, 1],
        [0, 0],
      ],
      4,
    );

    expect(kinds(half, module(), module({ pass: 0.9 }))).toEqual([]);
    expect(kinds(half, module(), module({ screens: [storyScreen] }))).toEqual([]);
    const renamed = aScreen({ ...storyScreen, items: [aScenario({ id: 'another' })] });
    const mastered = attempt(module(), [[0, 0]], 1);
    expect(kinds(mastered, module(), module({ screens: [renamed, quizScreen] }))).toEqual([]);
  });

  it('is nothing where nothing would be left to ask', () => {
    expect(
      kinds(
        attempt(
          module(),
          [
            [1, 1],
            [0, 0],
          ],
          5,
        ),
        module(),
        module({ screens: [quizScreen] }),
      ),
    ).toEqual([]);
  });

  it('never is all of a module that is not passed, and all of it together scores as before', () => {
    const tries = fc.constantFrom(
      [[0, 0]],
      [
        [1, 1],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [2, 1],
        [2, 0, 0],
      ],
    );
    fc.assert(
      fc.property(
        tries,
        fc.nat(5),
        fc.boolean(),
        fc.constantFrom(0, 0.2, 0.5, 0.8, 1),
        (way, right, mastery, pass) => {
          const on = module({ mastery, pass });
          const done = attempt(on, way, right);
          const carried = carryOver(done, on, on);
          const again = new Set(drawItems(on, {}, 'seed', carried));
          const answers = done.answers.filter(({ itemId }) => again.has(itemId));

          expect(again.size).toBeGreaterThan(0);
          expect(scoreAnswers(on, answers, carried).score).toBeCloseTo(done.score);
          expect(scoreAnswers(on, answers, carried).passed).toBe(done.passed);
        },
      ),
    );
  });
});
