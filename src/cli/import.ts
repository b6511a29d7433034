import { resolve } from 'node:path';
import { type Imported, importStore, type MayImport, mayImport } from '../actions/import-store.ts';
import { type CheckedExport, checkExport } from '../actions/read-export.ts';
import { readLines } from './read-lines.ts';
import { done, failed, type Verb } from './verb.ts';

const KEYS = ['tool_keys', 'credential_keys'];

const OTHER_SECRET =
  'This export was made with another secret, so its keys could not be read here. Give this installation the secret of that time. If it is lost, add --other-secret, and run keys rotate --now before you start the tool.';

const GIVE_SECRET =
  'This command does not know the secret. Give the tool the one of the installation that was exported, or it cannot read its keys.';

export const importVerb: Verb = {
  name: 'import',
  summary: 'Brings what export wrote into this store.',
  args: [{ name: 'file', required: true, help: 'The file that export wrote.' }],
  options: [
    { name: 'merge', help: 'The store is not empty: add what is missing. What is there stays as it is.' },
    {
      name: 'other-secret',
      help: 'The secret of the export is lost: import all the same, then rotate the keys.',
    },
    { name: 'check', help: 'Read and check the file, and say whether it could be imported; write nothing.' },
  ],
  notes: [
    'The tool must be stopped. All of the file is checked before anything is written.',
    'When it is interrupted, run it again: it goes on. Until it is at its end the tool does not start.',
  ],
  async run(context, given) {
    const file = resolve(given.args[0] ?? '');
    const open = () => readLines(file);
    const checked = await checkExport(open());
    const { secret } = await context.installation();
    if (isOtherSecret(checked, secret) && !given.has('other-secret')) return failed(given, OTHER_SECRET);
    const records = await context.records();
    const may = await mayImport({ records }, checked, open, given.has('merge'));
    const refusal = refusalOf(may);
    if (refusal !== undefined) return failed(given, refusal);
    const { counts, head } = checked;
    if (given.has('check')) {
      const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
      return done(
        given,
        { madeAt: head.madeAt, counts },
        `${file} is whole: ${total} records. It can be imported.`,
      );
    }
    if (may.kind === 'goes-on' && !given.json) context.say('This import was interrupted. It goes on.');
    const imported = await importStore({ records, clock: context.clock }, checked, open);
    const note = hasKeys(checked) && secret === undefined ? [GIVE_SECRET] : [];
    return done(
      given,
      { madeAt: head.madeAt, counts, ...imported },
      [...note, wordsFor(imported)].join('\n'),
    );
  },
};

const hasKeys = ({ counts }: CheckedExport): boolean => KEYS.some((kind) => (counts[kind] ?? 0) > 0);

const isOtherSecret = (checked: CheckedExport, secret: string | undefined): boolean =>
  hasKeys(checked) &&
  checked.head.secret !== undefined &&
  secret !== undefined &&
  checked.head.secret !== secret;

/** Why not, in a sentence; undefined: it may. */
function refusalOf(may: MayImport): string | undefined {
  switch (may.kind) {
    case 'yes':
    case 'goes-on':
      return undefined;
    case 'not-empty':
      return `This store is not empty: it has ${may.has.join(', ')}. Import into a new one (another data folder or database), or add --merge to add what is missing.`;
    case 'other-import':
      return `An import of another file began ${new Date(may.startedAt).toISOString()} and is not at its end. Finish that one first.`;
    case 'clash':
      return `The store has other records in the place of these, so both cannot be there: ${may.of.join(', ')}. Nothing was written.`;
  }
}

function wordsFor({ added, same, different, differing, over }: Imported): string {
  const lines = [`Imported ${added} records.`];
  if (same > 0) lines.push(`${same} were there already, just the same.`);
  if (over > 0) lines.push(`${over} were left out: their time is over.`);
  if (different > 0)
    lines.push(
      `${different} are different in this store and stayed as they are here, among them:`,
      ...differing.map((one) => `  ${one}`),
    );
  return [...lines, 'Start the tool, then run: aidewell doctor'].join('\n');
}
