import { listDeployments } from '../actions/platform-deployments.ts';
import { editPlatform } from '../actions/platform-edit.ts';
import { namedPlatform, PLATFORM_ARGUMENT } from './named-platform.ts';
import { platformData, READ_ONLY } from './platform-words.ts';
import { done, failed, type Verb } from './verb.ts';

interface Words {
  readonly name: string;
  readonly summary: string;
  readonly after: string;
}

const switchVerb = (active: boolean, { name, summary, after }: Words): Verb => ({
  name,
  summary,
  args: [PLATFORM_ARGUMENT],
  options: [],
  notes: ['A running server follows within seconds.'],
  async run(context, given) {
    const records = await context.records();
    const deps = { records, clock: context.clock };
    const named = await namedPlatform(records, given, given.args[0] ?? '');
    if ('problem' in named) return named.problem;
    const edited = await editPlatform(deps, named.platform.id, { active });
    if (edited.kind !== 'edited') return failed(given, READ_ONLY);
    const deployments = await listDeployments(deps, edited.platform.id);
    return done(
      given,
      { platform: platformData(edited.platform, deployments) },
      `"${edited.platform.name}" ${after}`,
    );
  },
});

export const platformActivate = switchVerb(true, {
  name: 'platform activate',
  summary: 'Accepts launches of an LMS.',
  after: 'is active: its launches are accepted.',
});

export const platformDeactivate = switchVerb(false, {
  name: 'platform deactivate',
  summary: 'Refuses launches of an LMS; nothing is lost.',
  after:
    'is not active: its launches are refused, and grades for it wait until it is active and they are retried.',
});
