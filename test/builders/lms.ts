import type { Deps } from '../../src/actions/deps.ts';
import type { HeldGrade } from '../../src/domain/delivery.ts';
import type { LineItemAnswer, LineItemQuery } from '../../src/ports/line-items.ts';
import type { RosterAnswer } from '../../src/ports/roster.ts';
import type { HeldAnswer, HeldQuery, ScoreMessage, SendOutcome } from '../../src/ports/score-sender.ts';

/** The services of an LMS as the test wants them; nothing goes over a wire. */
export interface FakeLms {
  readonly deps: Pick<Deps, 'roster' | 'lineItems' | 'sender'>;
  /** What was asked of it, the newest last. */
  readonly asked: { rosters: string[]; searches: LineItemQuery[]; creations: string[]; held: HeldQuery[] };
  readonly sent: ScoreMessage[];
  roster: RosterAnswer | (() => Promise<RosterAnswer>);
  search: LineItemAnswer;
  creation: LineItemAnswer | (() => Promise<LineItemAnswer>);
  /** By `sub`. */
  grades: Readonly<Record<string, HeldGrade>> | undefined;
  outcome: SendOutcome;
}

export function aFakeLms(): FakeLms {
  const lms: FakeLms = {
    asked: { rosters: [], searches: [], creations: [], held: [] },
    sent: [],
    roster: { kind: 'members', members: [] },
    search: { kind: 'none' },
    creation: { kind: 'found', lineItem: 'https://lms.test/line/new' },
    grades: {},
    outcome: { kind: 'confirmed', status: 200 },
    deps: {
      roster: {
        async read(_platformId, url) {
          lms.asked.rosters.push(url);
          return typeof lms.roster === 'function' ? lms.roster() : lms.roster;
        },
      },
      lineItems: {
        async find(query) {
          lms.asked.searches.push(query);
          return lms.search;
        },
        async create(_query, label) {
          lms.asked.creations.push(label);
          return typeof lms.creation === 'function' ? lms.creation() : lms.creation;
        },
      },
      sender: {
        async send(message) {
          lms.sent.push(message);
          return lms.outcome;
        },
        async read(query): Promise<HeldAnswer> {
          lms.asked.held.push(query);
          if (!lms.grades) return { kind: 'unreadable', detail: 'not allowed' };
          return { kind: 'held', grades: new Map(Object.entries(lms.grades)) };
        },
      },
    },
  };
  return lms;
}
