import type { Person } from '../actions/admin-grants.ts';
import { CODE_LENGTH, findPerson } from '../actions/find-person.ts';
import { learnerKey } from '../records/keys.ts';
import type { Records } from '../records/records.ts';
import { namedPlatform } from './named-platform.ts';
import { type ArgumentSpec, failed, type Given, type OptionSpec, type Outcome, UsageError } from './verb.ts';

export const PERSON_ARGUMENT: ArgumentSpec = {
  name: 'person',
  help: `Their code of ${CODE_LENGTH} characters, which the course library shows them at its end.`,
};

export const PERSON_OPTIONS: readonly OptionSpec[] = [
  { name: 'platform', value: 'PLATFORM', help: 'Instead of a code: their LMS.' },
  { name: 'user', value: 'ID', help: 'Instead of a code: the user id (sub) that this LMS sends for them.' },
];

type Named = { readonly person: Person; readonly platformTenant?: string } | { readonly problem: Outcome };

const byUserId = async (
  records: Records,
  given: Given,
  platformSaid: string,
  sub: string,
): Promise<Named> => {
  const named = await namedPlatform(records, given, platformSaid);
  if ('problem' in named) return named;
  const { id, tenantId } = named.platform;
  return { person: { personId: learnerKey(id, sub), platformId: id }, platformTenant: tenantId };
};

const byCode = async (records: Records, given: Given, code: string): Promise<Named> => {
  const found = await findPerson({ records }, code);
  if (found.kind === 'several')
    return { problem: failed(given, `"${code}" can mean several people: give more of it.`) };
  if (found.kind === 'none') {
    const where =
      'The person opens the course library in the LMS as a trainer; it shows their code at its end.';
    return { problem: failed(given, `Nobody has the code "${code}". ${where}`) };
  }
  const { id: personId, platformId } = found.person;
  const platform = await records.platforms.get(platformId);
  return { person: { personId, platformId }, ...(platform && { platformTenant: platform.tenantId }) };
};

/** The person that the command line means, and the tenant of their LMS. */
export const namedPerson = async (records: Records, given: Given): Promise<Named> => {
  const [code] = given.args;
  const [platform, user] = [given.text('platform'), given.text('user')];
  if (code !== undefined) {
    if (platform ?? user) throw new UsageError('Give a code, or --platform and --user, not both.');
    return byCode(records, given, code);
  }
  if (!platform || !user) throw new UsageError('Give the person’s code, or --platform and --user.');
  return byUserId(records, given, platform, user);
};
