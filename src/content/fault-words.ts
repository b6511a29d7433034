import { type Phrase, phrase } from '../i18n/phrase.ts';

type Key = Phrase['key'];

/** Keys of what is wrong that have what to do beside them in the catalogue, below the same key and `.fix`. */
type FaultKey = { [K in Key]: `${K}.fix` extends Key ? K : never }[Key];

interface FaultWords {
  readonly message: Phrase;
  readonly fix: Phrase;
}

/** What is wrong and what to do about it; both may use these values. */
export const faultWords = (key: FaultKey, values: Phrase['values'] = {}): FaultWords => ({
  message: phrase(key, values),
  fix: phrase(`${key}.fix`, values),
});
