import { answerItem } from '../../src/actions/answer-item.ts';
import type { Deps } from '../../src/actions/deps.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { reportTime } from '../../src/actions/report-time.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import { openRecords } from '../../src/records/records.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const MINUTE = 60_000;
const [ONE, TWO] = ['small/one', 'small/two'];
const launchOf = (module: string) => aLaunch({ module, custom: { module } });
const { learnerId } = launchOf(ONE);
const visitOf = (key: string, claimed: number) => ({ session: `session-${key}`, claimed });

let district: District;
let elsewhere: Deps;
beforeEach(async () => {
  district = await aDistrict({ 'small/01-one.md': aModuleText(), 'small/02-two.md': aModuleText() });
  elsewhere = { ...district.deps, records: openRecords(district.store), library: district.deps.library };
  for (const key of [ONE, TWO]) await enterLaunch(district.deps, launchOf(key));
});
afterEach(() => district.close());

const begin = (deps: Deps, key: string) => openStep(deps, launchOf(key), key, 1, visitOf(key, 0));

/** A minute goes by for each of them, reported to its process. */
async function spendMinutes(minutes: number, on: readonly (readonly [Deps, string])[]): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    district.now += MINUTE;
    for (const [deps, key] of on) await reportTime(deps, launchOf(key), key, visitOf(key, MINUTE));
  }
}

async function pass(deps: Deps, key: string): Promise<void> {
  const launch = launchOf(key);
  let number: number | undefined = 1;
  while (number !== undefined) {
    const page = await openStep(deps, launch, key, number);
    if (page === 'submitted') return;
    if (page.item?.mode === 'graded' && !page.item.answer)
      await answerItem(deps, launch, {
        moduleKey: key,
        attemptId: page.attemptId,
        itemId: page.item.item.id,
        fields: { [ANSWER_FIELD]: '0' },
      });
    number = page.next;
  }
}

/** Seconds, in the order of the passes. */
const credits = async (): Promise<number[]> =>
  (await district.deps.records.ledger.find({ learnerId }, { sort: 'at' })).map(({ detail }) =>
    detail.kind === 'pass' ? detail.creditedSeconds : 0,
  );

test('two modules at once, each by another process, are credited no faster than the clock', async () => {
  await begin(district.deps, ONE);
  await begin(elsewhere, TWO);
  await spendMinutes(4, [
    [district.deps, ONE],
    [elsewhere, TWO],
  ]);

  await pass(district.deps, ONE);
  await spendMinutes(1, [[elsewhere, TWO]]);
  await pass(elsewhere, TWO);

  expect(await credits()).toEqual([240, 60]);
});

test('one after the other, and back to the first in between, loses nothing', async () => {
  await begin(district.deps, ONE);
  await spendMinutes(1, [[district.deps, ONE]]);
  await begin(elsewhere, TWO);
  await spendMinutes(3, [[elsewhere, TWO]]);
  await pass(elsewhere, TWO);
  await begin(district.deps, ONE);
  await spendMinutes(2, [[district.deps, ONE]]);
  await pass(district.deps, ONE);

  expect(await credits()).toEqual([180, 180]);
});

test('stated minutes are nobody’s clock: they take nothing from others and lose nothing', async () => {
  await district.publish({ 'small/01-one.md': aModuleText({ frontMatter: 'credit: stated\n' }) });
  elsewhere = { ...elsewhere, library: district.deps.library };
  await begin(district.deps, ONE);
  await begin(elsewhere, TWO);
  await spendMinutes(1, [[elsewhere, TWO]]);

  await pass(elsewhere, TWO);
  await pass(district.deps, ONE);

  expect((await credits()).sort((a, b) => a - b)).toEqual([60, 120]);
});
