import { makeAdminLink } from '../actions/admin-link.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import { givenTenant, newTenantNote, TENANT_OPTION } from './tenant-option.ts';
import { done, type Verb } from './verb.ts';
import { wholeNumber } from './whole-number.ts';

const MINUTES = { least: 1, most: 1440, standard: 15 };

export const adminLink: Verb = {
  name: 'admin link',
  summary: 'Prints a link that opens the admin pages once.',
  options: [
    TENANT_OPTION,
    { name: 'minutes', value: 'NUMBER', help: `How long it works. Default ${MINUTES.standard}.` },
  ],
  notes: [
    'Whoever has the link is an admin: send it to nobody. It works once; the session it begins ends like others',
    '(session.idleMinutes and session.absoluteMinutes). The tool must be running.',
  ],
  async run(context, given) {
    const tenant = givenTenant(given) ?? MAIN_TENANT;
    const minutes = wholeNumber(given, 'minutes', MINUTES);
    const records = await context.records();
    const { code, expiresAt } = await makeAdminLink({ records, clock: context.clock }, tenant, minutes);
    const url = `${await context.toolUrl()}/admin/link?code=${code}`;
    const note = await newTenantNote(records, tenant);
    const within = minutes === 1 ? 'one minute' : `${minutes} minutes`;
    const text = `Open this within ${within}; it works once:\n\n  ${url}\n${note}`;
    return done(given, { url, tenant, expiresAt: new Date(expiresAt).toISOString() }, text.trimEnd());
  },
};
