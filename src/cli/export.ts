import { resolve } from 'node:path';
import { type ExportHead, exportStore } from '../actions/export-store.ts';
import { isTenantKnown } from '../actions/tenant-scope.ts';
import { givenTenant } from './tenant-option.ts';
import { done, failed, type Verb } from './verb.ts';
import { writeNewFile } from './write-new-file.ts';

export const exportVerb: Verb = {
  name: 'export',
  summary: 'Writes the whole store, or one district, into a file for another store.',
  options: [
    { name: 'out', value: 'FILE', required: true, help: 'The file; it must not exist.' },
    { name: 'tenant', value: 'TENANT', help: 'Only this district, without the keys of the installation.' },
  ],
  notes: [
    'To move between the embedded store and MongoDB, or to another machine. Stop the tool first: what changes meanwhile may be missing in the file.',
    'The secret is not in it; keys are encrypted with it. Courses and the configuration file are not in it either: copy them.',
  ],
  async run(context, given) {
    const tenant = givenTenant(given);
    const records = await context.records();
    if (tenant !== undefined && !(await isTenantKnown({ records }, tenant)))
      return failed(given, `Nothing belongs to the tenant "${tenant}". Is the name right?`);
    const file = resolve(given.text('out') ?? '');
    const { version, secret } = await context.installation();
    const head: ExportHead = {
      aidewell: 'export',
      format: 1,
      madeAt: new Date(context.clock()).toISOString(),
      version,
      ...(secret !== undefined && { secret }),
      ...(tenant !== undefined && { tenant }),
    };
    const counted = counting(exportStore(records, head));
    const bytes = await writeNewFile(file, counted.lines);
    const words = [
      `Wrote ${file}: ${counted.records()} records, ${Math.ceil(bytes / 1024)} KB.`,
      'It holds names, answers and grades of people: keep it as safe as the tool itself.',
      'Bring it into another store with: aidewell import FILE',
    ].join('\n');
    return done(given, { file, bytes, records: counted.records() }, words);
  },
};

/** Every line but the head and the ends is a record. */
function counting(lines: AsyncIterable<string>) {
  let records = 0;
  async function* through(): AsyncGenerator<string> {
    for await (const line of lines) {
      if (line.startsWith('{"kind":')) records += 1;
      yield line;
    }
  }
  return { lines: through(), records: () => records };
}
