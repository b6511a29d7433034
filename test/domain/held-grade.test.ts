import { isSameGrade, judgeHeld, needsLook } from '../../src/domain/held-grade.ts';
import { aDelivery, T0 } from '../builders/work.ts';

const confirmed = (score: number) => ({ receipt: { score, at: T0, status: 200 } });

test.each([
  ['the same', 0.8, { score: 0.8, maximum: 100 }, true],
  ['rounded to hundredths of a point', 2 / 3, { score: 6.67 / 10, maximum: 10 }, true],
  ['rounded in a column of one point', 2 / 3, { score: 0.67, maximum: 1 }, true],
  ['a point more', 0.8, { score: 0.81, maximum: 100 }, false],
  ['a tenth of a point more in a column of ten', 0.8, { score: 0.81, maximum: 10 }, false],
  ['no grade for a zero (Moodle)', 0, { maximum: 100 }, true],
  ['no grade for a score', 0.8, { maximum: 100 }, false],
  ['a column of no points', 0.8, { score: 0, maximum: 0 }, true],
])('%s', (_name, score, held, same) => {
  expect(isSameGrade(score, held)).toBe(same);
});

test.each([
  ['as confirmed', confirmed(0.5), { score: 0.5, maximum: 100 }, 'send'],
  ['changed by a person', confirmed(0.5), { score: 0.6, maximum: 100 }, 'changed'],
  ['cleared by a person', confirmed(0.5), { maximum: 100 }, 'changed'],
  ['the new one already: its answer was lost', confirmed(0.5), { score: 0.8, maximum: 100 }, 'there'],
  ['a zero that Moodle does not show', confirmed(0), { maximum: 100 }, 'send'],
  ['something, and nothing was confirmed yet', {}, { score: 0.6, maximum: 100 }, 'send'],
  [
    'changed, and a trainer wants ours',
    { ...confirmed(0.5), overwrite: true },
    { score: 0.6, maximum: 100 },
    'send',
  ],
] as const)('the LMS holds it %s', (_name, changes, held, verdict) => {
  expect(judgeHeld(aDelivery({ score: 0.8, ...changes }), held)).toBe(verdict);
});

test('only what was confirmed before is looked up, unless a trainer decided', () => {
  expect(needsLook(aDelivery())).toBe(false);
  expect(needsLook(aDelivery(confirmed(0.5)))).toBe(true);
  expect(needsLook(aDelivery({ ...confirmed(0.5), overwrite: true }))).toBe(false);
});

test('a score of ours whose answer was lost is nobody’s change', () => {
  const receipt = { score: 0, at: 0, status: 200 };

  const held = { score: 0.5, maximum: 100 };

  expect(judgeHeld({ score: 1, receipt }, held)).toBe('changed');
  expect(judgeHeld({ score: 1, receipt, unanswered: [0.5] }, held)).toBe('send');
});
