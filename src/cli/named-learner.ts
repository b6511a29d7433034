import { countPerson } from '../actions/count-person.ts';
import { findPerson } from '../actions/find-person.ts';
import type { PersonKey } from '../actions/person-data.ts';
import { learnerKey } from '../records/keys.ts';
import type { Records } from '../records/records.ts';
import { namedPlatform } from './named-platform.ts';
import { failed, type Given, type OptionSpec, type Outcome, UsageError } from './verb.ts';

export const LEARNER_OPTIONS: readonly OptionSpec[] = [
  { name: 'platform', value: 'PLATFORM', help: 'The person’s LMS: its id, client id or name.' },
  { name: 'sub', value: 'ID', help: 'The user id (sub) that this LMS sends for them.' },
  {
    name: 'learner',
    value: 'ID',
    help: 'Instead of both: the person’s record id or code, as tables of PD hours and the admin pages show it.',
  },
];

/** A person of whom something is stored. */
export interface NamedLearner {
  readonly person: PersonKey;
  /** Of their LMS; undefined where it is registered no more. */
  readonly platform?: { readonly name: string; readonly tenantId: string } | undefined;
  readonly counts: Readonly<Record<string, number>>;
}

type Named = NamedLearner | { readonly problem: Outcome };

const FULL_ID = /^[0-9a-f]{40}$/;

/** The person’s platform and user id, from whatever record of theirs still says it. */
async function personOf(records: Records, learnerId: string): Promise<PersonKey | undefined> {
  const [learner, [work], [attempt], [entry]] = await Promise.all([
    records.learners.get(learnerId),
    records.work.find({ learnerId }, { limit: 1 }),
    records.attempts.find({ learnerId }, { limit: 1 }),
    records.ledger.find({ learnerId }, { limit: 1 }),
  ]);
  const platformId = (learner ?? work ?? attempt ?? entry)?.platformId;
  const sub = learner?.sub ?? work?.sub;
  return platformId === undefined ? undefined : { learnerId, platformId, ...(sub !== undefined && { sub }) };
}

async function byOptions(records: Records, given: Given): Promise<PersonKey | { readonly problem: Outcome }> {
  const [said, sub, learner] = ['platform', 'sub', 'learner'].map((name) => given.text(name)?.trim());
  if (learner && (said || sub)) throw new UsageError('Give --learner, or --platform and --sub, not both.');
  if (!learner) {
    if (!said || !sub) throw new UsageError('Give --platform and --sub, or --learner.');
    const named = await namedPlatform(records, given, said);
    if ('problem' in named) return named;
    const { id } = named.platform;
    return { learnerId: learnerKey(id, sub), platformId: id, sub };
  }
  const found = await findPerson({ records }, learner);
  if (found.kind === 'several')
    return { problem: failed(given, `"${learner}" can mean several people: give more of it.`) };
  const id = found.kind === 'one' ? found.person.id : learner.toLowerCase();
  const person = FULL_ID.test(id) ? await personOf(records, id) : undefined;
  return person ?? { problem: failed(given, `Nothing is stored about "${learner}".`) };
}

/** The person that the command line means, if anything is stored about them. */
export async function namedLearner(records: Records, given: Given): Promise<Named> {
  const person = await byOptions(records, given);
  if ('problem' in person) return person;
  const counts = await countPerson({ records }, person.learnerId);
  if (Object.keys(counts).length === 0)
    return { problem: failed(given, 'Nothing is stored about this person. Check the LMS and the id.') };
  const platform = await records.platforms.get(person.platformId);
  return { person, platform, counts };
}

/** `work 3, attempts 7` */
export const countWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${kind.replaceAll('_', ' ')} ${count}`)
    .join(', ');
