import { StoreError } from '../ports/document-store.ts';

/** Lets work through while the store is open, and waits for it when the store closes. */
export interface Gate {
  readonly isOpen: boolean;
  /** @throws StoreError FAILED once the gate is closed. */
  pass<R>(work: () => Promise<R>): Promise<R>;
  /** Lets nothing more in and resolves when everything is out. */
  close(): Promise<void>;
}

/** @param store names the store in the message, without secrets. */
export function createGate(store: string): Gate {
  const inside = new Set<Promise<unknown>>();
  let isOpen = true;
  return {
    get isOpen() {
      return isOpen;
    },
    pass: async (work) => {
      if (!isOpen) throw new StoreError('FAILED', `The ${store} is closed.`);
      const running = work();
      inside.add(running);
      try {
        return await running;
      } finally {
        inside.delete(running);
      }
    },
    close: async () => {
      isOpen = false;
      await Promise.allSettled(inside);
    },
  };
}
