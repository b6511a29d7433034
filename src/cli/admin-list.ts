import { type ListedAdmin, listAdmins } from '../actions/admin-grants.ts';
import { personCode } from '../actions/find-person.ts';
import { table } from './table.ts';
import { givenTenant, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';

const HEADS = ['Person', 'Name', 'LMS', 'Tenant', 'Since', 'By'];

const BY: Readonly<Record<string, string>> = { cli: 'this command', link: 'a link of the command line' };

const row = ({ admin, person, platform }: ListedAdmin): readonly string[] => [
  personCode(admin.personId),
  person?.name ?? '',
  platform?.name ?? '',
  admin.tenantId,
  new Date(admin.grantedAt).toISOString().slice(0, 10),
  BY[admin.grantedBy] ?? personCode(admin.grantedBy),
];

const data = ({ admin, person, platform }: ListedAdmin) => ({
  person: admin.personId,
  user: person?.sub,
  name: person?.name,
  platform: platform?.name,
  tenant: admin.tenantId,
  grantedAt: new Date(admin.grantedAt).toISOString(),
  grantedBy: admin.grantedBy,
});

export const adminList: Verb = {
  name: 'admin list',
  summary: 'Lists the people who are admins.',
  options: [{ ...TENANT_OPTION, help: 'Only of this district.' }],
  async run(context, given) {
    const admins = await listAdmins({ records: await context.records() }, givenTenant(given));
    const none = 'Nobody is an admin yet. Make one with: admin grant --help';
    const text = admins.length === 0 ? none : table(HEADS, admins.map(row));
    return done(given, { admins: admins.map(data) }, text);
  },
};
