import type { Fault } from '../../src/sandbox/faults.ts';
import { until } from '../builders/until.ts';
import { openGrades, rowOf, type Seated } from '../flows/grades-page.ts';
import { aVisitor, RIGHT } from '../flows/visitor.ts';
import { type Case, type Runner, rows } from './case.ts';
import { type District, type Kind, verdict, within } from './district.ts';

const MOST_PAGES = 20;

async function forgetRoster({ app }: District): Promise<void> {
  const { rosters } = app.records;
  await Promise.all((await rosters.find({})).map(({ id }) => rosters.remove({ id })));
}

/** The grades page once the LMS's list of members is in it; what was read before is forgotten. */
async function readAnew(tool: District): Promise<Seated> {
  const { world } = tool;
  await forgetRoster(tool);
  world.sandbox.clearLog();
  const [trainer, page] = await openGrades(world, world.linkId);
  let now = page;
  await until(async () => {
    now = await trainer.browser.open(page.url);
    return now.html.includes('listed them');
  });
  return [trainer, now];
}

/** Everyone whom the pages of a grades list name, page after page. */
async function listed(tool: District): Promise<string[]> {
  const [{ browser }, first] = await readAnew(tool);
  const names: string[] = [];
  let page = first;
  for (let count = 0; count < MOST_PAGES; count++) {
    names.push(...page.html.split('<li class="learner"').slice(1));
    const next = /<a[^>]*rel="next"[^>]*href="([^"]+)"/.exec(page.html)?.[1];
    if (!next) break;
    page = await browser.open(new URL(next.replace('&#x3D;', '='), page.url).href);
  }
  return names;
}

const rosterCalls = ({ world }: District) =>
  world.sandbox.requests().filter(({ service }) => service === 'roster');

const asked = (kind: Kind): Runner =>
  within(kind, async (tool) => {
    await readAnew(tool);
    const calls = rosterCalls(tool);
    const ill = calls.flatMap(({ checks }) => checks.filter(({ ok }) => !ok));
    return `${calls.length > 0 ? 'asked' : 'not asked'}, ${ill.length} of the LMS’s checks fail`;
  });

const everyone = (kind: Kind): Runner =>
  within(kind, async (tool) => {
    const paras = tool.world.sandbox.personas.filter(({ familyName }) => familyName.startsWith('Number'));
    const rowsOfAll = await listed(tool);
    const times = paras.map(
      ({ familyName }) => rowsOfAll.filter((row) => row.includes(`${familyName}</a>`)).length,
    );
    return `${times.filter((count) => count === 1).length} of ${paras.length} once`;
  });

const ended = within('generic', async (tool) => {
  const names = (await listed(tool)).join();
  return verdict({ 'not listed': !names.includes('Ina Ctive'), 'others are': names.includes('Zoë Núñez') });
});

/** The service fails after nobody read it yet; a learner was here already. */
const failing = (fault: Fault): Runner =>
  within('generic', async (tool) => {
    const { world } = tool;
    await forgetRoster(tool);
    await aVisitor(world, 'pat').launch();
    world.sandbox.setFaults({ roster: [{ ...fault, times: 'always' }] });
    try {
      const [, page] = await openGrades(world, world.linkId);
      return verdict({
        [String(page.status)]: true,
        'the page says why the list is short': page.html.includes('Only those who opened the module'),
        'who was here is listed': rowOf(page, 'Pat Lee') !== '',
      });
    } finally {
      world.sandbox.clearFaults();
    }
  });

const joined = within('generic', async (tool) => {
  const { world } = tool;
  const pat = aVisitor(world, 'pat');
  await pat.takeQuiz(await pat.launch(), RIGHT);
  await until(() => world.sandbox.grade(world.linkId, 'pat')?.resultScore === 100);
  const pats = (await listed(tool)).filter((row) => row.includes('Pat Lee'));
  return verdict({
    'listed once': pats.length === 1,
    'with the result': pats.join().includes('best 100%'),
  });
});

const DEGRADED = '200, the page says why the list is short, who was here is listed';
const refusal = (status: number): readonly [string, string, string, Runner] => [
  'the service is off',
  String(status),
  DEGRADED,
  failing({ status, body: {} }),
];

/** G: who is in the course. */
export const ROSTER_CASES: readonly Case[] = [
  ...rows(
    'G1',
    ...(['generic', 'canvas', 'moodle'] as const).map(
      (kind) =>
        [
          'token, scope, media type',
          `an LMS like ${kind}`,
          'asked, 0 of the LMS’s checks fail',
          asked(kind),
        ] as const,
    ),
  ),
  ...rows(
    'G2',
    ['pages', 'more learners than a page of Canvas', '60 of 60 once', everyone('canvas')],
    ['pages', 'more learners than a page, as Moodle pages', '60 of 60 once', everyone('moodle')],
  ),
  ...rows('G5', ['a member', 'Inactive', 'not listed, others are', ended]),
  ...rows('G6', refusal(401), refusal(403), refusal(404), [
    'the service is off',
    'cut',
    DEGRADED,
    failing({ drop: 'before' }),
  ]),
  ...rows('G7', ['user_id is the sub of the launch', 'nothing', 'listed once, with the result', joined]),
];
