import { listDeployments } from '../actions/platform-deployments.ts';
import { platformUse } from '../actions/platform-remove.ts';
import { namedPlatform, PLATFORM_ARGUMENT } from './named-platform.ts';
import { platformData, platformText, toolText } from './platform-words.ts';
import { done, type Verb } from './verb.ts';

export const platformShow: Verb = {
  name: 'platform show',
  summary: 'Shows one LMS, and what it needs to know of this tool.',
  args: [PLATFORM_ARGUMENT],
  options: [],
  async run(context, given) {
    const records = await context.records();
    const named = await namedPlatform(records, given, given.args[0] ?? '');
    if ('problem' in named) return named.problem;
    const { platform } = named;
    const [deployments, use, toolUrl] = await Promise.all([
      listDeployments({ records }, platform.id),
      platformUse({ records }, platform.id),
      context.toolUrl(),
    ]);
    const usage = `${use.learners} people came from it; ${use.unsent} grades are still to be sent.`;
    const text = [platformText(platform, deployments), usage, toolText(toolUrl)].join('\n\n');
    return done(given, { platform: platformData(platform, deployments), ...use }, text);
  },
};
