import type { Right } from '../domain/registration.ts';
import { LINE_ITEM_SCOPE, RESULT_SCOPE, ROSTER_SCOPE, SCORE_SCOPE } from './claim-names.ts';
import { CONTEXT_HISTORY } from './context-history.ts';

/** What LMSs are told about the tool. */
export interface ToolDescription {
  readonly name: string;
  readonly description: string;
  readonly baseUrl: URL;
  readonly loginUrl: string;
  readonly launchUrl: string;
  readonly keysUrl: string;
  readonly iconUrl: string;
}

export function describeTool(name: string, baseUrl: URL): ToolDescription {
  const base = baseUrl.href.replace(/\/$/, '');
  return {
    name,
    description: 'Short lessons for paraprofessionals, with grades',
    baseUrl,
    loginUrl: `${base}/lti/login`,
    launchUrl: `${base}/lti/launch`,
    keysUrl: `${base}/lti/keys`,
    iconUrl: `${base}/assets/icon/icon.svg`,
  };
}

/** Each service scope that the tool uses, and what for. */
export const SCOPES: Readonly<Partial<Record<Right, string>>> = {
  scores: SCORE_SCOPE,
  results: RESULT_SCOPE,
  columns: LINE_ITEM_SCOPE,
  roster: ROSTER_SCOPE,
};

/** A name on certificates and in trainers' lists. No e-mail address: nothing needs one. */
export const NAME_CLAIMS = ['name', 'given_name', 'family_name'] as const;

/** The zone of due dates in the picker, and whether a course is a copy. All that the tool reads. */
export const CUSTOM_PARAMETERS = {
  timezone: '$Person.address.timezone',
  [CONTEXT_HISTORY]: '$Context.id.history',
} as const;

/** Of the picker in the LMS's dialog, CSS pixels. */
export const PICKER_SIZE = { width: 900, height: 700 } as const;
