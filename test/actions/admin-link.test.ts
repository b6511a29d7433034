import { makeAdminLink, readAdminLink, spendAdminLink } from '../../src/actions/admin-link.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { T0 } from '../builders/work.ts';

const MINUTE = 60_000;

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const SPENT = { code: 'ADMIN_LINK_SPENT' };

test('a link opens its tenant once', async () => {
  const { code, expiresAt } = await makeAdminLink(district.deps, 'north', 15);

  const tenant = await spendAdminLink(district.deps, code);

  expect([tenant, expiresAt]).toEqual(['north', T0 + 15 * MINUTE]);
  await expect(spendAdminLink(district.deps, code)).rejects.toMatchObject(SPENT);
  await expect(readAdminLink(district.deps, code)).rejects.toMatchObject(SPENT);
});

test('looking at it does not use it up', async () => {
  const { code } = await makeAdminLink(district.deps, 'main', 15);

  await readAdminLink(district.deps, code);

  expect(await spendAdminLink(district.deps, code)).toBe('main');
});

test('of ten at the same moment one gets it', async () => {
  const { code } = await makeAdminLink(district.deps, 'main', 15);

  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => spendAdminLink(district.deps, code)),
  );

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('it is over after its minutes', async () => {
  const { code } = await makeAdminLink(district.deps, 'main', 15);

  district.now = T0 + 15 * MINUTE;

  await expect(spendAdminLink(district.deps, code)).rejects.toMatchObject(SPENT);
});

test('the store holds no code', async () => {
  const { code } = await makeAdminLink(district.deps, 'main', 15);

  const links = await district.deps.records.adminLinks.find({});

  expect(links).toHaveLength(1);
  expect(JSON.stringify(links)).not.toContain(code);
});

test.each(['', 'short', 'x'.repeat(1000), '\0'.repeat(43)])('%j is no code', async (code) => {
  await expect(spendAdminLink(district.deps, code)).rejects.toMatchObject(SPENT);
});
