import { exportPerson } from '../../src/actions/export-person.ts';
import { personHtml, personJson } from '../../src/domain/person-file.ts';
import { PERSONAL_DATA } from '../../src/records/personal-data.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aPerson, keepPerson, keepTogether } from '../builders/stored-person.ts';

const one = aPerson('one');
const other = aPerson('other');
const HEAD = {
  madeAt: '2026-11-24T10:00:00.000Z',
  product: 'Aidewell',
  person: one.learnerId,
  notes: ['A <note>.'],
};

interface PersonFile {
  readonly format: string;
  readonly parts: readonly {
    readonly name: string;
    readonly what: string;
    readonly records: readonly object[];
  }[];
}

let district: District;
beforeEach(async () => {
  district = await aDistrict();
  await keepPerson(district.deps.records, one);
  await keepPerson(district.deps.records, other);
  await keepTogether(district.deps.records, one, other);
});
afterEach(() => district.close());

const textOf = async (ownWords: boolean, write = personJson): Promise<string> => {
  let text = '';
  for await (const chunk of write(HEAD, exportPerson(district.deps, one, ownWords))) text += chunk;
  return text;
};

test('the file has every record about the person, each kind with what it is', async () => {
  const file = JSON.parse(await textOf(true)) as PersonFile;

  expect(file).toMatchObject({ format: 'aidewell-person', formatVersion: 1, person: one.learnerId });
  const parts = new Map(file.parts.map(({ name, records }) => [name, records.length]));
  for (const [kind, { what }] of Object.entries(PERSONAL_DATA))
    if (what) expect([kind, parts.get(kind)]).toEqual([kind, kind === 'erasures' ? 0 : 1]);
  expect(file.parts.every(({ what }) => what.length > 20)).toBe(true);
  expect(parts.get('contexts')).toBe(1);
  expect(parts.get('deeds')).toBe(4);
});

test('nothing of another person is in it, and no secret', async () => {
  const text = await textOf(true);

  for (const theirs of [other.name, other.sub, 'The words of other', 'secret-of-one', 'link-secret-of-one'])
    expect(text).not.toContain(theirs);
  expect(text).toContain(one.name);
  // Who excused them is a record key.
  expect(text).toContain(other.learnerId);
});

test('names of who signed and confirmed are left out', async () => {
  const { records } = district.deps;
  const [row] = await records.ledger.find({ learnerId: one.learnerId });
  const [follow] = await records.followUps.find({});
  if (!row || !follow) throw new Error('missing');
  const signer = { name: 'Sam Super', role: 'Teacher', via: 'link' as const };
  const detail = {
    kind: 'task-seen' as const,
    courseId: 'c',
    courseTitle: 'C',
    moduleKey: 'c/m',
    title: 'M',
  };
  const seen = { ...detail, moduleVersion: 'v', standards: [], seen: ['A step'], steps: 1, signer };
  await records.ledger.insert({ ...row, id: 'seen', byName: 'Sam Super', by: other.learnerId, detail: seen });

  const text = await textOf(true);

  expect(text).not.toContain('Sam Super');
  expect(text).toContain('"role":"Teacher"');
});

test('plans, reflections and notes are left out where the file is made by an admin', async () => {
  const [full, lean] = [await textOf(true), await textOf(false)];

  expect(full).toContain('The words of one');
  expect(full).toContain('A note of one');
  expect(lean).not.toContain('The words of one');
  expect(lean).not.toContain('A note of one');
});

test('the page says the same, escaped, and loads nothing', async () => {
  const work = await district.deps.records.work.get('work-one');
  if (work) await district.deps.records.work.replace({ ...work, step: '<script>x</script>' }, work.version);

  const html = await textOf(true, personHtml);

  expect(html).toContain('The words of one');
  expect(html).toContain('2026-11-24T10:00:00.000Z');
  expect(html).not.toContain('<script');
  expect(html).toContain('A &#60;note&#62;.');
  expect(html).not.toMatch(/src=|href=|url\(/);
});

test('a person of whom nothing is stored has an empty file that can be read', async () => {
  const nobody = aPerson('nobody');
  let text = '';
  for await (const chunk of personJson(HEAD, exportPerson(district.deps, nobody, true))) text += chunk;

  const { parts } = JSON.parse(text) as PersonFile;

  expect(parts.flatMap(({ records }) => records)).toEqual([]);
});
