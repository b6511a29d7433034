import { testPlatform } from '../actions/run-doctor.ts';
import { reportOutcome } from './doctor.ts';
import { namedPlatform, PLATFORM_ARGUMENT } from './named-platform.ts';
import type { Verb } from './verb.ts';

export const platformTest: Verb = {
  name: 'platform test',
  summary: 'Tries the connection to one LMS: keys, access token, rights, columns, roster, clock.',
  args: [PLATFORM_ARGUMENT],
  options: [],
  notes: ['An LMS that is not active yet can be tested too. Nothing is changed there.'],
  async run(context, given) {
    const deps = await context.doctor();
    const named = await namedPlatform(deps.records, given, given.args[0] ?? '');
    if ('problem' in named) return named.problem;
    const scope = { platforms: [named.platform], holds: () => true, machine: false };
    return reportOutcome(given, await testPlatform(deps, scope), context.color);
  },
};
