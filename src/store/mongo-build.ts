import { setTimeout } from 'node:timers/promises';
import { isBusy } from './mongo-errors.ts';

const TRIES = 5;
/** Milliseconds before the second try; each further pause is that much longer. */
const PAUSE = 100;

/** Several processes may build the same at once, so that one finds the server busy: it tries again. */
export async function build(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isBusy(error)) throw error;
      await setTimeout(PAUSE * tries);
    }
  }
}
