import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { newestVersion } from '../../src/actions/module-versions.ts';
import { openWork } from '../../src/actions/open-work.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const FILE = 'small/01-module.md';
const KEY = 'small/module';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const saying = (extra: string): string => aModuleText({ extra });

async function open(sub: string, role: Launch['role'] = 'learner'): Promise<void> {
  const launch = aLaunch({ sub, role, module: KEY, custom: { module: KEY } });
  await enterLaunch(district.deps, launch);
  await openWork(district.deps, launch, KEY);
}

async function edit(extra: string): Promise<void> {
  district.now += 60_000;
  await district.publish({ [FILE]: saying(extra) });
}

const newest = async (): Promise<string | undefined> =>
  (await newestVersion(district.deps.records, KEY))?.source;

describe('the newest version that somebody worked on', () => {
  it('is none while only a trainer looked at the module', async () => {
    await open('trainer', 'trainer');

    expect(await newest()).toBeUndefined();
  });

  it('stays what learners have when a trainer looks at a newer file', async () => {
    await edit('What learners have.');
    await open('zoe');
    await edit('What the trainer tries.');
    await open('trainer', 'trainer');

    expect(await newest()).toBe(saying('What learners have.'));
  });

  it('is what a trainer tried first, once a learner begins it after another version', async () => {
    await edit('What the trainer tries.');
    await open('trainer', 'trainer');
    await edit('What learners have.');
    await open('zoe');
    await edit('What the trainer tries.');
    await open('pat');
    await open('trainer', 'trainer');

    expect(await newest()).toBe(saying('What the trainer tries.'));
  });
});
