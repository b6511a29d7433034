import { someFacts } from '../builders/certificate.ts';
import { aCertificate } from '../builders/certificates.ts';
import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
  await cli.records.certificates.insert(aCertificate());
  const facts = someFacts({ legalName: 'Łukasz Żółć' });
  const other = { id: '0123456789abcdef0002', tenantId: 'south', code: 'AAAA-AAAA-AAAA-AAAA', facts };
  await cli.records.certificates.insert(aCertificate(other));
});
afterEach(() => cli.close());

test('list shows all, those of a district, or those of a name', async () => {
  const all = await cli.run('certificate', 'list');
  const south = await cli.run('certificate', 'list', '--tenant', 'south');
  const named = await cli.run('certificate', 'list', 'nunez', '--json');

  expect(all.out).toContain('7QHK-3MRD-WXYE-4FGC');
  expect(all.out).toContain('AAAA-AAAA-AAAA-AAAA');
  expect(south.out).not.toContain('7QHK');
  expect(named.data()).toMatchObject({
    certificates: [{ code: '7QHK-3MRD-WXYE-4FGC', state: 'valid', schoolYear: '2026-27' }],
  });
});

test.each(['7qhk3mrdwxye4fgc', '7QHK 3MRD WXYE 4FGC', '0123456789abcdef0123'])(
  'show finds %j',
  async (said) => {
    const shown = await cli.run('certificate', 'show', said);

    expect(shown.code).toBe(0);
    expect(shown.out).toContain('María-José Núñez');
    expect(shown.out).toMatch(/State +valid/);
    expect(shown.out).toMatch(/Check it +http\S+\/verify\/7QHK-3MRD-WXYE-4FGC/);
  },
);

test('revoke takes it back with the reason, once', async () => {
  const revoke = ['certificate', 'revoke', '7QHK-3MRD-WXYE-4FGC', '--reason', 'Entered twice'];

  const first = await cli.run(...revoke);
  const again = await cli.run(...revoke);

  expect(first.code).toBe(0);
  expect(first.out).toContain('is revoked');
  expect(again.code).toBe(1);
  expect(again.out).toContain('was revoked before: Entered twice');
  const shown = await cli.run('certificate', 'show', '7QHK-3MRD-WXYE-4FGC', '--json');
  expect(shown.data()).toMatchObject({
    state: 'revoked',
    revocation: { reason: 'Entered twice', by: 'cli', mayReissue: false },
  });
});

test('revoke names no certificate by a part of a name, and wants a reason', async () => {
  const byName = await cli.run(
    'certificate',
    'revoke',
    'María-José Núñez O’Connor',
    '--reason',
    'Entered twice',
  );
  const noReason = await cli.run('certificate', 'revoke', '7QHK-3MRD-WXYE-4FGC');
  const shortReason = await cli.run('certificate', 'revoke', '7QHK-3MRD-WXYE-4FGC', '--reason', ' x ');

  expect(byName.code).toBe(1);
  expect(byName.out).toContain('No certificate has the code or ID');
  expect([noReason.code, shortReason.code]).toEqual([2, 2]);
  expect(await cli.records.certificates.count({ revokedAt: { gt: 0 } })).toBe(0);
});
