import type { Request } from 'express';
import { isLanguage } from '../i18n/language.ts';
import { type LocaleWishes, negotiateLocale, wishedLanguages } from '../i18n/negotiate-locale.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';
import { remembered } from './remembered.ts';
import type { Site } from './site.ts';

/** Of requests whose session is known, so that an error page speaks the session's language too. */
const known = new WeakMap<Request, Translator>();

interface SessionLanguage {
  readonly t: Translator;
  /** What the person reads, best first: for texts that are there in languages that the interface does not speak. */
  readonly languages: readonly string[];
}

/** What a session knows of its person's language. */
interface Spoken {
  /** Picked on a page. */
  readonly language?: string | undefined;
  /** Absent: an admin came by a link, not from an LMS. */
  readonly launch?: { readonly locale?: string | undefined };
}

/** Of the same few browsers and people, at each page. The text is the wishes as JSON. */
const fulfilled = remembered({ most: 500, longest: 1000 }, (text) => {
  const wishes = JSON.parse(text) as LocaleWishes;
  return { tag: negotiateLocale(wishes).tag, languages: wishedLanguages(wishes) };
});

/** The language of a session's page: what was picked there, the LMS's locale, the browser's, the installation's. */
export function languageOfSession(site: Site, req: Request, { language, launch }: Spoken): SessionLanguage {
  const wishes: LocaleWishes = {
    picked: language,
    launched: launch?.locale,
    accepted: req.get('Accept-Language'),
    standard: site.config.language,
  };
  const { tag, languages } = fulfilled(JSON.stringify(wishes));
  const t = translatorFor(tag);
  known.set(req, t);
  return { t, languages };
}

/** The translator of any page. One without a session follows `?lang=`, then the browser. */
export function translatorOf(site: Site, req: Request): Translator {
  const settled = known.get(req);
  if (settled) return settled;
  const asked = req.query['lang'];
  const locale = negotiateLocale({
    picked: isLanguage(asked) ? asked : undefined,
    accepted: req.get('Accept-Language'),
    standard: site.config.language,
  });
  return translatorFor(locale.tag);
}
