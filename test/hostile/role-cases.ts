import { CLAIMS } from '../builders/launch.ts';
import { type Case, rows } from './case.ts';
import { Guest } from './guest.ts';
import { type Bending, opens } from './launches.ts';
import type { Stage } from './stage.ts';

const V = 'http://purl.imsglobal.org/vocab/lis/v2/';
const TEST_USER = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';
const [LEARNER, TRAINER] = ['opens for a learner', 'opens for a trainer'];

const roles = (...list: string[]): Bending => ({ claims: { [CLAIMS.roles]: list } });
const claims = (changes: Record<string, unknown>): Bending => ({ claims: changes });
async function roleChange(stage: Stage): Promise<string> {
  const guest = new Guest(stage);
  const as = async (role: string) =>
    guest.describe(await guest.launch({ claims: { sub: 'changes', [CLAIMS.roles]: [role] } }));
  return `${await as('Learner')}, then ${await as('Instructor')}, then ${await as('Learner')}`;
}

/** B1 to B7, B20 to B22: what a person may do. */
export const ROLE_CASES: readonly Case[] = [
  ...rows(
    'B1',
    opens('full claims', 'nothing, a learner', {}),
    opens('full claims', 'nothing, an instructor', roles(`${V}membership#Instructor`), TRAINER),
  ),
  ...rows(
    'B2',
    opens(
      'context roles',
      'instructor and learner',
      roles(`${V}membership#Learner`, `${V}membership#Instructor`),
      TRAINER,
    ),
    opens(
      'context roles',
      'learner who teaches elsewhere',
      roles(`${V}membership#Learner`, `${V}institution/person#Instructor`),
    ),
    opens(
      'context roles',
      'administrator of the institution only',
      roles(`${V}institution/person#Administrator`),
    ),
    opens('context roles', 'administrator of the system only', roles(`${V}system/person#Administrator`)),
  ),
  ...rows(
    'B3',
    opens('short roles', 'Instructor', roles('Instructor'), TRAINER),
    opens('short roles', 'Learner', roles('Learner')),
  ),
  ...rows(
    'B4',
    opens('unknown roles', 'one unknown URI', roles('https://example.org/roles#Wizard')),
    opens('unknown roles', 'an unknown fragment', roles(`${V}membership#Wizard`)),
  ),
  ...rows('B5', opens('no roles', 'an empty list', roles())),
  ...rows(
    'B6',
    opens(
      'sub-roles',
      'Instructor#TeachingAssistant alone',
      roles(`${V}membership/Instructor#TeachingAssistant`),
      TRAINER,
    ),
    opens('sub-roles', 'Learner#Instructor', roles(`${V}membership/Learner#Instructor`)),
  ),
  ...rows(
    'B7',
    opens(
      'spelling of roles',
      'https:// (Moodle 4.2)',
      roles(`${V.replace('http', 'https')}membership#Instructor`),
      TRAINER,
    ),
    opens(
      'spelling of roles',
      'odd letter case',
      roles('HTTP://PURL.imsglobal.org/vocab/lis/v2/Membership#INSTRUCTOR'),
      TRAINER,
    ),
    opens(
      'spelling of roles',
      'another host of the same path',
      roles('http://purl.evil.example/vocab/lis/v2/membership#Instructor'),
    ),
  ),
  ...rows('B20', [
    'roles of this launch',
    'learner, instructor, learner',
    `${LEARNER}, then ${TRAINER}, then ${LEARNER}`,
    roleChange,
  ]),
  ...rows(
    'B21',
    opens('test user', "Canvas's student view", {
      claims: { sub: 'test', [CLAIMS.roles]: [`${V}membership#Learner`, TEST_USER] },
    }),
  ),
  ...rows(
    'B22',
    opens(
      'observers',
      'Mentor with role_scope_mentor',
      claims({
        [CLAIMS.roles]: [`${V}membership#Mentor`],
        'https://purl.imsglobal.org/spec/lti/claim/role_scope_mentor': ['user-1'],
      }),
      'opens for an observer',
    ),
  ),
];
