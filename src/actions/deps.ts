import type { CourseLibrary } from '../content/library.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeepLinkingResponder } from '../ports/deep-linking.ts';
import type { LineItems } from '../ports/line-items.ts';
import type { Log } from '../ports/log.ts';
import type { Roster } from '../ports/roster.ts';
import type { ScoreSender } from '../ports/score-sender.ts';
import type { Records } from '../records/records.ts';

/** What actions work with; made once by `app.ts`. */
export interface Deps {
  readonly records: Records;
  readonly library: CourseLibrary;
  readonly clock: Clock;
  readonly log: Log;
  /** A new unguessable id: 26 characters, URL-safe. */
  readonly newId: () => string;
  /** Tells the delivery job of this process that something is due on this platform. */
  readonly nudge: (platformId: string) => void;
  /** Signs what a trainer picked. */
  readonly deepLinking: DeepLinkingResponder;
  readonly roster: Roster;
  readonly lineItems: LineItems;
  readonly sender: ScoreSender;
  readonly reviews: {
    /** Days after a pass on which a module is reviewed, ascending. */
    readonly days: readonly number[];
  };
  readonly retention: {
    /** How long ledger rows are kept where the district says nothing else, years. */
    readonly ledgerYears: number;
    /** How long what people did is kept after its last change, years; 0 or absent: no limit. */
    readonly workYears?: number;
  };
}
