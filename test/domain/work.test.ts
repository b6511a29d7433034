import fc from 'fast-check';
import { submitWhenComplete, withAnswer, withExcuse } from '../../src/domain/work.ts';
import { aChoice, aModule, aScreen } from '../builders/course.ts';
import { anAnswer, anOpenAttempt, aWork, T0 } from '../builders/work.ts';

const TARGET = { placementId: 'placement-1', lineItem: 'https://lms.test/line/1', scopes: [] };
const module = aModule({
  pass: 0.8,
  screens: [
    aScreen({
      kind: 'quiz',
      items: [aChoice({ id: 'item-1', points: 1 }), aChoice({ id: 'item-2', points: 3 })],
    }),
  ],
});
const answered = (first: number, second: number) =>
  aWork({
    current: anOpenAttempt({
      answers: [
        anAnswer({ itemId: 'item-1', score: first, right: first === 1 }),
        anAnswer({ itemId: 'item-2', score: second, right: second === 1 }),
      ],
    }),
    step: 'quiz/item-2',
  });

describe('withAnswer', () => {
  it('locks the first answer to an item', () => {
    const current = anOpenAttempt();
    const work = aWork({ current });

    const once = withAnswer(work, current, anAnswer({ score: 0, right: false }));
    if (!once.current) throw new Error('no attempt');
    const twice = withAnswer(once, once.current, anAnswer({ score: 1 }));

    expect(twice).toBe(once);
    expect(once.current.answers).toMatchObject([{ score: 0 }]);
  });
});

describe('submitWhenComplete', () => {
  it('waits for every item', () => {
    const work = aWork({ current: anOpenAttempt({ answers: [anAnswer()] }) });

    expect(submitWhenComplete(work, module, [TARGET], T0)).toBe(work);
  });

  it('weighs items by their points', () => {
    expect(submitWhenComplete(answered(1, 0), module, [], T0).latest).toMatchObject({
      score: 0.25,
      passed: false,
    });
    expect(submitWhenComplete(answered(0, 1), module, [], T0).latest).toMatchObject({
      score: 0.75,
      passed: false,
    });
    expect(submitWhenComplete(answered(1, 1), module, [], T0).latest).toMatchObject({
      score: 1,
      passed: true,
    });
  });

  it('passes at the unrounded pass mark and not below', () => {
    const third = { ...module, pass: 0.25 };
    const above = { ...module, pass: 0.2500001 };

    expect(submitWhenComplete(answered(1, 0), third, [], T0).passedAt).toBe(T0);
    expect(submitWhenComplete(answered(1, 0), above, [], T0).passedAt).toBeUndefined();
  });

  it('moves the attempt to the finished ones and queues its score', () => {
    const work = submitWhenComplete(answered(1, 1), module, [TARGET], T0 + 5);

    expect(work.current).toBeUndefined();
    expect(work.step).toBeUndefined();
    expect(work).toMatchObject({
      attempts: 1,
      unfiled: [{ id: 'attempt-1', submittedAt: T0 + 5 }],
      unfiledSince: T0 + 5,
      history: { 'item-1': { lastAttempt: 1, right: true }, 'item-2': { lastAttempt: 1, right: true } },
      deliveries: [{ state: 'pending', score: 1 }],
      dueAt: T0 + 5,
    });
  });

  it('keeps the first pass and the best score over any number of attempts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1)), {
          minLength: 1,
          maxLength: 8,
        }),
        (runs) => {
          let work = aWork();
          const scores: number[] = [];
          for (const [index, [first, second]] of runs.entries()) {
            const { current } = answered(first, second);
            const open = { ...work, current: current && { ...current, id: `attempt-${index}` } };
            work = submitWhenComplete(open, module, [TARGET], T0 + index * 5000);
            scores.push((first + 3 * second) / 4);
          }
          const best = Math.max(...scores);
          const firstPass = scores.findIndex((score) => score >= 0.8);
          expect(work.best).toMatchObject({ score: best, attemptId: `attempt-${scores.indexOf(best)}` });
          expect(work.passedAt).toBe(firstPass < 0 ? undefined : T0 + firstPass * 5000);
          expect(work.deliveries).toMatchObject([{ score: best }]);
          expect(work.unfiled).toHaveLength(runs.length);
        },
      ),
    );
  });

  it('files and sends nothing of a preview', () => {
    const work = submitWhenComplete({ ...answered(1, 1), preview: true }, module, [TARGET], T0);

    expect(work).toMatchObject({ attempts: 1, unfiled: [], deliveries: [], best: { score: 1 } });
  });
});

describe('withExcuse', () => {
  const EXCUSE = { at: T0, by: 'trainer-1' };
  const submitted = submitWhenComplete(answered(1, 1), module, [TARGET], T0);

  it('takes the pending grade back, and sends it once the excuse is lifted', () => {
    const excused = withExcuse(submitted, EXCUSE, [TARGET], T0 + 1);
    const lifted = withExcuse(excused, undefined, [TARGET], T0 + 2);

    expect(excused).toMatchObject({ excused: EXCUSE, deliveries: [{ reason: 'excused' }] });
    expect(excused.dueAt).toBeUndefined();
    expect(lifted).toMatchObject({ deliveries: [{ state: 'pending', score: 1 }], dueAt: T0 + 2 });
    expect(lifted.excused).toBeUndefined();
  });

  it('changes nothing the second time', () => {
    const excused = withExcuse(submitted, EXCUSE, [TARGET], T0 + 1);

    expect(withExcuse(excused, { at: T0 + 9, by: 'trainer-2' }, [TARGET], T0 + 9)).toBe(excused);
  });

  it('holds back what is earned afterwards', () => {
    const excused = withExcuse(answered(1, 1), EXCUSE, [TARGET], T0);

    expect(submitWhenComplete(excused, module, [TARGET], T0)).toMatchObject({
      best: { score: 1 },
      deliveries: [{ state: 'stopped', reason: 'excused' }],
    });
  });
});
