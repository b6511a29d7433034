import { makeInvitation } from '../actions/invitation.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { givenTenant, newTenantNote, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';
import { wholeNumber } from './whole-number.ts';

const DAYS = { least: 1, most: 90, standard: 7 };

export const platformInvite: Verb = {
  name: 'platform invite',
  summary: 'Prints a link with which one LMS registers itself: dynamic registration.',
  options: [
    TENANT_OPTION,
    { name: 'days', value: 'NUMBER', help: `How long it works. Default ${DAYS.standard}.` },
  ],
  notes: [
    'Give the link to the admin of the LMS, who pastes it where the LMS asks for the registration URL of a tool: in',
    'Moodle "Tool URL" of Manage tools, in Canvas "Dynamic Registration". It works once; the LMS is active at once.',
    'In production there is no registration without an invitation.',
  ],
  async run(context, given) {
    const tenant = givenTenant(given) ?? MAIN_TENANT;
    const days = wholeNumber(given, 'days', DAYS);
    const records = await context.records();
    const { code, expiresAt } = await makeInvitation({ records, clock: context.clock }, tenant, days);
    const url = `${await context.toolUrl()}/lti/register?invite=${code}`;
    const note = await newTenantNote(records, tenant);
    const until = new Date(expiresAt).toISOString();
    const text = `For one LMS of the tenant "${tenant}", until ${until}; it works once:\n\n  ${url}\n${note}`;
    return done(given, { url, tenant, expiresAt: until }, text.trimEnd());
  },
};
