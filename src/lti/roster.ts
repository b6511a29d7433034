import type { Role } from '../domain/launch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Member, Roster, RosterAnswer } from '../ports/roster.ts';
import { ROSTER_SCOPE } from './claim-names.ts';
import { listOf, objectOf, textOf } from './claim-values.ts';
import type { Json } from './jwt.ts';
import { type Pages, readPages } from './read-pages.ts';
import { roleOf } from './roles.ts';
import type { CallService } from './service-caller.ts';

const MEDIA_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
/** 20,000 members are the largest course that there is; Canvas sends 50 a page. */
const LIMITS = { pages: 400, entries: 20_000, time: 60_000 };
const MAX_BYTES = 8 * 1024 * 1024;

/** The principal context role that stands for each of ours in the filter. @see NRPS 2.0, section 2.4.1 */
const ROLE_URI: Readonly<Record<Role, string>> = {
  learner: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
  trainer: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
  observer: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor',
};

/** The service's URL may have a query of its own. */
function filtered(url: string, role: Role): string {
  const target = new URL(url);
  target.searchParams.set('role', ROLE_URI[role]);
  return target.href;
}

function nameOf(member: Json): string | undefined {
  const parts = [textOf(member['given_name']), textOf(member['family_name'])].filter((part) => part);
  return textOf(member['name']) ?? textOf(parts.join(' '));
}

/** Missing status: active. Some LMSs write it in capitals. @see NRPS 2.0, section 2.2 */
function memberOf(value: unknown): Member[] {
  const member = objectOf(value);
  const id = typeof member['user_id'] === 'number' ? String(member['user_id']) : textOf(member['user_id']);
  if (id === undefined || id.length > 255) return [];
  const status = (textOf(member['status']) ?? 'active').toLowerCase();
  if (status === 'deleted') return [];
  const name = nameOf(member);
  return [
    {
      sub: id,
      role: roleOf(listOf(member['roles']) ?? []),
      active: status === 'active',
      ...(name !== undefined && { name: name.slice(0, 400) }),
    },
  ];
}

function readMembers(body: string): Member[] | undefined {
  try {
    const { members } = objectOf(JSON.parse(body));
    return Array.isArray(members) ? members.flatMap(memberOf) : undefined;
  } catch {
    return undefined;
  }
}

/** The last word on a person counts: a list that changes while it is read can name one twice. */
const once = (members: readonly Member[]): Member[] => [
  ...new Map(members.map((member) => [member.sub, member])).values(),
];

const answerOf = (pages: Pages<Member>, role: Role | undefined): RosterAnswer => {
  if (pages.kind !== 'pages') return { kind: 'unavailable', reason: pages.detail };
  const members = once(pages.entries).filter((member) => role === undefined || member.role === role);
  return { kind: 'members', members, ...(pages.short !== undefined && { short: pages.short }) };
};

/**
 * The membership service. The role filter is asked for and applied here too: Moodle 4.2 does not know it and sends
 * everyone, and drops it from its next page; an LMS that finds nobody by it or refuses it is asked again without.
 * @see NRPS 2.0, section 2
 */
export function createRoster(deps: { readonly call: CallService; readonly clock: Clock }): Roster {
  const { call, clock } = deps;
  const readAll = (platformId: string, first: string): Promise<Pages<Member>> => {
    const request = { method: 'GET', accept: MEDIA_TYPE, maxBytes: MAX_BYTES } as const;
    const fetchPage = (url: string) => call(platformId, [ROSTER_SCOPE], { ...request, url });
    return readPages(first, fetchPage, readMembers, LIMITS, clock);
  };
  return {
    async read(platformId, url, role) {
      if (!URL.canParse(url)) return { kind: 'unavailable', reason: 'the roster is not at a URL' };
      if (role === undefined) return answerOf(await readAll(platformId, url), role);
      const asked = await readAll(platformId, filtered(url, role));
      const useless = asked.kind === 'pages' ? asked.entries.length === 0 : asked.kind === 'refused';
      return answerOf(useless ? await readAll(platformId, url) : asked, role);
    },
  };
}
