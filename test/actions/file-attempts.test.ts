import { fileAttempts, sweepUnfiled } from '../../src/actions/file-attempts.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { anAttempt, aWork, T0 } from '../builders/work.ts';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.close());

const unfiled = () => district.deps.records.work.put(aWork({ unfiled: [anAttempt()], unfiledSince: T0 }));

describe('filing attempts', () => {
  it('copies them once and takes the note off', async () => {
    const work = await unfiled();

    await fileAttempts(district.deps, work);
    await fileAttempts(district.deps, work);

    expect(await district.deps.records.attempts.get('attempt-1')).toMatchObject({ version: 1, score: 1 });
    expect(await district.deps.records.work.get('work-1')).toMatchObject({ unfiled: [] });
  });

  it('is finished by the sweep when a crash came between copy and note', async () => {
    const work = await unfiled();
    await district.deps.records.attempts.insert({ ...anAttempt(), platformId: 'platform-1' });

    expect(await sweepUnfiled(district.deps)).toBe(0);
    district.now = T0 + 61_000;
    expect(await sweepUnfiled(district.deps)).toBe(1);

    expect((await district.deps.records.work.get(work.id))?.unfiledSince).toBeUndefined();
    expect(await sweepUnfiled(district.deps)).toBe(0);
  });
});
