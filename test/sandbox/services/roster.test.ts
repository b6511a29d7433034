import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts';
import { MEDIA, ROLE, SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { bearer, type Pair, startPair } from '../fake-tool.ts';

interface Member {
  user_id: string;
  roles: string[];
  name?: string;
  status: string;
}

let pair: Pair;
let authorization: string;

async function start(options: SandboxOptions = {}): Promise<void> {
  pair = await startPair(options);
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.roster);
}

afterEach(() => pair.close());

const get = (query: string, accept: string = MEDIA.roster) =>
  fetch(`${pair.sandbox.url}/services/course-101/memberships${query}`, {
    headers: { authorization, accept },
  });

async function members(query: string): Promise<Member[]> {
  return ((await (await get(query)).json()) as { members: Member[] }).members;
}

test('lists the enrolled; whoever shares nothing has no name', async () => {
  await start();

  const all = await members('');

  expect(all.find((member) => member.user_id === 'user-zoe')).toMatchObject({
    name: 'Zoë Núñez',
    status: 'Active',
  });
  expect(all.find((member) => member.user_id === 'user-private')).not.toHaveProperty('name');
  expect(all.find((member) => member.user_id === 'user-inactive')?.status).toBe('Inactive');
  expect(all.some((member) => member.user_id === 'user-admin')).toBe(false);
});

test('filters by role and refuses an unknown link', async () => {
  await start();

  expect((await members(`?role=${encodeURIComponent(ROLE.instructor)}`)).map((m) => m.user_id)).toEqual([
    'user-trainer',
    'user-both',
  ]);
  expect((await members('?role=Instructor')).map((m) => m.user_id)).toEqual(['user-trainer', 'user-both']);
  expect((await get('?rlid=abc')).status).toBe(200);
  expect((await get('?rlid=nowhere')).status).toBe(404);
});

test('pages, and every page leads to the next', async () => {
  await start({ rosterPageSize: 5 });
  const seen: string[] = [];

  let url: string | undefined = '';
  while (url !== undefined) {
    const response = await get(url);
    seen.push(...((await response.json()) as { members: Member[] }).members.map((member) => member.user_id));
    const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    url = next && new URL(next).search;
  }

  expect(new Set(seen).size).toBe(pair.sandbox.personas.filter((persona) => persona.enrolled).length);
});

test('wants its media type and scope', async () => {
  await start();

  expect((await get('', 'application/json')).status).toBe(406);
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.score);
  expect((await get('')).status).toBe(403);
});

test('in the manner of Moodle: short roles, a full URI filters nothing, the next link forgets the role', async () => {
  await start({ mode: 'moodle', rosterPageSize: 5 });

  const response = await get(`?role=${encodeURIComponent(ROLE.instructor)}`);

  expect(((await response.json()) as { members: Member[] }).members[0]?.roles).toEqual(['Learner']);
  expect(response.headers.get('link')).not.toContain('role=');
});
