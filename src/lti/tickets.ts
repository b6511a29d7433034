import type { Clock } from '../ports/clock.ts';
import type { Tickets } from '../ports/tickets.ts';
import { deriveKey } from './secrets.ts';
import { seal, unseal } from './tool-keys.ts';

const recode = (text: string, from: BufferEncoding, to: BufferEncoding): string =>
  Buffer.from(text, from).toString(to);

/** Sealed with a key of their own; the purpose is authenticated, so that none serves for something else. */
export function createTickets({ secret, clock }: { secret: string; clock: Clock }): Tickets {
  const key = deriveKey(secret, 'tickets');
  return {
    seal(purpose, content, life) {
      const text = JSON.stringify({ content, until: clock() + life });
      return recode(seal(key, purpose, text), 'base64', 'base64url');
    },
    open(purpose, ticket) {
      try {
        const text = unseal(key, purpose, recode(ticket, 'base64url', 'base64'));
        const { content, until } = JSON.parse(text);
        return clock() < until ? content : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
