import { findWork, type Retried, retryAllDeliveries, retryDelivery } from '../actions/retry-delivery.ts';
import type { Records } from '../records/records.ts';
import { PLATFORM_OPTION } from './deliveries-list.ts';
import { namedPlatform } from './named-platform.ts';
import { type CliContext, done, failed, type Given, type Outcome, UsageError, type Verb } from './verb.ts';

const report = (given: Given, { due, leftOut }: Retried): Outcome => {
  const sent = due === 1 ? '1 grade is sent again now.' : `${due} grades are sent again now.`;
  const left =
    leftOut === 0
      ? ''
      : ` ${leftOut} ${leftOut === 1 ? 'was' : 'were'} left as they are, because someone changed the grade in the LMS; to overwrite one, retry it by its work id.`;
  return done(given, { retried: due, leftOut }, (due === 0 ? 'Nothing to send again.' : sent) + left);
};

const retryOne = async (context: CliContext, given: Given, said: string): Promise<Outcome> => {
  if (given.has('platform')) throw new UsageError('--platform goes with --all, not with a work id.');
  const records = await context.records();
  const [work, another] = await findWork({ records }, said);
  if (!work) {
    return failed(
      given,
      `There is no work record "${said}". The ids are in the first column of: deliveries list`,
    );
  }
  if (another) return failed(given, `Several work records begin with "${said}": give more of the id.`);
  return report(given, await retryDelivery({ records, clock: context.clock }, work.id));
};

const platformId = async (records: Records, given: Given): Promise<string | Outcome | undefined> => {
  const said = given.text('platform');
  if (said === undefined) return undefined;
  const named = await namedPlatform(records, given, said);
  return 'problem' in named ? named.problem : named.platform.id;
};

const retryAll = async (context: CliContext, given: Given): Promise<Outcome> => {
  const records = await context.records();
  const platform = await platformId(records, given);
  if (typeof platform === 'object') return platform;
  return report(given, await retryAllDeliveries({ records, clock: context.clock }, platform));
};

export const deliveriesRetry: Verb = {
  name: 'deliveries retry',
  summary: 'Sends grades again that are stuck or wait.',
  args: [{ name: 'work id', help: 'From the first column of deliveries list; its beginning is enough.' }],
  options: [{ name: 'all', help: 'All that are not delivered.' }, PLATFORM_OPTION],
  notes: [
    'A running server sends them within seconds. Grades that someone changed in the LMS are overwritten only',
    'when the work record is named.',
  ],
  async run(context, given) {
    const [said] = given.args;
    if (said !== undefined && given.has('all')) throw new UsageError('Give a work id or --all, not both.');
    if (said !== undefined) return retryOne(context, given, said);
    if (!given.has('all')) throw new UsageError('Give a work id or --all.');
    return retryAll(context, given);
  },
};
