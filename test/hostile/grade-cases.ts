import type { Fault } from '../../src/sandbox/faults.ts';
import type { LaunchOptions } from '../../src/sandbox/lms.ts';
import type { LinkSeed } from '../../src/sandbox/options.ts';
import { CLAIMS } from '../builders/launch.ts';
import { until } from '../builders/until.ts';
import { openGrades } from '../flows/grades-page.ts';
import { aVisitor, RIGHT, WRONG } from '../flows/visitor.ts';
import { MODULE } from '../flows/world.ts';
import { type Case, type Runner, rows } from './case.ts';
import { type District, type Kind, verdict, within } from './district.ts';

interface Run {
  readonly tool: District;
  readonly para: string;
  readonly linkId: string;
  take(strategy?: typeof RIGHT, launch?: LaunchOptions): Promise<void>;
  /** The page of the result. */
  result(): string;
  /** The state of this learner's delivery, once it is no longer new. */
  settled(): Promise<string>;
  scores(): readonly { readonly status: number; readonly body: string; readonly url: string }[];
}

/** One learner on one new link of the LMS, alone with their grade. */
const grading = (
  kind: Kind,
  work: (run: Run) => Promise<string>,
  { persona, ...link }: { readonly persona?: string } & Pick<LinkSeed, 'lineItem'> = {},
): Runner =>
  within(kind, async (tool) => {
    const { sandbox } = tool.world;
    const para = persona ?? tool.freshPara();
    const { id: linkId } = sandbox.addLink({
      title: 'Graded',
      module: MODULE,
      contextId: tool.freshCourse(),
      ...link,
    });
    const sub = sandbox.personas.find(({ id }) => id === para)?.sub ?? '';
    sandbox.clearLog();
    const deliveries = async () => {
      const learner = (await tool.app.records.learners.find({})).find((each) => each.sub === sub);
      const works = await tool.app.records.work.find({ learnerId: learner?.id ?? '' });
      return works.flatMap((each) => each.deliveries);
    };
    let html = '';
    const run: Run = {
      tool,
      para,
      linkId,
      async take(strategy = RIGHT, launch = {}) {
        const visitor = aVisitor(tool.world, para);
        ({ html } = await visitor.takeQuiz(await visitor.launch(linkId, launch), strategy));
      },
      result: () => html,
      async settled() {
        await until(async () => (await deliveries()).every(({ tries }) => tries > 0));
        const [first] = await deliveries();
        if (!first) return 'nothing to send';
        return [first.state, first.reason].filter((part) => part !== undefined).join(' ');
      },
      scores: () =>
        sandbox.requests().filter(({ service, body }) => service === 'score' && body.includes(`"${sub}"`)),
    };
    try {
      return await work(run);
    } finally {
      sandbox.clearFaults();
    }
  });

/** What becomes of a grade that the LMS answers so. */
const answered = (fault: Fault, kind: Kind = 'canvas'): Runner =>
  grading(kind, async ({ tool, take, settled }) => {
    tool.world.sandbox.setFaults({ score: [{ ...fault, times: 'always' }] });
    await take();
    return settled();
  });

const arrives = (kind: Kind): Runner =>
  grading(kind, async ({ tool, take, settled }) => {
    await take();
    const state = await settled();
    const { requests } = tool.world.sandbox;
    const calls = requests().filter(({ service }) => service === 'score' || service === 'token');
    const ill = calls.flatMap(({ checks }) => checks.filter(({ ok }) => !ok).map(({ name }) => name));
    return `${state}, ${ill.length} of the LMS’s checks fail`;
  });

const scaled = (scoreMaximum: number, strategy: typeof RIGHT): Runner =>
  grading(
    'generic',
    async ({ tool, para, linkId, take, settled }) => {
      await take(strategy);
      return `${await settled()}, ${tool.world.sandbox.grade(linkId, para)?.resultScore} points`;
    },
    { lineItem: { scoreMaximum } },
  );

const expired = grading('generic', async ({ tool, take, settled, scores }) => {
  tool.world.sandbox.expireTokens();
  await take();
  return `${await settled()}, ${scores().filter(({ status }) => status === 401).length} x 401`;
});

const opened = grading('generic', async ({ tool, para, linkId, scores }) => {
  const page = await aVisitor(tool.world, para).launch(linkId);
  return verdict({ opens: page.status === 200, 'nothing sent': scores().length === 0 });
});

const restarted = grading('generic', async ({ tool, para, linkId, take }) => {
  tool.world.sandbox.setFaults({ down: true });
  await take();
  await tool.restart();
  tool.world.sandbox.clearFaults();
  await until(() => tool.world.sandbox.grade(linkId, para)?.resultScore === 100);
  return 'the grade arrives';
});

const SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope';
const SCOPES = ['lineitem', 'score', 'result.readonly'].map((name) => `${SCOPE}/${name}`);

type GradesClaim = (urls: { lineitem: string; lineitems: string }) => unknown;

/** A launch whose claim about grades says this, and what `see` finds afterwards. */
const claiming = (grades: GradesClaim, see: (run: Run) => Promise<string>): Runner =>
  grading('generic', async (run) => {
    const { sandbox } = run.tool.world;
    const [item] = sandbox.lineItemsOf(run.linkId);
    const lineitem = sandbox.lineItemUrl(item?.id ?? '');
    const lineitems = lineitem.replace(/\/[^/]+$/, '');
    await run.take(RIGHT, { claims: { [CLAIMS.grades]: grades({ lineitem, lineitems }) } });
    return see(run);
  });

const parked = async ({ settled, scores }: Run): Promise<string> =>
  `${await settled()}, ${scores().length} scores`;

const arrived = async ({ tool, para, linkId }: Run): Promise<string> => {
  await until(() => tool.world.sandbox.grade(linkId, para)?.resultScore === 100, 20_000);
  return 'the grade arrives';
};

const unsent = async ({ result, scores }: Run): Promise<string> =>
  verdict({
    'the page says that nothing is sent': result().includes('so nothing is sent'),
    'nothing sent': scores().length === 0,
  });

const told = grading('generic', async ({ tool, linkId, take, settled }) => {
  const [item] = tool.world.sandbox.lineItemsOf(linkId);
  const lineitem = tool.world.sandbox.lineItemUrl(item?.id ?? '');
  await take(RIGHT, { claims: { [CLAIMS.grades]: { scope: [`${SCOPE}/lineitem`], lineitem } } });
  await settled();
  const [, page] = await openGrades(tool.world, linkId);
  return verdict({
    'the trainer is told': page.html.includes('grades are not switched on for this tool'),
    'and what to do': page.html.includes('Please ask the person who runs your LMS.'),
  });
});

const repeated = grading('canvas', async ({ tool, para, linkId, take, scores }) => {
  tool.world.sandbox.setFaults({ score: [{ drop: 'after' }, { status: 503 }] });
  await take();
  await until(
    () => scores().length >= 3 && tool.world.sandbox.grade(linkId, para)?.resultScore === 100,
    20_000,
  );
  const bodies = new Set(scores().map(({ body }) => body));
  const attempts = tool.world.sandbox.grade(linkId, para)?.submissions.length;
  return `${scores().length} tries, ${bodies.size} body, ${attempts} attempt in the LMS`;
});

const person = (persona: string, kind: Kind = 'canvas'): Runner =>
  grading(
    kind,
    async ({ take, settled, scores }) => {
      await take();
      const state = await settled();
      return `${state}, ${scores().length} scores`;
    },
    { persona },
  );

const said = (status: number, body: unknown): Fault => ({ status, body });
const answers = (
  id: string,
  list: readonly (readonly [bend: string, answer: string, fault: Fault, kind?: Kind])[],
): Case[] =>
  rows(
    id,
    ...list.map(
      ([bend, answer, fault, kind]) => ['the answer', bend, answer, answered(fault, kind)] as const,
    ),
  );

/** F: grades. */
export const GRADE_CASES: readonly Case[] = [
  ...rows(
    'F1',
    ...(['generic', 'canvas', 'moodle'] as const).map(
      (kind) =>
        [
          'token request and score',
          `an LMS like ${kind}`,
          'confirmed, 0 of the LMS’s checks fail',
          arrives(kind),
        ] as const,
    ),
  ),
  ...rows('F3', ['token', 'the LMS withdrew it', 'confirmed, 1 x 401', expired]),
  ...rows(
    'F4',
    [
      'scope',
      'the claim grants no scores',
      'parked scope-missing, 0 scores',
      claiming(({ lineitem, lineitems }) => ({ scope: [`${SCOPE}/lineitem`], lineitem, lineitems }), parked),
    ],
    ['scope', 'the claim grants no scores', 'the trainer is told, and what to do', told],
  ),
  ...rows(
    'F5',
    [
      'line item',
      'not in the claim, but in the LMS',
      'the grade arrives',
      claiming(({ lineitems }) => ({ scope: SCOPES, lineitems }), arrived),
    ],
    [
      'line items',
      'not in the claim',
      'the grade arrives',
      claiming(({ lineitem }) => ({ scope: SCOPES, lineitem }), arrived),
    ],
    [
      'grades',
      'no claim at all',
      'the page says that nothing is sent, nothing sent',
      claiming(() => null, unsent),
    ],
  ),
  ...rows(
    'F9',
    ['score', 'nothing right', 'confirmed, 0 points', scaled(100, WRONG)],
    ['score', 'all right', 'confirmed, 100 points', scaled(100, RIGHT)],
    ['maximum', '0', 'confirmed, 0 points', scaled(0, RIGHT)],
  ),
  ...rows('F13', ['tries again', 'answer lost, then 503', '3 tries, 1 body, 1 attempt in the LMS', repeated]),
  ...answers('F12', [
    ['200, empty', 'confirmed', said(200, '')],
    ['200, null', 'confirmed', said(200, null)],
    ['201, JSON', 'confirmed', said(201, {})],
    ['204', 'confirmed', said(204, '')],
    ['200, a sign-in page', 'pending lms-error', said(200, '<html>Sign in</html>')],
  ]),
  ...answers('F13', [
    [
      '422, not a student',
      'parked learner-unknown',
      said(422, 'User not found in course or is not a student'),
    ],
    ['422, attempts used', 'parked attempts-used', said(422, 'The maximum number of attempts is reached')],
    ['422, concluded', 'parked not-accepting', said(422, 'This course has concluded')],
    ['422, unpublished', 'pending not-published', said(422, 'The assignment must be published')],
    [
      '404, JSON',
      'parked line-item-gone',
      said(404, { errors: [{ message: 'The specified resource does not exist.' }] }),
    ],
    ['404, a page', 'parked line-item-gone', said(404, '<html>Not found</html>')],
    ['412', 'parked line-item-gone', said(412, {})],
    ['403', 'parked not-allowed', said(403, {})],
    ['500', 'pending lms-error', said(500, {})],
    ['cut', 'pending unreachable', { drop: 'before' }],
    ['403, throttled', 'pending rate-limited', said(403, '403 Forbidden (Rate Limit Exceeded)')],
    ['429', 'pending rate-limited', { status: 429, retryAfter: '60' }, 'moodle'],
  ]),
  ...rows(
    'F15',
    ['who gets a grade', 'a dropped student', 'parked learner-unknown, 1 scores', person('inactive')],
    ['who gets a grade', 'Canvas’s test student', 'confirmed, 1 scores', person('test-user')],
    ['who gets a grade', 'a trainer', 'nothing to send, 0 scores', person('trainer')],
  ),
  ...rows('F16', ['nothing finished', 'opened only', 'opens, nothing sent', opened]),
  ...rows('F17', ['restart', 'while the LMS is down', 'the grade arrives', restarted]),
  ...rows('F19', ['maximum', '10 instead of 100', 'confirmed, 10 points', scaled(10, RIGHT)]),
];
