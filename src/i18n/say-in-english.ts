import { type Phrase, say } from './phrase.ts';
import { translatorFor } from './translator.ts';

/** For the command line and the log, which are quoted in questions to others. */
export const sayInEnglish = (found: Phrase): string => say(found, translatorFor('en'));
