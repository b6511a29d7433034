import { listAdmins, revokeAdmin } from '../actions/admin-grants.ts';
import { personCode } from '../actions/find-person.ts';
import { givenTenant, TENANT_OPTION } from './tenant-option.ts';
import { done, failed, type Verb } from './verb.ts';

const SHORTEST = 8;

export const adminRevoke: Verb = {
  name: 'admin revoke',
  summary: 'Ends a person’s being an admin.',
  args: [{ name: 'person', required: true, help: 'From the first column of admin list.' }],
  options: [{ ...TENANT_OPTION, help: 'Only for this district. Default: for all.' }],
  notes: ['It takes effect with their next page. What they did stays.'],
  async run(context, given) {
    const said = given.args[0] ?? '';
    const tenant = givenTenant(given);
    const records = await context.records();
    const admins = (await listAdmins({ records }, tenant)).filter(
      ({ admin }) => said.length >= SHORTEST && admin.personId.startsWith(said),
    );
    const people = new Set(admins.map(({ admin }) => admin.personId));
    if (people.size > 1) return failed(given, `"${said}" can mean several people: give more of it.`);
    const [personId] = people;
    if (personId === undefined)
      return failed(given, `No admin has the code "${said}". All of them: admin list`);
    const tenants = admins.map(({ admin }) => admin.tenantId);
    for (const tenantId of tenants) await revokeAdmin({ records }, tenantId, personId);
    const who = admins[0]?.person?.name ?? `The person ${personCode(personId)}`;
    const of = tenants.map((name) => `"${name}"`).join(', ');
    return done(given, { person: personId, tenants }, `${who} is no longer an admin of ${of}.`);
  },
};
