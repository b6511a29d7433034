import type { CheckedCertificate } from '../actions/check-certificate.ts';
import { LANGUAGES } from '../i18n/language.ts';
import type { Translator } from '../i18n/translator.ts';
import { certificateFactsView } from './certificate-facts-view.ts';

/** The same page in the other language. */
export function otherLanguage(t: Translator, href: string): { href: string; lang: string; name: string } {
  const lang = t.language === 'en' ? 'es' : 'en';
  return { href: `${href}?lang=${lang}`, lang, name: LANGUAGES[lang] };
}

const long = (t: Translator, at: number): string => t.date(at, { dateStyle: 'long' });

/** Why it does not hold any more. */
function reasonOf(t: Translator, { certificate, state, replacedAt }: CheckedCertificate): string {
  const { revocation } = certificate;
  if (state === 'revoked' && revocation)
    return t('verify.revoked.why', { date: long(t, revocation.at), reason: revocation.reason });
  return state === 'replaced' && replacedAt !== undefined
    ? t('verify.replaced.why', { date: long(t, replacedAt) })
    : '';
}

/** What the page of a certificate shows: no more than is on paper. */
export function verifyView(t: Translator, checked: CheckedCertificate) {
  const { certificate, state } = checked;
  return {
    state,
    heading: t(`verify.${state}`),
    what: t(`verify.${state}.what`),
    why: reasonOf(t, checked),
    rows: certificateFactsView(t, certificate),
    kind: t(certificate.facts.hoursKind === 'clock-hours' ? 'verify.kind.clock' : 'verify.kind.pd'),
  };
}
