import { isTestUser, roleOf } from '../../src/lti/roles.ts';

const V = 'http://purl.imsglobal.org/vocab/lis/v2/';

test.each([
  ['nothing', [], 'learner'],
  ['learner', [`${V}membership#Learner`], 'learner'],
  ['instructor', [`${V}membership#Instructor`], 'trainer'],
  ['instructor over https (Moodle 4.2)', [`${V.replace('http', 'https')}membership#Instructor`], 'trainer'],
  ['odd letter case', [`${V.toUpperCase()}MEMBERSHIP#INSTRUCTOR`], 'trainer'],
  ['content developer (Canvas designer)', [`${V}membership#ContentDeveloper`], 'trainer'],
  ['context administrator', [`${V}membership#Administrator`], 'trainer'],
  ['manager', [`${V}membership#Manager`], 'trainer'],
  ['teaching assistant without its principal', [`${V}membership/Instructor#TeachingAssistant`], 'trainer'],
  ['a learner called instructor', [`${V}membership/Learner#Instructor`], 'learner'],
  ['a manager who observes', [`${V}membership/Manager#ExternalObserver`], 'observer'],
  ['short learner', ['Learner'], 'learner'],
  ['short instructor', ['Instructor'], 'trainer'],
  ['short teaching assistant', ['TeachingAssistant'], 'trainer'],
  ['short name, odd case', ['instructor'], 'trainer'],
  ['mentor (Canvas observer)', [`${V}membership#Mentor`], 'observer'],
  ['mentor sub-role', [`${V}membership/Mentor#Tutor`], 'observer'],
  ['short observer', ['Observer'], 'observer'],
  ['observer and learner', [`${V}membership#Mentor`, `${V}membership#Learner`], 'learner'],
  ['observer and instructor', [`${V}membership#Mentor`, `${V}membership#Instructor`], 'trainer'],
  ['instructor and learner', [`${V}membership#Learner`, `${V}membership#Instructor`], 'trainer'],
  [
    'student who teaches elsewhere',
    [`${V}institution/person#Instructor`, `${V}membership#Learner`],
    'learner',
  ],
  ['institution administrator alone', [`${V}institution/person#Administrator`], 'learner'],
  ['system administrator alone', [`${V}system/person#Administrator`], 'learner'],
  ['member and officer', [`${V}membership#Member`, `${V}membership#Officer`], 'learner'],
  ['unknown URI', ['https://example.org/roles#Wizard'], 'learner'],
  ['names of Object', ['constructor', '__proto__', 'toString'], 'learner'],
])('%s', (_name, roles, expected) => {
  expect(roleOf(roles)).toBe(expected);
});

describe('a platform whose institution roles count', () => {
  test.each([
    ['an instructor', [`${V}institution/person#Instructor`], 'trainer'],
    ['faculty over https', [`${V.replace('http', 'https')}institution/person#Faculty`], 'trainer'],
    ['a student', [`${V}institution/person#Student`], 'learner'],
    ['a mentor', [`${V}institution/person#Mentor`], 'observer'],
    [
      'a student who also mentors',
      [`${V}institution/person#Mentor`, `${V}institution/person#Student`],
      'learner',
    ],
    ['an administrator', [`${V}institution/person#Administrator`], 'learner'],
    ['a system administrator', [`${V}system/person#Administrator`], 'learner'],
    [
      'a learner here who teaches elsewhere',
      [`${V}membership#Learner`, `${V}institution/person#Instructor`],
      'learner',
    ],
    [
      'a member here who teaches elsewhere',
      [`${V}membership#Member`, `${V}institution/person#Instructor`],
      'learner',
    ],
    ['a short name beside it', ['Learner', `${V}institution/person#Instructor`], 'learner'],
    ['nothing', [], 'learner'],
    ['names of Object', [`${V}institution/person#constructor`], 'learner'],
  ])('%s', (_name, roles, expected) => {
    expect(roleOf(roles, true)).toBe(expected);
  });

  test('otherwise they do not', () => {
    expect(roleOf([`${V}institution/person#Instructor`])).toBe('learner');
  });
});

test("Canvas's student view is known by its system role", () => {
  const role = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';

  expect(isTestUser([role, `${V}membership#Learner`])).toBe(true);
  expect(isTestUser([`${V}membership#Learner`])).toBe(false);
});
