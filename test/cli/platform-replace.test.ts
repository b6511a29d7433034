import { platformKey } from '../../src/records/keys.ts';
import { aCli, addWords, type Cli } from './a-cli.ts';

const ISSUER = 'https://canvas.instructure.com';
const OLD = platformKey(ISSUER, 'old');
const NEW = platformKey(ISSUER, 'new');

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  await cli.run(...addWords({ name: 'Old Canvas', 'client-id': 'old' }), '--deployment', '1:a');
  await cli.run(...addWords({ name: 'New Canvas', 'client-id': 'new' }), '--deployment', '2:b', '--activate');
});
afterEach(() => cli.close());

it('takes the new client id over and says that courses go on', async () => {
  const { code, out } = await cli.run('platform', 'replace', 'old', 'new');

  expect(code).toBe(0);
  expect(out).toContain('"Old Canvas" goes on with the new client id.');
  expect(out).toMatch(/Client id +new\n/);
  expect(out).toMatch(/Replaced +old, on 2026-11-24T10:00:00.000Z\n/);
  expect(out).toContain('LMS courses go on where they were.');
  expect(await cli.records.platforms.get(OLD)).toMatchObject({ clientId: 'new', active: true });
  expect(await cli.records.platforms.get(NEW)).toBeUndefined();
});

it('says when courses begin anew, and which deployment to name', async () => {
  await cli.run('platform', 'edit', 'old', '--deployment', '3:c');

  const wrong = await cli.run('platform', 'replace', 'old', 'new', '--continue', '9');
  const { out } = await cli.run('platform', 'replace', 'old', 'new');

  expect([wrong.code, wrong.out]).toEqual([
    1,
    expect.stringContaining('"Old Canvas" has no such deployment'),
  ]);
  expect(out).toContain('LMS courses are taken as new ones');
});

it('answers as JSON', async () => {
  const { data } = await cli.run('platform', 'replace', 'old', 'new', '--json');

  expect(data()).toMatchObject({ platform: { id: OLD, clientId: 'new', continues: '1:a' } });
});

it('refuses one that people worked from, until that is meant', async () => {
  await cli.records.learners.insert({ id: 'l', platformId: NEW, sub: 'l', firstSeenAt: 0 });

  const asked = await cli.run('platform', 'replace', 'old', 'new');
  const meant = await cli.run('platform', 'replace', 'old', 'new', '--yes');

  expect(asked.code).toBe(1);
  expect(asked.out).toContain('1 people worked from "New Canvas" already');
  expect(asked.out).toContain(`platform replace ${OLD.slice(0, 12)} ${NEW.slice(0, 12)} --yes`);
  expect(meant.code).toBe(0);
});

it('refuses one and the same, another tenant, one of the config file, and names nobody has', async () => {
  const change = async (id: string, changes: object) => {
    const platform = await cli.records.platforms.get(id);
    if (platform) await cli.records.platforms.put({ ...platform, ...changes });
  };

  const same = await cli.run('platform', 'replace', 'old', OLD);
  await change(NEW, { tenantId: 'north' });
  const otherTenant = await cli.run('platform', 'replace', 'old', 'new');
  await change(NEW, { tenantId: 'main' });
  await change(OLD, { source: 'config' });
  const config = await cli.run('platform', 'replace', 'old', 'new');
  const nobody = await cli.run('platform', 'replace', 'old', 'newer');

  expect([same, otherTenant, config, nobody].map(({ code, out }) => [code, out.split('.')[0]])).toEqual([
    [1, 'Both are "Old Canvas"'],
    [1, 'The two belong to different tenants; learners never move between tenants'],
    [1, '"Old Canvas": This LMS stands in the config file: change it there and restart the tool'],
    [1, 'No LMS is registered as "newer"'],
  ]);
});
