import type { RequestHandler, Response } from 'express';

/** Tells open pages that files changed. @see HTML, server-sent events */
export interface LiveEvents {
  readonly handler: RequestHandler;
  /** `saved`: these modules are different now. */
  send(moduleKeys: readonly string[]): void;
  close(): void;
}

/** Shorter than any browser's or proxy's patience, milliseconds. */
const KEEP_ALIVE_MS = 20_000;

export function createLiveEvents(): LiveEvents {
  const listeners = new Set<Response>();
  const tell = (text: string): void => {
    for (const listener of listeners) listener.write(text);
  };
  const alive = setInterval(() => tell(': still here\n\n'), KEEP_ALIVE_MS);
  alive.unref();
  return {
    handler: (req, res) => {
      res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      res.flushHeaders();
      // After the server was started anew, a page finds it soon.
      res.write('retry: 500\n\n');
      listeners.add(res);
      req.on('close', () => listeners.delete(res));
    },
    send: (moduleKeys) => tell(`event: saved\ndata: ${JSON.stringify(moduleKeys)}\n\n`),
    close: () => {
      clearInterval(alive);
      for (const listener of listeners) listener.end();
    },
  };
}
