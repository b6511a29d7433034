import { CLAIMS } from '../builders/launch.ts';
import { type Bend, Guest } from './guest.ts';
import { openPage, passModule } from './pass-module.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Two districts behind one issuer and one client id: everything that the LMS sends of them is the same but the
 * deployment. Their people even have the same `sub`, context id and link id.
 */
const of = (district: 'north' | 'south', claims: Record<string, unknown> = {}): Bend => ({
  at: 'shared',
  claims: {
    [CLAIMS.deploymentId]: district,
    name: `Person of the ${district}`,
    email: `${district}@lms.example`,
    [CLAIMS.context]: { id: 'course-1', title: `Course of the ${district}` },
    [CLAIMS.grades]: {
      scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      lineitem: `https://shared.example/${district}/lineitem`,
    },
    ...claims,
  },
});

let stage: Stage;

const admit = async (district: string): Promise<void> => {
  const { deployments } = stage.app.records;
  const waiting = await deployments.find({});
  const record = waiting.find(({ deploymentId }) => deploymentId === district);
  if (!record) throw new Error(`${district} was not learned`);
  const { version, ...draft } = record;
  await deployments.replace({ ...draft, state: 'active', tenantId: district }, version);
};

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const locationOf = async (guest: Guest, bend: Bend): Promise<string> =>
  (await guest.launch(bend)).headers.get('location') ?? '';

test('a district that nobody admitted waits, and leaves nothing of its people', async () => {
  for (const district of ['north', 'south'] as const) {
    const guest = new Guest(stage);
    expect(await guest.describe(await guest.launch(of(district)))).toBe('403 DEPLOYMENT_DISABLED');
  }

  const { learners, contexts, placements, sessions } = stage.app.records;
  const counts = [learners, contexts, placements, sessions].map((collection) => collection.count({}));
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
});

describe('two admitted districts', () => {
  beforeAll(async () => {
    await admit('north');
    await admit('south');
  });

  test('admitting one does not admit a third', async () => {
    const guest = new Guest(stage);
    const answer = await guest.launch(of('north', { [CLAIMS.deploymentId]: 'west' }));

    expect(await guest.describe(answer)).toBe('403 DEPLOYMENT_DISABLED');
  });

  test('a pass in the north is nothing in the south', async () => {
    const [north, south] = [new Guest(stage), new Guest(stage)];

    const result = await passModule(north, await locationOf(north, of('north')));
    const fresh = await openPage(south, await locationOf(south, of('south')));
    const list = await openPage(south, await locationOf(south, of('south', { [CLAIMS.custom]: {} })));

    expect(result).toContain('You passed');
    expect(fresh.path).toMatch(/\/step\/1$/);
    expect(`${fresh.html}${list.html}`).not.toMatch(/you passed|100%|of the north/i);
    expect(list.html).toContain('Course of the south');
  });

  test('their people are two, each with the own name, work and grade', async () => {
    const south = new Guest(stage);
    await passModule(south, await locationOf(south, of('south')));

    const { learners, work, contexts, placements } = stage.app.records;
    const [people, works] = [await learners.find({}), await work.find({})];
    expect(people.map(({ name }) => name).sort()).toEqual(['Person of the north', 'Person of the south']);
    expect(new Set(works.map(({ learnerId }) => learnerId)).size).toBe(2);
    expect(works.map(({ deliveries }) => deliveries.map(({ lineItem }) => lineItem)).sort()).toEqual([
      ['https://shared.example/north/lineitem'],
      ['https://shared.example/south/lineitem'],
    ]);
    expect([await contexts.count({}), await placements.count({})]).toEqual([2, 2]);
  });

  test("one browser, both districts: neither's page opens with the other's cookie", async () => {
    const [north, south] = [new Guest(stage), new Guest(stage)];
    const [northPage, southPage] = [
      await locationOf(north, of('north')),
      await locationOf(south, of('south')),
    ];

    const crossed = await north.describe(await north.send(`${southPage}step/1`));
    const [[name = '', value = ''] = []] = [...north.cookies];
    const handle = southPage.split('/')[2] ?? '';
    south.cookies.clear();
    south.cookies.set(`__Host-aw-${handle}`, value);
    const forged = await south.describe(await south.send(`${southPage}step/1`));

    expect(name).toBe(`__Host-aw-${northPage.split('/')[2]}`);
    expect([crossed, forged]).toEqual(['401 SESSION_MISSING', '401 SESSION_MISSING']);
  });

  test('revoking one leaves the other', async () => {
    const { deployments } = stage.app.records;
    const record = (await deployments.find({})).find(({ deploymentId }) => deploymentId === 'north');
    if (!record) throw new Error('north is gone');
    const { version, ...draft } = record;
    await deployments.replace({ ...draft, state: 'revoked' }, version);

    const [north, south] = [new Guest(stage), new Guest(stage)];
    const answers = [await north.launch(of('north')), await south.launch(of('south'))];

    expect(await north.describe(answers[0] as Response)).toBe('403 DEPLOYMENT_DISABLED');
    expect(await south.describe(answers[1] as Response)).toBe('opens for a learner');
  });
});

test('two platforms with the same client id, deployment, sub, context and link share nothing', async () => {
  const [one, two] = [new Guest(stage), new Guest(stage)];

  await passModule(one, await locationOf(one, { at: 'lms' }));
  const fresh = await openPage(two, await locationOf(two, { at: 'other' }));

  expect(fresh.path).toMatch(/\/step\/1$/);
  expect(fresh.html).not.toMatch(/you passed/i);
});
