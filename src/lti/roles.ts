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

const lookUp = (meanings: Readonly<Record<string, Role>>, name: string): Role | undefined => {
  const key = name.toLowerCase();
  return Object.hasOwn(meanings, key) ? meanings[key] : undefined;
};

/**
 * The principal decides: `membership/Learner#Instructor` is a learner. Only who just watches never does more.
 */
function meaningOf(role: string): Role | undefined {
  const uri = CONTEXT_ROLE.exec(role);
  if (uri && /observer$/i.test(role)) return 'observer';
  const name = uri ? (uri[1] ?? uri[2]) : SHORT_NAME.test(role) ? role : undefined;
  return name === undefined ? undefined : lookUp(MEANING, name);
}

/** Institution roles of people who teach or learn; administrators are handed out too widely, guests do neither. */
const INSTITUTION_MEANING: Readonly<Record<string, Role>> = {
  faculty: 'trainer',
  instructor: 'trainer',
  student: 'learner',
  learner: 'learner',
  mentor: 'observer',
  observer: 'observer',
};

const INSTITUTION_ROLE = /^https?:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/institution\/person#(.+)$/i;

/** A role of the context, known or not, in either form. */
const isContextRole = (role: string): boolean => CONTEXT_ROLE.test(role) || SHORT_NAME.test(role);

const institutionMeaningOf = (role: string): Role | undefined => {
  const name = INSTITUTION_ROLE.exec(role)?.[1];
  return name === undefined ? undefined : lookUp(INSTITUTION_MEANING, name);
};

/** The highest wins; an observer who is also enrolled as a learner works as one; nothing known: learner. */
function highest(meanings: readonly (Role | undefined)[]): Role {
  if (meanings.includes('trainer')) return 'trainer';
  return meanings.includes('observer') && !meanings.includes('learner') ? 'observer' : 'learner';
}

/**
 * What a person may do, from the roles of one launch. Institution and system roles do not count: LMSs hand
 * them out widely, and Canvas names a student who teaches elsewhere an `institution/person#Instructor`. On a
 * platform with the option `institutionRoles` (older Open edX sends nothing else) the institution's count where no
 * role of the context came.
 */
export function roleOf(roles: readonly string[], institutionRoles = false): Role {
  const byInstitution = institutionRoles && !roles.some(isContextRole);
  return highest(roles.map(byInstitution ? institutionMeaningOf : meaningOf));
}

/** Canvas's student view. @see LTI 1.3 core, appendix A.2.4 */
export const isTestUser = (roles: readonly string[]): boolean => roles.some((role) => TEST_USER.test(role));
