import type { FollowUp, FollowUps } from '../../src/domain/follow-up.ts';
import { T0 } from './work.ts';

/** A module that was passed at `T0` and not reviewed yet. */
export const aFollowUp = (with_: Partial<FollowUp> = {}): FollowUp => ({
  passId: 'attempt-1',
  passedAt: T0,
  done: 0,
  lastAt: T0,
  items: {},
  ...with_,
});

export const someFollowUps = (with_: Partial<FollowUps> = {}): FollowUps => ({
  platformId: 'platform-1',
  learnerId: 'learner-1',
  modules: {},
  unfiled: [],
  unledgered: [],
  updatedAt: T0,
  ...with_,
});
