import type { Clock } from '../ports/clock.ts';

/** So many wrong guesses from one address are answered; more wait until the window is over. */
const MOST_GUESSES = 20;
const WINDOW_MS = 10 * 60_000;
/** Addresses remembered; beyond that the oldest window is dropped. */
const MOST_ADDRESSES = 10_000;

/** Counts wrong guesses by address, in this process. The secrets are too long to guess: this spares the store. */
export interface GuessLimit {
  isOver(address: string): boolean;
  countWrong(address: string): void;
}

export function createGuessLimit(clock: Clock): GuessLimit {
  const windows = new Map<string, { readonly until: number; wrong: number }>();
  const current = (address: string) => {
    const window = windows.get(address);
    return window && window.until > clock() ? window : undefined;
  };
  return {
    isOver: (address) => (current(address)?.wrong ?? 0) >= MOST_GUESSES,
    countWrong(address) {
      const window = current(address);
      if (window) {
        window.wrong++;
        return;
      }
      windows.delete(address);
      const [oldest] = windows.keys();
      if (windows.size >= MOST_ADDRESSES && oldest !== undefined) windows.delete(oldest);
      windows.set(address, { until: clock() + WINDOW_MS, wrong: 1 });
    },
  };
}
