import { readFileSync } from 'node:fs';
import { readLaunch } from '../../src/lti/claims.ts';
import { frameAncestorsOf } from '../../src/lti/frame-ancestors.ts';
import { contextKey, learnerKey, placementKey } from '../../src/records/keys.ts';
import { CLAIMS, idTokenClaims } from '../builders/launch.ts';
import { aPlatform } from './tool.ts';

const platform = { ...aPlatform(), version: 1 };
const read = (changes: Record<string, unknown> = {}) => readLaunch(idTokenClaims(changes), platform);

describe('recorded from a running Moodle 4.2', () => {
  const recorded = JSON.parse(readFileSync('test/lti/moodle-claims.json', 'utf8')) as Record<string, object>;
  const launchOf = (name: string) => readLaunch(recorded[name] as Record<string, unknown>, platform);

  test('a learner in a graded activity', () => {
    const contextId = contextKey(platform.id, '3', '2');

    expect(launchOf('student')).toEqual({
      message: 'resource-link',
      platformId: platform.id,
      lms: 'moodle',
      lmsName: 'ltitest',
      deploymentId: '3',
      learnerId: learnerKey(platform.id, '4'),
      contextId,
      placementId: placementKey(contextId, '13'),
      sub: '4',
      role: 'learner',
      testUser: false,
      name: 'Sam Student',
      givenName: 'Sam',
      locale: 'en',
      contextTitle: 'LTI Course 101',
      linkTitle: 'Quiz 1',
      custom: expect.objectContaining({ item: 'it1', foo: 'bar', uid: '4' }),
      grades: {
        scopes: expect.arrayContaining(['https://purl.imsglobal.org/spec/lti-ags/scope/score']),
        lineItem: 'http://moodle.localhost:8081/mod/lti/services.php/2/lineitems/14/lineitem?type_id=3',
        lineItems: 'http://moodle.localhost:8081/mod/lti/services.php/2/lineitems?type_id=3',
      },
      rosterUrl: 'http://moodle.localhost:8081/mod/lti/services.php/CourseSection/2/bindings/3/memberships',
      resourceLinkId: '13',
      returnUrl: expect.stringMatching(/^http:\/\/moodle\.localhost:8081\/mod\/lti\/return\.php/),
      target: 'iframe',
    });
  });

  test('unresolved variables are gone', () => {
    expect(Object.keys(launchOf('student').custom)).not.toContain('subend');
  });

  test('a teacher, and a link whose line item is not named', () => {
    expect(launchOf('teacher').role).toBe('trainer');
    expect(launchOf('teacher').grades?.lineItem).toBeUndefined();
  });

  test('a site administrator who is an instructor here', () => {
    expect(launchOf('admin').role).toBe('trainer');
  });

  test('deep linking has no placement', () => {
    expect(launchOf('dl')).toMatchObject({ message: 'deep-linking', role: 'trainer' });
    expect(launchOf('dl').placementId).toBeUndefined();
    expect(launchOf('dl').deepLinking).toEqual({
      returnUrl:
        'http://moodle.localhost:8081/mod/lti/contentitem_return.php?course=2&id=3&sesskey=ammKWEoWMA',
      acceptTypes: ['ltiResourceLink'],
      acceptMultiple: true,
      acceptTargets: ['frame', 'iframe', 'window'],
      title: 'man3002',
    });
  });
});

describe('the module', () => {
  const target = 'https://tool.example/lti/launch?module=a/from-link&x=1';
  test.each([
    ['the custom parameter', { [CLAIMS.custom]: { module: 'a/b' } }, 'a/b'],
    ['the signed target link', { [CLAIMS.custom]: undefined, [CLAIMS.targetLinkUri]: target }, 'a/from-link'],
    ['both: custom wins', { [CLAIMS.custom]: { module: 'a/b' }, [CLAIMS.targetLinkUri]: target }, 'a/b'],
    [
      'unresolved',
      { [CLAIMS.custom]: { module: '$Canvas.x' }, [CLAIMS.targetLinkUri]: target },
      'a/from-link',
    ],
    ['neither', { [CLAIMS.custom]: null }, undefined],
  ])('%s', (_name, changes, expected) => {
    expect(read(changes).module).toBe(expected);
  });
});

describe('what may be absent', () => {
  test('an e-mail address is never taken over', () => {
    expect(JSON.stringify(read({ email: 'pat@lms.example' }))).not.toContain('pat@lms.example');
  });

  test('no name, no e-mail, no context, no services', () => {
    const none = [
      'name',
      'given_name',
      'family_name',
      'email',
      CLAIMS.context,
      CLAIMS.presentation,
      CLAIMS.platform,
    ];
    const launch = read(Object.fromEntries(none.map((claim) => [claim, undefined])));

    expect(launch.contextId).toBe(contextKey(platform.id, 'deployment-1', ''));
    expect(launch.lmsName).toBe('District LMS');
    for (const key of [
      'name',
      'contextTitle',
      'grades',
      'rosterUrl',
      'returnUrl',
      'locale',
      'target',
      'deepLinking',
      'copied',
    ]) {
      expect(launch).not.toHaveProperty(key);
    }
  });

  test.each([null, 7, '', '$Person.name.full', {}])('a name of %j is none', (name) => {
    expect(read({ name, given_name: undefined, family_name: undefined }).name).toBeUndefined();
  });

  test('a name from its parts', () => {
    expect(read({ name: null, given_name: 'Zoë', family_name: "O'Brien <b>" }).name).toBe("Zoë O'Brien <b>");
  });

  test('custom values: numbers become texts, lists and nulls go', () => {
    const custom = { n: 5, yes: true, list: ['x'], none: null, unresolved: '$Canvas.user.id', $ok: 'x' };

    expect(read({ [CLAIMS.custom]: custom }).custom).toEqual({ n: '5', yes: 'true', $ok: 'x' });
  });

  test('a custom parameter called __proto__ changes no prototype', () => {
    const custom = JSON.parse('{"__proto__":"x","module":"a/b"}') as object;

    expect(read({ [CLAIMS.custom]: custom }).custom).toHaveProperty('module', 'a/b');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a submission review', () => {
  const review = {
    [CLAIMS.messageType]: 'LtiSubmissionReviewRequest',
    [CLAIMS.forUser]: { user_id: 'user-9' },
  };
  const speedGrader = { [CLAIMS.targetLinkUri]: 'https://tool.example/lti/launch?attempt=a1&module=a/b' };

  test('names the learner', () => {
    expect(read(review)).toMatchObject({ message: 'submission-review', reviewOf: 'user-9', sub: 'user-1' });
    expect(read(review)).not.toHaveProperty('reviewAttempt');
  });

  test('from a SpeedGrader is a launch of the URL that came with the submission', () => {
    const launch = read({ ...speedGrader, [CLAIMS.forUser]: { user_id: 'user-9' } });

    expect(launch).toMatchObject({ message: 'submission-review', reviewAttempt: 'a1' });
    expect(launch).not.toHaveProperty('reviewOf');
  });

  test('is nothing that deep linking could ask for', () => {
    expect(read({ ...speedGrader, [CLAIMS.messageType]: 'LtiDeepLinkingRequest' }).message).toBe(
      'deep-linking',
    );
  });
});

describe('options of the platform', () => {
  const instructor = {
    [CLAIMS.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor'],
  };

  test('institution roles', () => {
    const older = { ...platform, options: { institutionRoles: true } };

    expect(readLaunch(idTokenClaims(instructor), older).role).toBe('trainer');
    expect(read(instructor).role).toBe('learner');
  });

  test('who is not named only reads, whatever the roles say', () => {
    const nobody = read({
      sub: undefined,
      [CLAIMS.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
    });

    expect(nobody).toMatchObject({ sub: '', role: 'observer' });
  });
});

test.each([
  ['en-US', 'en-US'],
  ['pt_br', 'pt-BR'],
  ['ar', 'ar'],
  ['xx-$$', undefined],
  ['', undefined],
])('locale %j becomes %j', (locale, expected) => {
  expect(read({ [CLAIMS.presentation]: { locale } }).locale).toBe(expected);
});

test('grades need scopes and an address', () => {
  const scope = ['https://purl.imsglobal.org/spec/lti-ags/scope/score'];

  expect(read({ [CLAIMS.grades]: { scope, lineitem: 'https://l/1' } }).grades).toEqual({
    scopes: scope,
    lineItem: 'https://l/1',
  });
  expect(read({ [CLAIMS.grades]: { scope } }).grades).toBeUndefined();
  expect(read({ [CLAIMS.grades]: { scope, lineitem: 'javascript:x' } }).grades).toBeUndefined();
  expect(read({ [CLAIMS.grades]: { lineitem: 'https://l/1' } }).grades).toBeUndefined();
});

test('frame ancestors: the sign-in and the page it came from, each once', () => {
  const authUrl = 'https://sso.lms.example/auth';

  expect(frameAncestorsOf({ authUrl }, { returnUrl: 'https://lms.example:8443/x?y' })).toEqual([
    'https://sso.lms.example',
    'https://lms.example:8443',
  ]);
  expect(frameAncestorsOf({ authUrl }, { returnUrl: `${authUrl}/x` })).toEqual(['https://sso.lms.example']);
  expect(frameAncestorsOf({ authUrl }, {})).toEqual(['https://sso.lms.example']);
});

test('a choice of modules may also be framed by where it goes back to', () => {
  const launch = read({
    [CLAIMS.messageType]: 'LtiDeepLinkingRequest',
    [CLAIMS.resourceLink]: undefined,
    [CLAIMS.presentation]: undefined,
    [CLAIMS.deepLinking]: { deep_link_return_url: 'https://district.lms.example/return?data=x' },
  });

  expect(frameAncestorsOf(platform, launch)).toEqual([
    'https://sso.lms.example',
    'https://district.lms.example',
  ]);
});

test.each([
  ['a custom parameter', { [CLAIMS.custom]: { page: 'me' } }, 'me'],
  [
    'the signed target link',
    { [CLAIMS.custom]: {}, [CLAIMS.targetLinkUri]: 'https://tool.example/lti/launch?page=me' },
    'me',
  ],
  ['neither', {}, undefined],
  ['a page that is none of ours', { [CLAIMS.custom]: { page: '../admin' } }, undefined],
])('the page asked for comes from %s', (_name, changes, page) => {
  expect(read(changes).page).toBe(page);
});
