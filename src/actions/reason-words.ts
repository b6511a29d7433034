import type { Delivery } from '../domain/delivery.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';

/** Why a grade is not in the LMS, and what an admin can do. */
export interface ReasonWords {
  readonly what: Phrase;
  readonly remedy: Phrase;
}

/** Undefined when nothing went wrong so far. */
export const reasonOf = ({ reason }: Pick<Delivery, 'reason'>): ReasonWords | undefined =>
  reason && { what: phrase(`gradeFault.${reason}.what`), remedy: phrase(`gradeFault.${reason}.todo`) };
