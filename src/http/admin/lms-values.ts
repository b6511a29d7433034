import type { LmsFamily } from '../../domain/lms-family.ts';
import type { Translator } from '../../i18n/translator.ts';

interface Value {
  readonly name: string;
  readonly value: string;
}

export interface LmsValues {
  readonly id: string;
  readonly title: string;
  /** Where it is entered. */
  readonly where: string;
  readonly values: readonly Value[];
  /** This is the LMS at hand. */
  readonly open: boolean;
}

/** The zone of due dates, and whether a course is a copy. @see docs/install-moodle.md */
const CUSTOM = 'timezone=$Person.address.timezone\ncontext_history=$Context.id.history';

/** What is pasted into an LMS to make the tool known there; `url` is the base URL. */
export function lmsValues(url: string, family: LmsFamily, t: Translator): readonly LmsValues[] {
  const [login, launch, keys] = [`${url}/lti/login`, `${url}/lti/launch`, `${url}/lti/keys`];
  const named = (field: string, value: string): Value => ({ name: t('lmsValues.field', { field }), value });
  const byHand = (field: string, value: string): Value => ({
    name: t('lmsValues.field.hand', { field }),
    value,
  });
  return [
    {
      id: 'canvas',
      title: t('lmsValues.canvas'),
      where: t('lmsValues.canvas.where'),
      values: [
        named('Redirect URIs', launch),
        { name: 'JSON URL', value: `${url}/lti/canvas.json` },
        byHand('Target Link URI', launch),
        byHand('OpenID Connect Initiation URL', login),
        byHand('Public JWK URL', keys),
      ],
      open: family === 'canvas',
    },
    {
      id: 'moodle',
      title: t('lmsValues.moodle'),
      where: t('lmsValues.moodle.where'),
      values: [
        named('Tool URL', launch),
        {
          name: t('lmsValues.field.keyset', { type: 'Keyset URL', field: 'Public keyset' }),
          value: keys,
        },
        named('Initiate login URL', login),
        named('Redirection URI(s)', launch),
        named('Custom parameters', CUSTOM),
      ],
      open: family === 'moodle',
    },
    {
      id: 'other',
      title: t('lmsValues.other'),
      where: t('lmsValues.other.where'),
      values: [
        named('Login initiation URL', login),
        named('Redirect URI, target link URI, deep linking URL', launch),
        named('Key set URL (JWKS)', keys),
        { name: t('lmsValues.field.domain'), value: new URL(url).host },
        { name: t('lmsValues.field.known', { field: 'Custom parameters' }), value: CUSTOM },
        { name: t('lmsValues.field.link'), value: 'module=<course>/<module>' },
      ],
      open: !['canvas', 'moodle'].includes(family),
    },
  ];
}
