import { listDeployments } from '../actions/platform-deployments.ts';
import { type Replaced, replacePlatform } from '../actions/platform-replace.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { namedPlatform } from './named-platform.ts';
import { platformData, platformText, READ_ONLY, shortId } from './platform-words.ts';
import { done, failed, type Given, type Outcome, type Verb } from './verb.ts';

const refusal = (
  given: Given,
  replaced: Exclude<Replaced, { kind: 'replaced' }>,
  before: PlatformRecord,
  after: PlatformRecord,
): Outcome => {
  switch (replaced.kind) {
    case 'same':
      return failed(given, `Both are "${before.name}". Name the old LMS first, then the new one.`);
    case 'read-only':
      return failed(given, `"${before.name}": ${READ_ONLY}`);
    case 'other-tenant':
      return failed(given, 'The two belong to different tenants; learners never move between tenants.');
    case 'no-such-deployment':
      return failed(
        given,
        `"${before.name}" has no such deployment. All: platform show ${shortId(before.id)}`,
      );
    case 'in-use': {
      const { learners, unsent } = replaced.use;
      return failed(
        given,
        `${learners} people worked from "${after.name}" already and ${unsent} grades of theirs are still to be sent. What they did there would stay behind. If you mean it: platform replace ${shortId(before.id)} ${shortId(after.id)} --yes`,
        { learners, unsent },
      );
    }
  }
};

const contextWords = ({ continues }: PlatformRecord): string =>
  continues === undefined
    ? 'LMS courses are taken as new ones: learners keep their passes and transcripts, work that was begun starts again.'
    : 'LMS courses go on where they were.';

export const platformReplace: Verb = {
  name: 'platform replace',
  summary: 'Lets a new registration of the same LMS take the place of the old one, with its learners.',
  args: [
    {
      name: 'old',
      required: true,
      help: 'The LMS whose learners are to be kept: its id, client id or name.',
    },
    { name: 'new', required: true, help: 'The new registration of it: its id or client id.' },
  ],
  options: [
    {
      name: 'continue',
      value: 'DEPLOYMENT',
      help: 'The old deployment whose courses go on. Needed only if the old LMS had several.',
    },
    { name: 'yes', help: 'Replace even though people worked from the new one already.' },
  ],
  notes: [
    'For an LMS in which the tool was registered anew: it then has another client id, and would be another LMS with',
    'other learners. Only right if it is the same LMS with the same people. Links in courses that still use the old',
    'client id do not open any more.',
  ],
  async run(context, given) {
    const records = await context.records();
    const [oldName = '', newName = ''] = given.args;
    const before = await namedPlatform(records, given, oldName);
    if ('problem' in before) return before.problem;
    const after = await namedPlatform(records, given, newName);
    if ('problem' in after) return after.problem;
    const deps = { records, clock: context.clock };
    const options = { continues: given.text('continue'), evenIfUsed: given.has('yes') };
    const replaced = await replacePlatform(deps, before.platform.id, after.platform.id, options);
    if (replaced.kind !== 'replaced') return refusal(given, replaced, before.platform, after.platform);
    const { platform } = replaced;
    const deployments = await listDeployments(deps, platform.id);
    const text = [
      `"${platform.name}" goes on with the new client id.`,
      platformText(platform, deployments),
      contextWords(platform),
    ];
    return done(given, { platform: platformData(platform, deployments) }, text.join('\n\n'));
  },
};
