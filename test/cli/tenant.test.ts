import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

test('edit changes what is given and keeps the rest; show says all', async () => {
  await cli.run('tenant', 'edit', '--provider', 'North District', '--time-zone', 'America/Denver');
  const edited = await cli.run(
    ...['tenant', 'edit', '--sponsor-id', '123', '--approved', 'yes'],
    ...['--break', '2027-03-15 to 2027-03-19', '--break', '2026-12-21 to 2027-01-01'],
  );
  const shown = await cli.run('tenant', 'show', '--json');

  expect(edited.code).toBe(0);
  expect(edited.out).toContain('Provider name: North District');
  expect(edited.out).toContain('School breaks: 2026-12-21 to 2027-01-01, 2027-03-15 to 2027-03-19');
  expect(shown.data()).toMatchObject({
    tenant: 'main',
    settings: {
      provider: { name: 'North District', sponsorId: '123' },
      timeZone: 'America/Denver',
      approved: true,
    },
  });
});

test('an empty value takes a setting away', async () => {
  await cli.run('tenant', 'edit', '--ledger-years', '10', '--contact', 'pd@north.example');
  await cli.run('tenant', 'edit', '--ledger-years', '', '--contact', '');

  const { settings } = (await cli.run('tenant', 'show', '--json')).data() as {
    settings: { ledgerYears?: number; provider: object };
  };
  expect(settings.ledgerYears).toBeUndefined();
  expect(settings.provider).toEqual({ name: '' });
});

test('districts have settings of their own; a name that nothing belongs to is noted', async () => {
  const south = await cli.run('tenant', 'edit', '--tenant', 'south', '--provider', 'South');

  expect(south.out).toContain('no LMS and no deployment belongs to the tenant "south"');
  expect((await cli.run('tenant', 'show')).out).toContain('Provider name: -');
});

test('what is wrong is said, and nothing is saved', async () => {
  const wrong = await cli.run('tenant', 'edit', '--time-zone', 'Mars', '--approved', 'yes');
  const nothing = await cli.run('tenant', 'edit');

  expect([wrong.code, nothing.code]).toEqual([2, 2]);
  expect(wrong.err).toContain('Time zone: Give the name of a time zone');
  expect(wrong.err).toContain('needs the ID of its approval');
  expect((await cli.run('tenant', 'show')).out).toContain('Time zone: America/New_York');
});
