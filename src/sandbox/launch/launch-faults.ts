import { CLAIM } from '../vocabulary.ts';

/** An id_token before it is signed; a fault changes it in place. */
export interface TokenDraft {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** `hs256`: with the public key's PEM as shared secret. */
  signWith: 'platform-key' | 'foreign-key' | 'hs256' | 'nothing';
  /** Changes the finished token. */
  spoil?: (token: string) => string;
  state: string | undefined;
}

interface LaunchFault {
  /** What the switch does, for the faults page. */
  readonly label: string;
  readonly apply: (draft: TokenDraft, lastIdToken: string | undefined) => void;
}

const HOUR = 3600;

function set(label: string, claim: string, value: unknown): LaunchFault {
  return {
    label,
    apply: (draft) => {
      draft.claims[claim] = value;
    },
  };
}

function omit(label: string, claim: string): LaunchFault {
  return {
    label,
    apply: (draft) => {
      delete draft.claims[claim];
    },
  };
}

function header(label: string, change: Record<string, unknown>): LaunchFault {
  return { label, apply: (draft) => void Object.assign(draft.header, change) };
}

function shiftTime(label: string, claim: 'exp' | 'iat' | 'nbf', seconds: number): LaunchFault {
  return {
    label,
    apply: (draft) => {
      draft.claims[claim] = Number(draft.claims['iat']) + seconds;
    },
  };
}

/** One way each to spoil a launch. A careful tool refuses every one. @see Security Framework 1.1, section 5.1.3 */
const LAUNCH_FAULTS = {
  'wrong-nonce': set('The nonce is not the one of the request', 'nonce', 'not-the-nonce-you-sent'),
  'no-nonce': omit('No nonce', 'nonce'),
  expired: {
    label: 'The token expired an hour ago',
    apply: ({ claims }: TokenDraft) => {
      claims['iat'] = Number(claims['iat']) - 2 * HOUR;
      claims['exp'] = Number(claims['iat']) + HOUR;
    },
  },
  'no-exp': omit('No exp', 'exp'),
  'exp-text': set('exp is text', 'exp', 'tomorrow'),
  'no-iat': omit('No iat', 'iat'),
  'future-iat': shiftTime('iat lies an hour ahead', 'iat', HOUR),
  'future-nbf': shiftTime('nbf lies an hour ahead', 'nbf', HOUR),
  'wrong-aud': set('The audience is another tool', 'aud', 'another-tool'),
  'aud-list-no-azp': {
    label: 'Two audiences without azp',
    apply: ({ claims }: TokenDraft) => {
      claims['aud'] = [claims['aud'], 'another-tool'];
      delete claims['azp'];
    },
  },
  'wrong-azp': set('azp is another tool', 'azp', 'another-tool'),
  'wrong-iss': set('The issuer is another platform', 'iss', 'https://another-lms.example'),
  'wrong-deployment': set('A deployment that is not ours', CLAIM.deploymentId, 'someone-elses-deployment'),
  'no-deployment': omit('No deployment_id', CLAIM.deploymentId),
  'no-version': omit('No version', CLAIM.version),
  'wrong-version': set('Version 1.1', CLAIM.version, '1.1'),
  'no-message-type': omit('No message_type', CLAIM.messageType),
  'wrong-message-type': set('An unknown message_type', CLAIM.messageType, 'LtiNonsenseRequest'),
  'no-roles': omit('No roles', CLAIM.roles),
  'roles-text': set('roles is text, not a list', CLAIM.roles, 'Learner'),
  'no-resource-link': omit('No resource_link', CLAIM.resourceLink),
  'empty-resource-link': set('resource_link without an id', CLAIM.resourceLink, { title: 'no id' }),
  'no-sub': omit('No sub (an anonymous launch)', 'sub'),
  'no-target-link-uri': omit('No target_link_uri', CLAIM.targetLinkUri),
  'foreign-target-link-uri': set(
    'target_link_uri on another site',
    CLAIM.targetLinkUri,
    'https://evil.example/lti/launch',
  ),
  'wrong-signature': {
    label: 'Signed with a key that is not ours, under our kid',
    apply: (draft: TokenDraft) => {
      draft.signWith = 'foreign-key';
    },
  },
  'alg-none': {
    label: 'alg none, no signature',
    apply: (draft: TokenDraft) => {
      draft.header['alg'] = 'none';
      draft.signWith = 'nothing';
    },
  },
  'alg-hs256': {
    label: 'HS256 with our public key as the secret',
    apply: (draft: TokenDraft) => {
      draft.header['alg'] = 'HS256';
      draft.signWith = 'hs256';
    },
  },
  'no-kid': {
    label: 'No kid in the header',
    apply: (draft: TokenDraft) => {
      delete draft.header['kid'];
    },
  },
  'unknown-kid': header('A kid that is not in our JWKS', { kid: 'no-such-key' }),
  'foreign-jku': header('A jku header that points elsewhere, a kid that is not ours', {
    kid: 'no-such-key',
    jku: 'https://evil.example/jwks',
  }),
  'changed-claim': {
    label: 'A claim changed after signing',
    apply: (draft: TokenDraft) => {
      draft.spoil = makeInstructor;
    },
  },
  truncated: {
    label: 'The token is cut short',
    apply: (draft: TokenDraft) => {
      draft.spoil = (token) => token.slice(0, token.length - 20);
    },
  },
  'not-a-jwt': {
    label: 'Something that is no JWT',
    apply: (draft: TokenDraft) => {
      draft.spoil = () => 'this-is-not-a-token';
    },
  },
  replayed: {
    label: 'The id_token of the launch before, sent again',
    apply: (draft: TokenDraft, lastIdToken: string | undefined) => {
      if (lastIdToken !== undefined) draft.spoil = () => lastIdToken;
    },
  },
  'wrong-state': {
    label: 'The state is not the one of the request',
    apply: (draft: TokenDraft) => {
      draft.state = 'not-the-state-you-sent';
    },
  },
  'no-state': {
    label: 'No state',
    apply: (draft: TokenDraft) => {
      draft.state = undefined;
    },
  },
  'login-required': { label: 'No token but the error login_required', apply: () => undefined },
} satisfies Record<string, LaunchFault>;

export type LaunchFaultName = keyof typeof LAUNCH_FAULTS;

export const LAUNCH_FAULT_NAMES = Object.keys(LAUNCH_FAULTS).filter(isLaunchFault);

export function isLaunchFault(name: unknown): name is LaunchFaultName {
  return typeof name === 'string' && Object.hasOwn(LAUNCH_FAULTS, name);
}

export function launchFaultLabel(name: LaunchFaultName): string {
  return LAUNCH_FAULTS[name].label;
}

export function applyLaunchFault(name: LaunchFaultName, draft: TokenDraft, lastIdToken?: string): void {
  const fault: LaunchFault = LAUNCH_FAULTS[name];
  fault.apply(draft, lastIdToken);
}

/** What a forger would want: the roles of an instructor under the signature of a learner's token. */
function makeInstructor(token: string): string {
  const [head, body = '', signature] = token.split('.');
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  claims[CLAIM.roles] = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'];
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
