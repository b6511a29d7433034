import type { Runner } from './case.ts';
import { type Bend, Guest, lastRule } from './guest.ts';
import type { Stage } from './stage.ts';

export type Bending = Bend | ((stage: Stage) => Bend);
type Row = readonly [rule: string, bend: string, answer: string, run: Runner];

const bendOf = (bend: Bending, stage: Stage): Bend => (typeof bend === 'function' ? bend(stage) : bend);

/** A launch from login to page, with one thing bent. */
export const launching =
  (bend: Bending): Runner =>
  async (stage) => {
    const guest = new Guest(stage);
    return guest.describe(await guest.launch(bendOf(bend, stage)));
  };

/** A launch that must open. */
export const opens = (rule: string, bend: string, how: Bending, answer = 'opens for a learner'): Row => [
  rule,
  bend,
  answer,
  launching(how),
];

/** A launch that this very rule must refuse. */
export const refuses = (rule: string, bend: string, how: Bending, answer = '401 LAUNCH_INVALID'): Row => [
  rule,
  bend,
  answer,
  async (stage) => {
    const got = await launching(how)(stage);
    const by = lastRule(stage);
    return by === rule ? got : `${got} by ${by}`;
  },
];

/** Seconds since 1970, as the platform's clock has them. */
export const seconds = (): number => Math.floor(Date.now() / 1000);
