import { removePlatform } from '../actions/platform-remove.ts';
import { namedPlatform, PLATFORM_ARGUMENT } from './named-platform.ts';
import { READ_ONLY, shortId } from './platform-words.ts';
import { done, failed, type Verb } from './verb.ts';

export const platformRemove: Verb = {
  name: 'platform remove',
  summary: 'Forgets an LMS, its deployments and open sessions.',
  args: [PLATFORM_ARGUMENT],
  options: [{ name: 'yes', help: 'Remove it even though people worked from it.' }],
  notes: [
    'What its learners did stays: adding the same issuer and client id again finds it.',
    'For one that was replaced, that is its first issuer and client id (platform show); replace it again afterwards.',
    'To refuse launches for a while, use platform deactivate.',
  ],
  async run(context, given) {
    const records = await context.records();
    const named = await namedPlatform(records, given, given.args[0] ?? '');
    if ('problem' in named) return named.problem;
    const { platform } = named;
    const removed = await removePlatform({ records }, platform, given.has('yes'));
    if (removed.kind === 'read-only') return failed(given, READ_ONLY);
    const { learners, unsent } = removed.use;
    if (removed.kind === 'in-use') {
      return failed(
        given,
        `${learners} people worked from "${platform.name}" and ${unsent} grades are still to be sent; they would wait until it is added again. If you mean it: platform remove ${shortId(platform.id)} --yes`,
        { learners, unsent },
      );
    }
    return done(given, { removed: platform.id, learners, unsent }, `Removed "${platform.name}".`);
  },
};
