import { grantAdmin } from '../actions/admin-grants.ts';
import { personCode } from '../actions/find-person.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { namedPerson, PERSON_ARGUMENT, PERSON_OPTIONS } from './admin-person.ts';
import { givenTenant, newTenantNote, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';

export const adminGrant: Verb = {
  name: 'admin grant',
  summary: 'Makes a person an admin.',
  args: [PERSON_ARGUMENT],
  options: [...PERSON_OPTIONS, { ...TENANT_OPTION, help: 'Which district. Default: that of their LMS.' }],
  notes: [
    'They find the admin pages at the end of the course library, when they open the tool in their LMS.',
  ],
  async run(context, given) {
    const records = await context.records();
    const named = await namedPerson(records, given);
    if ('problem' in named) return named.problem;
    const tenant = givenTenant(given) ?? named.platformTenant ?? MAIN_TENANT;
    const { personId } = named.person;
    const granted = await grantAdmin({ records, clock: context.clock }, tenant, named.person, 'cli');
    const who = (await records.learners.get(personId))?.name ?? `The person ${personCode(personId)}`;
    const text = `${who} is ${granted ? 'now' : 'already'} an admin of "${tenant}".`;
    const note = await newTenantNote(records, tenant);
    return done(given, { person: personId, tenant, changed: granted }, text + note);
  },
};
