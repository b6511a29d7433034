import type { Role } from '../domain/launch.ts';

/** Context roles, also in short form, by principal role. @see LTI 1.3 core, appendix A.2.3 */
const MEANING: Readonly<Record<string, Role>> = {
  administrator: 'trainer',
  contentdeveloper: 'trainer',
  instructor: 'trainer',
  manager: 'trainer',
  teachingassistant: 'trainer',
  learner: 'learner',
  student: 'learner',
  mentor: 'observer',
  observer: 'observer',
};

/** `http` or `https` (Moodle 4.2), `membership#Role` or `membership/Principal#SubRole`. */
const CONTEXT_ROLE = /^https?:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership(?:\/([^#/]+))?#(.+)$/i;
const TEST_USER = /^https?:\/\/purl\.imsglobal\.org\/vocab\/lti\/system\/person#testuser$/i;
const SHORT_NAME = /^[a-z]+$/i;

/**
 * The principal decides: `membership/Learner#Instructor` is a learner. Only who just watches never does more.
 */
function meaningOf(role: string): Role | undefined {
  const uri = CONTEXT_ROLE.exec(role);
  if (uri && /observer$/i.test(role)) return 'observer';
  const name = uri ? (uri[1] ?? uri[2]) : SHORT_NAME.test(role) ? role : undefined;
  return name === undefined ? undefined : MEANING[name.toLowerCase()];
}

/**
 * What a person may do, from the roles of one launch. Institution and system roles never count: LMSs hand
 * them out widely, and Canvas names a student who teaches elsewhere an `institution/person#Instructor`. The
 * highest context role wins; an observer who is also enrolled as a learner works as one; nothing known:
 * learner.
 */
export function roleOf(roles: readonly string[]): Role {
  const found = new Set(roles.map(meaningOf));
  if (found.has('trainer')) return 'trainer';
  return found.has('observer') && !found.has('learner') ? 'observer' : 'learner';
}

/** Canvas's student view. @see LTI 1.3 core, appendix A.2.4 */
export const isTestUser = (roles: readonly string[]): boolean => roles.some((role) => TEST_USER.test(role));
