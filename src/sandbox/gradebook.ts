import type { ColumnManners } from './manners.ts';

/** @see AGS 2.0, section 3.2 */
export interface LineItem {
  readonly id: string;
  readonly contextId: string;
  readonly clientId: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
  readonly resourceLinkId?: string;
  readonly startDateTime?: string;
  readonly endDateTime?: string;
  /** Made together with its link, not by the tool's service call. */
  readonly coupled: boolean;
  readonly manners?: ColumnManners;
}

/** A score as the tool sent it. @see AGS 2.0, section 3.4.4 */
export interface Score {
  readonly userId: string;
  readonly timestamp: string;
  readonly activityProgress: string;
  readonly gradingProgress: string;
  readonly scoreGiven?: number;
  readonly scoreMaximum?: number;
  readonly comment?: string;
  readonly submittedAt?: string;
  /** Canvas's `preserve_score`. */
  readonly preserveScore: boolean;
  /** Canvas's `submission_data`: what a review of the submission launches. */
  readonly reviewUrl?: string;
}

export interface ReceivedScore {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `by hand`: a trainer changed it on the gradebook page. */
  readonly from: 'tool' | 'by hand';
  readonly stored: boolean;
  readonly status: number;
  readonly reason?: string;
  readonly score: Partial<Score>;
}

/** One learner's cell of one line item. */
export interface GradebookEntry {
  readonly lineItemId: string;
  readonly userId: string;
  /** In points of the line item; absent when nothing was graded or the grade was cleared. */
  readonly resultScore?: number;
  readonly scoreGiven?: number;
  readonly scoreMaximum?: number;
  readonly comment?: string;
  /** Of the newest stored score, as sent. */
  readonly timestamp?: string;
  readonly activityProgress?: string;
  readonly gradingProgress?: string;
  /** Milliseconds since 1970: when the grade was changed here. */
  readonly modifiedAt?: number;
  /** Submission times the learner is counted for; Canvas makes one attempt of each. */
  readonly submissions: readonly string[];
  /** Of the latest submission. */
  readonly reviewUrl?: string;
  /** Everything that came for this cell, oldest first, the newest 50. */
  readonly history: readonly ReceivedScore[];
}

export interface GradebookState {
  readonly lineItems: readonly LineItem[];
  readonly entries: readonly GradebookEntry[];
  readonly count: number;
}

const KEEP_HISTORY = 50;
const MOST_LINE_ITEMS = 1_000;
const MOST_ENTRIES = 100_000;

/** Line items and grades. */
export class Gradebook {
  readonly #lineItems = new Map<string, LineItem>();
  readonly #entries = new Map<string, GradebookEntry>();
  readonly #changed: () => void;
  #count = 0;

  /** `changed` is told after each change. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  lineItems(): LineItem[] {
    return [...this.#lineItems.values()];
  }

  lineItem(id: string): LineItem | undefined {
    return this.#lineItems.get(id);
  }

  /** Undefined when the gradebook is full. */
  addLineItem(fields: Omit<LineItem, 'id'>): LineItem | undefined {
    if (this.#lineItems.size >= MOST_LINE_ITEMS) return undefined;
    this.#count += 1;
    const item: LineItem = { ...fields, id: String(this.#count) };
    this.replaceLineItem(item);
    return item;
  }

  replaceLineItem(item: LineItem): void {
    this.#lineItems.set(item.id, item);
    this.#changed();
  }

  /** Its grades go with it. */
  removeLineItem(id: string): boolean {
    for (const [key, entry] of this.#entries) if (entry.lineItemId === id) this.#entries.delete(key);
    const removed = this.#lineItems.delete(id);
    this.#changed();
    return removed;
  }

  entries(): GradebookEntry[] {
    return [...this.#entries.values()];
  }

  entry(lineItemId: string, userId: string): GradebookEntry {
    return (
      this.#entries.get(keyOf(lineItemId, userId)) ?? { lineItemId, userId, submissions: [], history: [] }
    );
  }

  /** Stores the entry with what was received added to its history. */
  record(entry: GradebookEntry, received: ReceivedScore): void {
    const key = keyOf(entry.lineItemId, entry.userId);
    if (!this.#entries.has(key) && this.#entries.size >= MOST_ENTRIES) return;
    this.#entries.set(key, { ...entry, history: [...entry.history.slice(1 - KEEP_HISTORY), received] });
    this.#changed();
  }

  state(): GradebookState {
    return { lineItems: this.lineItems(), entries: this.entries(), count: this.#count };
  }

  restore(state: GradebookState): void {
    for (const item of state.lineItems) this.#lineItems.set(item.id, item);
    for (const entry of state.entries) this.#entries.set(keyOf(entry.lineItemId, entry.userId), entry);
    this.#count = Math.max(this.#count, state.count);
  }
}

function keyOf(lineItemId: string, userId: string): string {
  return JSON.stringify([lineItemId, userId]);
}
