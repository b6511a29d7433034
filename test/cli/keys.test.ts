import { makeToolKey } from '../../src/lti/tool-keys.ts';
import { T0 } from '../builders/work.ts';
import { aCli, type Cli } from './a-cli.ts';

const DAY = 86_400_000;

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

const keepKey = async (): Promise<string> => {
  const key = await makeToolKey(cli.secret, T0 - DAY);
  await cli.records.toolKeys.insert(key);
  return key.id;
};

interface Keys {
  readonly keys: readonly { kid: string; state: string; signsFrom: string; retiresAt?: string }[];
}

it('before the first start there is no key to list or rotate', async () => {
  const [list, rotate] = [await cli.run('keys', 'list'), await cli.run('keys', 'rotate')];

  expect([list.code, list.out]).toEqual([0, 'No key yet; the tool makes one when it starts.\n']);
  expect([rotate.code, rotate.out]).toEqual([
    1,
    'There is no key yet: the tool makes its first one when it starts.\n',
  ]);
});

it('announces the new key a day before, and lists both with their times', async () => {
  const old = await keepKey();

  const rotate = await cli.run('keys', 'rotate');
  const list = (await cli.run('keys', 'list', '--json')).data() as Keys;
  const text = await cli.run('keys', 'list');

  expect(rotate.out).toMatch(/^The new key [\w-]{22} is published now and signs from 2026-11-25 10:00 UTC\./);
  expect(list.keys.map(({ kid, state }) => [kid === old, state])).toEqual([
    [false, 'next'],
    [true, 'signing'],
  ]);
  expect(list.keys[1]?.retiresAt).toBe(new Date(T0 + 8 * DAY).toISOString());
  expect(text.out).toMatch(/published, signs later +2026-11-24 10:00 +2026-11-25 10:00/);
});

it('does not rotate twice a day', async () => {
  await keepKey();
  await cli.run('keys', 'rotate');

  const { code, out } = await cli.run('keys', 'rotate');

  expect(code).toBe(1);
  expect(out).toContain('A new key is published already and signs from 2026-11-25 10:00 UTC.');
});

it('tells when it has another secret than the tool, and how a lost one is got over', async () => {
  await keepKey();
  cli.secret = 'another secret';

  const list = await cli.run('keys', 'list');
  const refused = await cli.run('keys', 'rotate');
  const now = await cli.run('keys', 'rotate', '--now', '--json');

  expect(list.code).toBe(1);
  expect(list.out).toContain('made with another secret');
  expect(refused.out).toContain('If that secret is lost: keys rotate --now');
  expect(now.data()).toMatchObject({ key: { state: 'signing', readable: true } });
});
