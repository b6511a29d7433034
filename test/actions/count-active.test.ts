import { countActive } from '../../src/actions/count-active.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { reportTime } from '../../src/actions/report-time.ts';
import { activeMs, MOST_BETWEEN } from '../../src/domain/pd-time.ts';
import { workKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const MINUTE = 60_000;
const KEYS = ['small/one', 'small/two', 'small/three', 'small/four'];
const launchOf = (module: string, sub = 'user-1') => aLaunch({ module, custom: { module }, sub });

let district: District;
beforeEach(async () => {
  const files = KEYS.map((key, at) => [`${key.replace('/', `/0${at + 1}-`)}.md`, aModuleText()]);
  district = await aDistrict(Object.fromEntries(files));
  for (const key of KEYS) await enterLaunch(district.deps, launchOf(key));
});
afterEach(() => district.close());

async function countedIn(key: string, sub?: string): Promise<number> {
  const { learnerId, contextId } = launchOf(key, sub);
  return activeMs((await district.deps.records.work.get(workKey(learnerId, contextId, key, false)))?.time);
}

const countedInAll = async (): Promise<number> =>
  (await Promise.all(KEYS.map((key) => countedIn(key)))).reduce((sum, ms) => sum + ms, 0);

const visitOf = (key: string, claimed?: number) => ({
  session: `session-${key}`,
  ...(claimed !== undefined && { claimed }),
});

test('modules side by side, each with forged reports, count no faster than the clock', async () => {
  for (const key of KEYS) await openStep(district.deps, launchOf(key), key, 1, visitOf(key, 0));

  for (let minute = 0; minute < 10; minute++) {
    district.now += MINUTE;
    for (const key of KEYS) await reportTime(district.deps, launchOf(key), key, visitOf(key, 80_000_000));
  }

  expect(await countedInAll()).toBeGreaterThanOrEqual(10 * MINUTE);
  expect(await countedInAll()).toBeLessThanOrEqual(10 * MINUTE + MOST_BETWEEN);
});

test('without a script, taking turns between modules counts no faster than the clock', async () => {
  for (let turn = 0; turn < 10; turn++) {
    for (const key of KEYS) await openStep(district.deps, launchOf(key), key, (turn % 2) + 1, visitOf(key));
    district.now += MINUTE;
  }

  expect(await countedInAll()).toBeLessThanOrEqual(10 * MINUTE + MOST_BETWEEN);
});

test('one module after the other loses nothing', async () => {
  for (const key of KEYS) {
    await openStep(district.deps, launchOf(key), key, 1, visitOf(key, 0));
    for (let minute = 0; minute < 8; minute++) {
      district.now += MINUTE;
      await reportTime(district.deps, launchOf(key), key, visitOf(key, MINUTE));
    }
  }

  expect(await countedInAll()).toBe(4 * 8 * MINUTE);
});

test('people take nothing from each other', async () => {
  const [key = ''] = KEYS;
  const subs = ['user-1', 'user-2', 'user-3'];
  for (const sub of subs) {
    await enterLaunch(district.deps, launchOf(key, sub));
    await openStep(district.deps, launchOf(key, sub), key, 1, visitOf(key, 0));
  }

  district.now += 3 * MINUTE;
  for (const sub of subs) await reportTime(district.deps, launchOf(key, sub), key, visitOf(key, 3 * MINUTE));

  expect(await Promise.all(subs.map((sub) => countedIn(key, sub)))).toEqual([
    3 * MINUTE,
    3 * MINUTE,
    3 * MINUTE,
  ]);
});

test('a review beside a module is counted from the same clock', () => {
  const { deps } = district;
  const begin = { at: 0, session: 's', claimed: 0 };
  const count = (person: string) => {
    const started = [1, 2, 3].map(() => countActive(deps, person, undefined, begin));
    return started.map((time) =>
      activeMs(countActive(deps, person, time, { ...begin, at: 2 * MINUTE, claimed: 2 * MINUTE })),
    );
  };

  expect(count('p')).toEqual([2 * MINUTE, MINUTE, 0]);
});
