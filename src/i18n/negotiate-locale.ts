import type { Language } from './language.ts';
import { defaultLocale, type Locale, matchLocale } from './match-locale.ts';

/** What is known of the language somebody reads. */
export interface LocaleWishes {
  /** Picked on a page. */
  readonly picked?: Language | undefined;
  /** BCP 47, from the launch: what the person set in the LMS. */
  readonly launched?: string | undefined;
  /** The browser's `Accept-Language`. */
  readonly accepted?: string | undefined;
  /** Of the installation. */
  readonly standard: Language;
}

/** More entries than browsers send; the rest of a hostile header is not read. */
const MOST_ENTRIES = 30;

/** The tags of an `Accept-Language` header, best first, without those that are refused. @see RFC 9110, 12.5.4 */
function acceptedTags(header: string): string[] {
  const entries = header.slice(0, 1000).split(',').slice(0, MOST_ENTRIES);
  return entries
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** The first wish that the interface can fulfil. A picked language keeps the region that is known of the person. */
export function negotiateLocale({ picked, launched, accepted, standard }: LocaleWishes): Locale {
  const wished = [launched, ...acceptedTags(accepted ?? '')].flatMap((tag) => matchLocale(tag) ?? []);
  if (picked === undefined) return wished[0] ?? defaultLocale(standard);
  return wished.find(({ language }) => language === picked) ?? defaultLocale(picked);
}
