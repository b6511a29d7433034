import { spendAdminLink } from '../../src/actions/admin-link.ts';
import { personCode } from '../../src/actions/find-person.ts';
import { keepTenants, type TenantData } from '../builders/tenants.ts';
import { T0 } from '../builders/work.ts';
import { aCli, type Cli } from './a-cli.ts';

let cli: Cli;
beforeEach(async () => {
  cli = await aCli();
});
afterEach(() => cli.close());

describe('admin link', () => {
  it('prints an address below the tool’s, good for 15 minutes and one use', async () => {
    const { code, out } = await cli.run('admin', 'link');

    const [, secret = ''] =
      /https:\/\/pd\.district\.example\/admin\/link\?code=([\w-]{43})\n/.exec(out) ?? [];
    expect(code).toBe(0);
    expect(out).toContain('Open this within 15 minutes; it works once:');
    const deps = { records: cli.records, clock: () => cli.now };
    expect(await spendAdminLink(deps, secret)).toBe('main');
  });

  it('takes a tenant and minutes, and says when nothing belongs to the tenant', async () => {
    await keepTenants(cli.records);

    const north = await cli.run('admin', 'link', '--tenant', 'north', '--minutes', '1');
    const typo = await cli.run('admin', 'link', '--tenant', 'nroth');
    const json = await cli.run('admin', 'link', '--tenant', 'north', '--json');

    expect(north.out).toContain('within one minute');
    expect(north.out).not.toContain('Note:');
    expect(typo.out).toContain('no deployment belongs to the tenant "nroth" yet');
    expect(json.data()).toEqual({
      url: expect.stringMatching(/^https:\/\/pd\.district\.example\/admin\/link\?code=[\w-]{43}$/),
      tenant: 'north',
      expiresAt: new Date(T0 + 15 * 60_000).toISOString(),
    });
  });

  it.each([
    [['--tenant', 'North High'], '--tenant is "North High"'],
    [['--minutes', '0'], 'a whole number from 1 to 1440'],
  ])('refuses %j', async (words, problem) => {
    const { code, err } = await cli.run('admin', 'link', ...words);

    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});

describe('admin grant, list and revoke', () => {
  let north: TenantData;
  beforeEach(async () => {
    ({ north } = await keepTenants(cli.records));
  });

  it('makes a person an admin by the code they read out', async () => {
    const code = personCode(north.learnerId);

    const granted = await cli.run('admin', 'grant', code, '--tenant', 'north');
    const again = await cli.run('admin', 'grant', code, '--tenant', 'north');
    const listed = await cli.run('admin', 'list');

    expect(granted.out).toBe('Person of north is now an admin of "north".\n');
    expect(again.out).toContain('is already an admin');
    expect(listed.out).toMatch(
      new RegExp(`^${code} +Person of north +Vendor LMS +north +2026-11-24 +this command$`, 'm'),
    );
  });

  it('takes LMS and user id for somebody who was never here, and the tenant of that LMS', async () => {
    const { code, data } = await cli.run(
      'admin',
      'grant',
      '--platform',
      'North LMS',
      '--user',
      'u-7',
      '--json',
    );

    expect(code).toBe(0);
    expect(data()).toMatchObject({ tenant: 'north', changed: true });
    expect((await cli.run('admin', 'list', '--tenant', 'south')).out).toContain('Nobody is an admin yet.');
  });

  it('takes it away everywhere, or in one tenant', async () => {
    const code = personCode(north.learnerId);
    await cli.run('admin', 'grant', code, '--tenant', 'north');
    await cli.run('admin', 'grant', code, '--tenant', 'main');

    const one = await cli.run('admin', 'revoke', code, '--tenant', 'main');
    const rest = await cli.run('admin', 'revoke', code);
    const none = await cli.run('admin', 'revoke', code);

    expect(one.out).toBe('Person of north is no longer an admin of "main".\n');
    expect(rest.out).toContain('of "north"');
    expect([none.code, none.out]).toEqual([1, `No admin has the code "${code}". All of them: admin list\n`]);
  });

  it('says how to find the code of somebody unknown', async () => {
    const { code, out } = await cli.run('admin', 'grant', 'ffffffffffff');

    expect(code).toBe(1);
    expect(out).toContain('it shows their code at its end');
  });

  it.each([
    [[], 'Give the person’s code, or --platform and --user.'],
    [['--platform', 'North LMS'], 'Give the person’s code, or --platform and --user.'],
    [['ffffffffffff', '--user', 'x'], 'not both'],
  ])('grant %j is wrong use', async (words, problem) => {
    const { code, err } = await cli.run('admin', 'grant', ...words);

    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});
