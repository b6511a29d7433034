import type { Clock } from '../ports/clock.ts';
import type { LineItems } from '../ports/line-items.ts';
import type { Roster } from '../ports/roster.ts';
import type { ScoreSender } from '../ports/score-sender.ts';
import type { Records } from '../records/records.ts';
import type { CallLms } from './http-client.ts';
import { createLineItems } from './line-items.ts';
import { createRoster } from './roster.ts';
import { createScoreSender } from './score-sender.ts';
import { createServiceCaller } from './service-caller.ts';
import { createTokenClient } from './token-client.ts';
import type { ToolKeys } from './tool-keys.ts';

/** The services of LMSs that we call: LTI Advantage without the launch. */
export interface LtiServices {
  readonly scoreSender: ScoreSender;
  readonly roster: Roster;
  readonly lineItems: LineItems;
}

/** Milliseconds for one read. */
const READ_TIMEOUT = 10_000;

export function createLtiServices(deps: {
  readonly platforms: Records['platforms'];
  readonly callLms: CallLms;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly launchUrl: string;
  /** Milliseconds that sending one score may take. */
  readonly sendLimit?: number | undefined;
}): LtiServices {
  const tokens = createTokenClient(deps);
  const call = createServiceCaller({ ...deps, tokens, timeout: READ_TIMEOUT });
  return {
    scoreSender: createScoreSender({ ...deps, call, tokens, limit: deps.sendLimit }),
    roster: createRoster({ call, clock: deps.clock }),
    lineItems: createLineItems({ call, clock: deps.clock }),
  };
}
