import { erasePerson } from '../actions/erase-person.ts';
import { readReason } from '../domain/read-reason.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { countWords, LEARNER_OPTIONS, type NamedLearner, namedLearner } from './named-learner.ts';
import { type CliContext, done, failed, type Given, UsageError, type Verb } from './verb.ts';

const KEPT = ['ledger', 'certificates', 'erasures'] as const;

const STAYS =
  'Stays: PD rows and certificates, as proof of hours until their time is over; PD rows lose the LMS course and the attempt. So does what the LMS has: erase grades there. So do copies of the store.';

export const learnerErase: Verb = {
  name: 'learner erase',
  summary: 'Erases what is stored about one person, but for the proof of their PD hours.',
  options: [
    ...LEARNER_OPTIONS,
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      help: 'Why, for the record; it is kept, so write no name.',
    },
    { name: 'yes', help: 'Do not ask.' },
  ],
  notes: [
    'It cannot be taken back. Sessions end at once and grades that wait are not sent.',
    'It works beside a running tool, which looks again a minute later; until then the person cannot open the tool. When they come again, they begin anew.',
    'If it is interrupted, the tool goes on with it.',
  ],
  async run(context, given) {
    const reason = readReason(given.text('reason') ?? '');
    if (reason === undefined) throw new UsageError('--reason needs 3 to 300 characters.');
    const records = await context.records();
    const named = await namedLearner(records, given);
    if ('problem' in named) return named.problem;
    if (!(await isMeant(context, given, named))) return failed(given, 'Nothing was erased.');
    const tenantId = named.platform?.tenantId ?? MAIN_TENANT;
    const form = { tenantId, by: 'cli', reason };
    const erasure = await erasePerson({ records, clock: context.clock }, named.person, form);
    const words = [
      `Erased: ${countWords(erasure.counts) || 'nothing was left'}.`,
      STAYS,
      `On record as ${erasure.id}.`,
    ].join('\n');
    return done(given, { erasure: erasure.id, learner: erasure.learnerId, counts: erasure.counts }, words);
  },
};

function whatGoes({ counts, person, platform }: NamedLearner): string {
  const isKept = (kind: string): boolean => KEPT.some((one) => one === kind);
  const going = Object.fromEntries(Object.entries(counts).filter(([kind]) => !isKept(kind)));
  const staying = Object.fromEntries(Object.entries(counts).filter(([kind]) => isKept(kind)));
  return [
    `Person ${person.learnerId}${platform ? ` of ${platform.name}` : ''}.`,
    `Goes: ${countWords(going) || 'nothing'}; their line in lists of courses; their key where they excused others or changed something.`,
    `${STAYS} (${countWords(staying) || 'none'})`,
  ].join('\n');
}

async function isMeant({ ask, say }: CliContext, given: Given, named: NamedLearner): Promise<boolean> {
  if (given.has('yes')) return true;
  if (!ask || given.json) throw new UsageError('Nobody sits at a terminal to be asked. Add --yes.');
  say(whatGoes(named));
  return (await ask('Erase this person? Type yes: ')).trim().toLowerCase() === 'yes';
}
