import { addPlatform } from '../actions/platform-add.ts';
import { listDeployments } from '../actions/platform-deployments.ts';
import { type PlatformFields, platformWarnings } from '../actions/platform-fields.ts';
import { editableOptions, refuseInvalid } from './platform-options.ts';
import { platformData, platformText, shortId, stateWords, toolText } from './platform-words.ts';
import { done, failed, type Given, type Verb } from './verb.ts';

const fieldsOf = (given: Given): PlatformFields => ({
  name: given.text('name') ?? '',
  issuer: given.text('issuer') ?? '',
  clientId: given.text('client-id') ?? '',
  authUrl: given.text('auth-url') ?? '',
  tokenUrl: given.text('token-url') ?? '',
  jwksUrl: given.text('jwks-url') ?? '',
  tokenAudience: given.text('token-audience'),
  shared: given.has('shared'),
});

export const platformAdd: Verb = {
  name: 'platform add',
  summary: 'Registers an LMS by what its LTI 1.3 page shows.',
  options: [
    {
      name: 'issuer',
      value: 'URL',
      required: true,
      help: 'The issuer, letter by letter as the LMS shows it.',
    },
    { name: 'client-id', value: 'ID', required: true, help: 'The client id that the LMS gave this tool.' },
    ...editableOptions(true),
    { name: 'shared', help: 'Many customers share this client id: new deployments wait for an admin.' },
    { name: 'activate', help: 'Accept launches at once.' },
  ],
  notes: ['A running server knows the LMS within seconds.'],
  async run(context, given) {
    const fields = fieldsOf(given);
    const { issuer, clientId } = fields;
    const configured = (await context.configuredPlatforms()).find(
      (one) => one.issuer === issuer && one.clientId === clientId,
    );
    if (configured) {
      return failed(
        given,
        `The config file names this issuer and client id already, as "${configured.name}".`,
      );
    }
    const deps = { records: await context.records(), clock: context.clock };
    const options = { deployments: given.texts('deployment'), active: given.has('activate') };
    const added = await addPlatform(deps, fields, options);
    if (added.kind === 'invalid') return refuseInvalid(added.problems, fields);
    const { platform } = added;
    if (added.kind === 'known') {
      return failed(
        given,
        `An LMS with this issuer and client id is registered already: "${platform.name}" (${stateWords(platform)}). Change it with: platform edit ${shortId(platform.id)}`,
        { id: platform.id },
      );
    }
    const deployments = await listDeployments(deps, platform.id);
    const warnings = platformWarnings(fields);
    const next = platform.active
      ? []
      : [`Not active yet. Accept launches with: platform activate ${shortId(platform.id)}`];
    const text = [
      `Registered "${platform.name}".`,
      platformText(platform, deployments),
      toolText(await context.toolUrl()),
      ...warnings.map((warning) => `Warning: ${warning}`),
      ...next,
    ].join('\n\n');
    return done(given, { platform: platformData(platform, deployments), warnings }, text);
  },
};
