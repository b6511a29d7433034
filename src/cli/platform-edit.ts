import { listDeployments } from '../actions/platform-deployments.ts';
import { editPlatform, type PlatformChanges } from '../actions/platform-edit.ts';
import { platformWarnings } from '../actions/platform-fields.ts';
import { namedPlatform, PLATFORM_ARGUMENT } from './named-platform.ts';
import { editableOptions, refuseInvalid } from './platform-options.ts';
import { platformData, platformText, READ_ONLY } from './platform-words.ts';
import { done, failed, type Given, UsageError, type Verb } from './verb.ts';

/** Only what was given. */
const changesOf = (given: Given): PlatformChanges => {
  const [name, authUrl, tokenUrl, jwksUrl, tokenAudience, shared] = [
    ...['name', 'auth-url', 'token-url', 'jwks-url', 'token-audience', 'shared'].map((one) =>
      given.text(one),
    ),
  ];
  return {
    ...(name !== undefined && { name }),
    ...(authUrl !== undefined && { authUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
    ...(jwksUrl !== undefined && { jwksUrl }),
    ...(tokenAudience !== undefined && { tokenAudience: tokenAudience === '' ? null : tokenAudience }),
    ...(shared !== undefined && { shared: shared === 'yes' }),
  };
};

export const platformEdit: Verb = {
  name: 'platform edit',
  summary: 'Changes an LMS; what is not given stays.',
  args: [PLATFORM_ARGUMENT],
  options: [
    ...editableOptions(false),
    {
      name: 'shared',
      value: 'yes|no',
      oneOf: ['yes', 'no'],
      help: 'Whether many customers share its client id.',
    },
  ],
  notes: [
    'Issuer and client id cannot change: with others it is another LMS. Add that one, then see platform replace.',
    'An empty --token-audience "" goes back to the token URL.',
  ],
  async run(context, given) {
    const changes = changesOf(given);
    const added = given.texts('deployment');
    if (Object.keys(changes).length === 0 && added.length === 0) {
      throw new UsageError('Nothing to change: give at least one option.');
    }
    const records = await context.records();
    const deps = { records, clock: context.clock };
    const named = await namedPlatform(records, given, given.args[0] ?? '');
    if ('problem' in named) return named.problem;
    const edited = await editPlatform(deps, named.platform.id, changes, added);
    if (edited.kind === 'read-only') return failed(given, READ_ONLY);
    const { tokenAudience, active: _active, ...fields } = changes;
    if (edited.kind === 'invalid')
      return refuseInvalid(edited.problems, { ...fields, ...(tokenAudience && { tokenAudience }) });
    const deployments = await listDeployments(deps, edited.platform.id);
    const warnings = platformWarnings(fields);
    const text = [
      'Changed.',
      platformText(edited.platform, deployments),
      ...warnings.map((one) => `Warning: ${one}`),
    ];
    return done(given, { platform: platformData(edited.platform, deployments), warnings }, text.join('\n\n'));
  },
};
