import { secondsLeft } from '../../src/domain/time-left.ts';

const MINUTE = 60_000;
const span = { startedAt: 10 * MINUTE, at: 20 * MINUTE };
const other = (from: number, to: number, minutes: number) => ({
  startedAt: from * MINUTE,
  at: to * MINUTE,
  creditedSeconds: minutes * 60,
});

test.each([
  ['nothing else', [], 600],
  ['all of it within', [other(12, 18, 6)], 240],
  ['it may all have been before', [other(0, 15, 10)], 600],
  ['more than fits before', [other(5, 15, 8)], 420],
  ['it may have been before and after', [other(5, 30, 15)], 600],
  ['before it began', [other(0, 9, 9)], 600],
  ['after it ended', [other(21, 30, 9)], 600],
  ['several', [other(10, 20, 4), other(10, 20, 4)], 120],
  ['more than there is', [other(10, 20, 10), other(10, 20, 10)], 0],
] as const)('%s', (_what, others, seconds) => {
  expect(secondsLeft(span, others)).toBe(seconds);
});
