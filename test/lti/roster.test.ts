import { sendJson } from './fake-platform.ts';
import { aServiceLms, type ServiceLms } from './service-lms.ts';

const V = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
const MEDIA = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

let lms: ServiceLms;
beforeEach(async () => {
  lms = await aServiceLms();
});
afterEach(() => lms.close());

const url = () => `${lms.server.url}/memberships?type_id=3`;
const read = (role?: 'learner') => lms.services.roster.read(lms.platformId, url(), role);
const learner = (id: number) => ({ user_id: `user-${id}`, roles: [`${V}Learner`], name: `Learner ${id}` });

/** Pages of members, each naming the next in the given manner. */
const servePages = (count: number, link: (target: string) => string): void => {
  lms.serve = (received, res) => {
    const page = Number(new URL(received.url, lms.server.url).searchParams.get('page') ?? '1');
    const target = `${lms.server.url}/memberships?type_id=3&page=${page + 1}`;
    if (page < count) res.setHeader('Link', Buffer.from(link(target), 'utf8').toString('latin1'));
    sendJson(res, { members: [learner(2 * page - 1), learner(2 * page)] });
  };
};

test('asks with the one scope, the media type and the query that the URL has', async () => {
  lms.serve = (_received, res) => sendJson(res, { members: [] });

  await read();

  const { headers } = lms.server.received.at(-1) ?? { headers: {} };
  expect(lms.scopes).toEqual(['https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly']);
  expect(headers).toMatchObject({ accept: MEDIA, 'user-agent': 'Aidewell/0.1.0' });
  expect(lms.asked()).toEqual(['GET /memberships?type_id=3']);
});

test.each([
  ['well-formed', (target: string) => `<${target}>; rel="next"`],
  ['malformed', (target: string) => `<${target.replaceAll('&', '&amp;')}>; rel=\u201cnext\u201d`],
])('reads all pages behind %s links', async (_name, link) => {
  servePages(4, link);

  const answer = await read();

  expect(answer).toMatchObject({ kind: 'members' });
  expect(answer.kind === 'members' && answer.members.map(({ sub }) => sub)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((id) => `user-${id}`),
  );
  expect(answer).not.toHaveProperty('short');
});

describe('is cut short and says so', () => {
  test('when the pages lead back', async () => {
    servePages(3, () => `<${url()}>; rel="next"`);

    expect(await read()).toMatchObject({ members: [{}, {}], short: expect.stringMatching(/lead back/) });
  });

  test('when the next page is elsewhere: the token does not go there', async () => {
    servePages(3, () => '<https://evil.example/m>; rel="next"');

    expect(await read()).toMatchObject({ members: [{}, {}], short: expect.stringMatching(/another server/) });
  });

  test('when a later page fails', async () => {
    lms.serve = (received, res) => {
      res.setHeader('Link', `<${url()}&page=2>; rel="next"`);
      if (received.url.includes('page=2')) sendJson(res, {}, 500);
      else sendJson(res, { members: [learner(1)] });
    };

    expect(await read()).toMatchObject({
      members: [{ sub: 'user-1' }],
      short: expect.stringMatching(/later/),
    });
  });

  test('when there are no end of pages', async () => {
    lms.serve = (received, res) => {
      const page = Number(new URL(received.url, lms.server.url).searchParams.get('page') ?? '1');
      res.setHeader('Link', `<${url()}&page=${page + 1}>; rel="next"`);
      sendJson(res, { members: [learner(page)] });
    };

    const answer = await read();

    expect(answer.kind === 'members' && answer.members).toHaveLength(400);
    expect(answer).toMatchObject({ short: 'more than 400 pages' });
  });

  test('when there are too many members', async () => {
    const many = Array.from({ length: 20_001 }, (_, id) => ({ user_id: `u${id}`, roles: [] }));
    lms.serve = (_received, res) => sendJson(res, { members: many });

    const answer = await read();

    expect(answer.kind === 'members' && answer.members).toHaveLength(20_000);
    expect(answer).toMatchObject({ short: 'more than 20000 entries' });
  });
});

describe('what LMSs write', () => {
  const members = async (...given: unknown[]) => {
    lms.serve = (_received, res) => sendJson(res, { members: given });
    const answer = await read();
    return answer.kind === 'members' ? answer.members : answer;
  };

  test('short roles, missing and shouted status, numbers, names in parts, no names', async () => {
    expect(
      await members(
        { user_id: 'a', roles: ['Learner'] },
        { user_id: 'b', roles: ['Instructor'], status: 'INACTIVE', given_name: 'Zoë', family_name: 'Núñez' },
        { user_id: 7, roles: [`${V}Mentor`], status: 'Active', name: 'Obi', email: 'obi@lms.example' },
        { user_id: 'c', roles: null, name: null },
      ),
    ).toEqual([
      { sub: 'a', role: 'learner', active: true },
      { sub: 'b', role: 'trainer', active: false, name: 'Zoë Núñez' },
      { sub: '7', role: 'observer', active: true, name: 'Obi' },
      { sub: 'c', role: 'learner', active: true },
    ]);
  });

  test('deleted members, members without an id and things that are none', async () => {
    expect(
      await members({ user_id: 'a', status: 'Deleted', roles: [] }, { roles: [] }, null, 'x', {
        user_id: '',
      }),
    ).toEqual([]);
  });

  test('the same person twice', async () => {
    expect(await members(learner(1), { ...learner(1), name: 'Renamed' })).toMatchObject([
      { name: 'Renamed' },
    ]);
  });
});

describe('one role', () => {
  test('is asked for by its URI', async () => {
    lms.serve = (_received, res) => sendJson(res, { members: [learner(1)] });

    await read('learner');

    expect(lms.asked()).toEqual([`GET /memberships?type_id=3&role=${encodeURIComponent(`${V}Learner`)}`]);
  });

  test('is picked out of everyone that an LMS sends all the same', async () => {
    lms.serve = (_received, res) =>
      sendJson(res, { members: [learner(1), { user_id: 't', roles: ['Instructor'] }] });

    expect(await read('learner')).toMatchObject({ members: [{ sub: 'user-1' }] });
  });

  test.each([
    ['finds nobody', 200, { members: [] }],
    ['is refused', 400, {}],
  ])('that %s is looked for among everyone', async (_name, status, body) => {
    lms.serve = (received, res) =>
      received.url.includes('role=') ? sendJson(res, body, status) : sendJson(res, { members: [learner(1)] });

    expect(await read('learner')).toMatchObject({ members: [{ sub: 'user-1' }] });
  });
});

describe('is unavailable', () => {
  test.each([401, 403, 404, 500])('after %i', async (status) => {
    lms.serve = (_received, res) => sendJson(res, {}, status);

    expect(await read()).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining(`${status}`) });
  });

  test.each([
    ['no JSON', '<html>'],
    ['no members', '{}'],
    ['a list', '[]'],
  ])('when the answer is %s', async (_name, body) => {
    lms.serve = (_received, res) => res.end(body);

    expect(await read()).toEqual({ kind: 'unavailable', reason: 'the answer is no list' });
  });

  test('when the address is none, the platform is off, the connection cut', async () => {
    const { roster } = lms.services;
    expect(await roster.read(lms.platformId, 'nowhere')).toMatchObject({ kind: 'unavailable' });
    expect(await roster.read('platform-9', url())).toMatchObject({ kind: 'unavailable' });
    lms.serve = (_received, res) => res.destroy();
    expect(await read()).toMatchObject({ kind: 'unavailable' });
  });

  test('a token that the service refuses is renewed once', async () => {
    lms.serve = ({ headers }, res) =>
      sendJson(res, { members: [learner(1)] }, headers.authorization === 'Bearer token-1' ? 401 : 200);

    expect(await read()).toMatchObject({ kind: 'members' });
    expect(lms.scopes).toHaveLength(2);
  });
});
