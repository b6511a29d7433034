import type { LmsFamily } from '../../domain/lms-family.ts';

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
export function lmsValues(url: string, family: LmsFamily): readonly LmsValues[] {
  const [login, launch, keys] = [`${url}/lti/login`, `${url}/lti/launch`, `${url}/lti/keys`];
  return [
    {
      id: 'canvas',
      title: 'For Canvas',
      where:
        'Admin > Developer Keys > + Developer Key > + LTI Key, method “Enter URL”; after saving, state “On”.',
      values: [
        { name: 'Redirect URIs', value: launch },
        { name: 'JSON URL', value: `${url}/lti/canvas.json` },
        { name: 'By hand: Target Link URI', value: launch },
        { name: 'By hand: OpenID Connect Initiation URL', value: login },
        { name: 'By hand: Public JWK URL', value: keys },
      ],
      open: family === 'canvas',
    },
    {
      id: 'moodle',
      title: 'For Moodle',
      where:
        'Site administration > Plugins > Activity modules > External tool > Manage tools > Configure a tool manually.',
      values: [
        { name: 'Tool URL', value: launch },
        { name: 'Public key type “Keyset URL”: Public keyset', value: keys },
        { name: 'Initiate login URL', value: login },
        { name: 'Redirection URI(s)', value: launch },
        { name: 'Custom parameters', value: CUSTOM },
      ],
      open: family === 'moodle',
    },
    {
      id: 'other',
      title: 'For another LMS',
      where: 'The names vary; these are the words of the LTI 1.3 specification.',
      values: [
        { name: 'Login initiation URL', value: login },
        { name: 'Redirect URI, target link URI, deep linking URL', value: launch },
        { name: 'Key set URL (JWKS)', value: keys },
        { name: 'Domain', value: new URL(url).host },
        { name: 'Custom parameters, where it knows these', value: CUSTOM },
        { name: 'Custom parameter of a link', value: 'module=<course>/<module>' },
      ],
      open: !['canvas', 'moodle'].includes(family),
    },
  ];
}
