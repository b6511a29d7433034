import type { FieldProblem, PlatformFields } from '../actions/platform-fields.ts';
import { say } from '../i18n/phrase.ts';
import { translatorFor } from '../i18n/translator.ts';
import { type OptionSpec, UsageError } from './verb.ts';

/** The option that holds each field of a platform. */
const OPTION_OF: Readonly<Record<FieldProblem['field'], string>> = {
  name: 'name',
  issuer: 'issuer',
  clientId: 'client-id',
  authUrl: 'auth-url',
  tokenUrl: 'token-url',
  jwksUrl: 'jwks-url',
  tokenAudience: 'token-audience',
  shared: 'shared',
  deployment: 'deployment',
};

/** Fields that can be given when a platform is added and when it is edited. */
export const editableOptions = (required: boolean): readonly OptionSpec[] => [
  { name: 'name', value: 'NAME', required, help: 'What admins call this LMS.' },
  { name: 'auth-url', value: 'URL', required, help: 'Where sign-in requests go (OIDC authorization).' },
  { name: 'token-url', value: 'URL', required, help: 'Where access tokens come from.' },
  { name: 'jwks-url', value: 'URL', required, help: 'Where its public keys are (JWKS).' },
  {
    name: 'token-audience',
    value: 'URL',
    help: 'The audience of token requests, where the LMS wants another one than its token URL.',
  },
  {
    name: 'deployment',
    value: 'ID',
    multiple: true,
    help: 'A deployment id to accept from the start; others are learned on their first launch.',
  },
];

/** All wrong values at once, each under its option's name. */
export const refuseInvalid = (problems: readonly FieldProblem[], fields: Partial<PlatformFields>): never => {
  const lines = problems.map(({ field, problem }) => {
    const value = field === 'deployment' ? undefined : fields[field];
    const found = typeof value === 'string' && value !== '' ? ` (found: "${value.slice(0, 100)}")` : '';
    return `--${OPTION_OF[field]}: ${say(problem, translatorFor('en'))}${found}.`;
  });
  throw new UsageError(lines.join('\n'));
};
