import { ROLE } from './vocabulary.ts';

/** Someone who can be signed in to the sandbox. */
export interface Persona {
  readonly id: string;
  /** The `sub` of the id_token and the `userId` of scores. */
  readonly sub: string;
  /** What the page calls this persona. */
  readonly label: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** BCP 47. */
  readonly locale: string;
  readonly roles: readonly string[];
  /** Which personal claims the platform shares. Default `all`. */
  readonly privacy?: 'all' | 'name-only' | 'email-only' | 'none';
  /** Gets a gradebook row; a score for anyone else is refused. */
  readonly gradable: boolean;
  /** Listed by the roster service. */
  readonly enrolled: boolean;
  readonly status?: 'Active' | 'Inactive';
  /** Subs of the learners this persona mentors. */
  readonly mentors?: readonly string[];
  /** Offered below "More personas": edge cases for tests and the curious. */
  readonly special?: boolean;
}

export function fullName(persona: Persona): string {
  return `${persona.givenName} ${persona.familyName}`;
}

const TEACHING = /\/membership(\/Instructor)?#(Instructor|TeachingAssistant)$/;

/** Sees every learner's grades and may add modules. A role elsewhere in the institution does not count. */
export function teaches({ roles }: Persona): boolean {
  return roles.some((role) => TEACHING.test(role) || role === ROLE.institutionAdministrator);
}

type Basics = Pick<Persona, 'id' | 'label' | 'givenName' | 'familyName' | 'roles'>;

function persona(basics: Basics, more: Partial<Persona> = {}): Persona {
  return {
    sub: `user-${basics.id}`,
    email: `${basics.id}@district.example`,
    locale: 'en-US',
    gradable: false,
    enrolled: true,
    ...basics,
    ...more,
  };
}

/** A persona who learns: a gradebook row and the Learner role. */
function learner(basics: Omit<Basics, 'roles'>, more: Partial<Persona> = {}): Persona {
  return persona({ ...basics, roles: [ROLE.learner, ROLE.institutionStudent] }, { gradable: true, ...more });
}

const EVERYDAY_PERSONAS: readonly Persona[] = [
  learner(
    { id: 'zoe', label: 'Zoë Núñez, para', givenName: 'Zoë', familyName: 'Núñez' },
    { email: 'zoe.nunez@district.example' },
  ),
  learner({ id: 'pat', label: 'Pat Lee, para', givenName: 'Pat', familyName: 'Lee' }),
  persona({
    id: 'trainer',
    label: 'Tess Trainer, trainer',
    givenName: 'Tess',
    familyName: 'Trainer',
    roles: [ROLE.instructor, ROLE.institutionInstructor],
  }),
  persona(
    {
      id: 'admin',
      label: 'Ada Admin, LMS administrator',
      givenName: 'Ada',
      familyName: 'Admin',
      roles: [ROLE.institutionAdministrator],
    },
    { enrolled: false },
  ),
];

/** One edge case each; the label says which. */
const SPECIAL_PERSONAS: readonly Persona[] = [
  learner(
    { id: 'spanish', label: 'A para who reads Spanish', givenName: 'Luz', familyName: 'Rivera' },
    { special: true, locale: 'es-US' },
  ),
  learner(
    {
      id: 'private',
      label: 'A para whose name and e-mail are not shared',
      givenName: 'Priv',
      familyName: 'Ate',
    },
    { privacy: 'none', special: true },
  ),
  learner(
    { id: 'email-only', label: 'A para who shares only an e-mail', givenName: 'Em', familyName: 'Ail' },
    { privacy: 'email-only', special: true },
  ),
  learner(
    {
      id: 'markup',
      label: 'A para whose name holds markup and right-to-left text',
      givenName: "O'Brien <b>",
      familyName: 'עדי 🌟',
    },
    { special: true, locale: 'he-IL' },
  ),
  learner(
    { id: 'inactive', label: 'A para whose enrollment ended', givenName: 'Ina', familyName: 'Ctive' },
    { status: 'Inactive', gradable: false, special: true },
  ),
  learner(
    { id: 'both', label: 'A para who also teaches (several roles)', givenName: 'Bo', familyName: 'Thways' },
    { roles: [ROLE.learner, ROLE.instructor, ROLE.institutionInstructor], special: true },
  ),
  learner(
    {
      id: 'teaches-elsewhere',
      label: 'A para who teaches in another course',
      givenName: 'El',
      familyName: 'Sewhere',
    },
    { roles: [ROLE.learner, ROLE.institutionInstructor, ROLE.institutionStudent], special: true },
  ),
  learner(
    { id: 'short-role', label: 'A para with a short role name', givenName: 'Sho', familyName: 'Rt' },
    { roles: ['Learner'], special: true },
  ),
  learner(
    {
      id: 'https-role',
      label: 'A para with an https role (Moodle 4.2)',
      givenName: 'Hat',
      familyName: 'Tps',
    },
    { roles: [ROLE.learner.replace('http:', 'https:')], special: true },
  ),
  learner(
    { id: 'test-user', label: "Canvas's student view (test user)", givenName: 'Test', familyName: 'Student' },
    { roles: [ROLE.learner, ROLE.testUser], enrolled: false, special: true },
  ),
  persona(
    {
      id: 'assistant',
      label: 'A teaching assistant (sub-role only)',
      givenName: 'Tee',
      familyName: 'Ay',
      roles: [ROLE.teachingAssistant],
    },
    { special: true },
  ),
  persona(
    {
      id: 'observer',
      label: 'An observer (mentor of Pat)',
      givenName: 'Obi',
      familyName: 'Server',
      roles: [ROLE.mentor],
    },
    { mentors: ['user-pat'], special: true },
  ),
  persona(
    { id: 'no-role', label: 'Someone without any role', givenName: 'No', familyName: 'Role', roles: [] },
    { special: true, enrolled: false },
  ),
];

export const PERSONAS: readonly Persona[] = [...EVERYDAY_PERSONAS, ...SPECIAL_PERSONAS];
