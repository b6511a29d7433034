import type { LmsFamily } from '../../domain/lms-family.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';

/** Where an admin of each LMS mends what a check found. */
interface LmsWords {
  /** Where the LMS shows its own addresses and the client id. */
  readonly where: Phrase;
  /** What to look at when it does not accept our client id or key; `keys` is our key set's address. */
  client(keys: string): Phrase;
  /** How grade and roster services are granted. */
  readonly services: Phrase;
  readonly roster: Phrase;
}

export function lmsWords(family: LmsFamily): LmsWords {
  const lms = family === 'sandbox' ? 'other' : family;
  return {
    where: phrase(`lmsSettings.${lms}.where`),
    client: (keys) => phrase(`lmsSettings.${lms}.client`, { keys }),
    services: phrase(`lmsSettings.${lms}.services`),
    roster: phrase(`lmsSettings.${lms}.roster`),
  };
}
