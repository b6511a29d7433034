import type { Language } from './language.ts';
import { defaultLocale, type Locale, matchLocale } from './match-locale.ts';

/** What is known of the language somebody reads. */
export interface LocaleWishes {
  /** Picked on a page. */
  readonly picked?: string | undefined;
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

/** What somebody reads, best first; languages that the interface does not speak are among them. */
export const wishedLanguages = ({ picked, launched, accepted }: Omit<LocaleWishes, 'standard'>): string[] =>
  [picked, launched, ...acceptedTags(accepted ?? '')].flatMap((tag) => tag ?? []);

/** The first wish that the interface can fulfil. A picked language keeps the region that is known of the person. */
export function negotiateLocale({ standard, ...wishes }: LocaleWishes): Locale {
  const [first, ...others] = wishedLanguages(wishes).flatMap((tag) => matchLocale(tag) ?? []);
  if (!first) return defaultLocale(standard);
  if (matchLocale(wishes.picked) === undefined) return first;
  return others.find(({ language }) => language === first.language) ?? first;
}
