import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { spreadBest } from '../../src/actions/spread-best.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { placementKey } from '../../src/records/keys.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aWork } from '../builders/work.ts';

const MODULE = 'small/module';
const { contextId, platformId } = aLaunch();

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

/** A launch of one of the links to the module. */
const launchOf = (link: string, changes: Partial<Launch> = {}): Launch =>
  aLaunch({
    module: MODULE,
    role: 'trainer',
    placementId: placementKey(contextId, link),
    grades: { scopes: ['score'], lineItem: `https://lms.example/${link}` },
    ...changes,
  });

const open = (link: string, changes: Partial<Launch> = {}) =>
  enterLaunch(district.deps, launchOf(link, changes));

const earned = (id: string, changes: Parameters<typeof aWork>[0] = {}) =>
  district.deps.records.work.put(
    aWork({
      id,
      platformId,
      contextId,
      moduleKey: MODULE,
      learnerId: `learner of ${id}`,
      best: { attemptId: `attempt of ${id}`, score: 0.9, submittedAt: district.now },
      ...changes,
    }),
  );

const columnsOf = async (id: string): Promise<(string | undefined)[]> =>
  ((await district.deps.records.work.get(id))?.deliveries ?? []).map(({ lineItem }) => lineItem);

/** A minute later. */
const sweep = (): Promise<number> => {
  district.now += 60_000;
  return spreadBest(district.deps);
};

it('brings a new column the scores that learners earned before, without a launch of theirs', async () => {
  await Promise.all([earned('a'), earned('b')]);

  await open('link-2');
  const queued = await sweep();

  expect(queued).toBe(2);
  expect(await columnsOf('a')).toEqual(['https://lms.example/link-2']);
  expect(await columnsOf('b')).toEqual(['https://lms.example/link-2']);
  expect((await district.deps.records.work.get('a'))?.dueAt).toBeLessThanOrEqual(district.now);
});

it('waits until submissions have ended that did not know of the column, and is done once', async () => {
  await earned('a');

  await open('link-2');
  const atOnce = await spreadBest(district.deps);
  const later = await sweep();
  const again = await sweep();
  await open('link-2');
  const unchanged = await sweep();

  expect([atOnce, later, again, unchanged]).toEqual([0, 1, 0, 0]);
});

it('touches no preview, no other module, no other course and nobody without a score', async () => {
  await earned('preview', { preview: true });
  await earned('other module', { moduleKey: 'small/other' });
  await earned('other course', { contextId: 'another' });
  await earned('no score', { best: undefined } as never);

  await open('link-2');

  expect(await sweep()).toBe(0);
});

it('is noted anew when the column changes, and kept when only the title does', async () => {
  await earned('a');
  await open('link-2');
  await open('link-2', { linkTitle: 'Renamed' });

  const first = await sweep();
  await open('link-2', { grades: { scopes: ['score'], lineItem: 'https://lms.example/new' } });
  const second = await sweep();

  expect([first, second]).toEqual([1, 1]);
  expect(await columnsOf('a')).toEqual(['https://lms.example/new']);
});

it('is not needed for a link without a column', async () => {
  await earned('a');

  await open('link-2', { grades: { scopes: ['score'] } });

  expect(await sweep()).toBe(0);
  expect(await district.deps.records.placements.count({ spreadSince: { gte: 0 } })).toBe(0);
});
