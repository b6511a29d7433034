import { readInvitation } from '../../src/actions/invitation.ts';
import { aCli, type Cli } from './a-cli.ts';

const DAY = 86_400_000;

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

const codeIn = (text: string): string => /\/lti\/register\?invite=([\w-]+)/.exec(text)?.[1] ?? '';

it('prints a link that names tenant and lifetime, and keeps no code', async () => {
  const { code, out } = await cli.run('platform', 'invite');

  const invitation = await readInvitation({ records: cli.records }, codeIn(out));
  expect(code).toBe(0);
  expect(out).toContain('For one LMS of the tenant "main", until 2026-12-01T10:00:00.000Z; it works once:');
  expect(out).toContain('  https://pd.district.example/lti/register?invite=');
  expect(invitation).toMatchObject({ tenantId: 'main', used: 0, expiresAt: cli.now + 7 * DAY });
  expect(JSON.stringify(await cli.records.invitations.find({}))).not.toContain(codeIn(out));
});

it('takes a tenant and a number of days', async () => {
  const { out, data } = await cli.run('platform', 'invite', '--tenant', 'north', '--days', '30', '--json');

  const invitation = await readInvitation({ records: cli.records }, codeIn(out));
  expect(data()).toMatchObject({ tenant: 'north', expiresAt: '2026-12-24T10:00:00.000Z' });
  expect(invitation.tenantId).toBe('north');
});

it('notes that a tenant is new', async () => {
  const { out } = await cli.run('platform', 'invite', '--tenant', 'nroth');

  expect(out).toContain('belongs to the tenant "nroth" yet');
});

it.each([
  ['--days', '0'],
  ['--days', '91'],
  ['--days', 'a week'],
  ['--tenant', 'North District'],
])('refuses %s %s', async (option, value) => {
  expect(await cli.run('platform', 'invite', option, value)).toMatchObject({ code: 2 });
  expect(await cli.records.invitations.count({})).toBe(0);
});
