import type { App } from '../../src/app.ts';
import type { LoginInitiation } from '../../src/sandbox/launch/start.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Visit } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { openGrades, type Seated } from './grades-page.ts';
import { aVisitor, type Strategy, type Visitor } from './visitor.ts';
import { MODULE, openWorld, startTool, type World } from './world.ts';

/** Milliseconds that anything may take on a busy machine. */
export const PATIENCE = 25_000;

const COURSES = Array.from({ length: 9 }, (_, index) => `course-${index}`);

/** One of two right. */
export const half = (): Strategy => {
  let asked = 0;
  return (itemId) => (itemId.startsWith('q') && asked++ > 0 ? '1' : '0');
};

/** Waits until the condition holds. */
export const soon = (condition: () => boolean | Promise<boolean>): Promise<void> =>
  until(condition, PATIENCE);

/** Long enough for a grade to arrive that must not. */
export const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done, 2500));

/** A tool and an LMS with a course for each test, and what trainers and learners do there. */
export interface Desk {
  readonly world: World;
  readonly app: App;
  /** A link to the module in the next course. */
  place(id: string, lineItem?: boolean): { readonly link: string; readonly contextId: string };
  grade(link: string, learner: string): number | undefined;
  arrives(link: string, learner: string, points: number): Promise<void>;
  /** A grade for this link waits for a person. */
  parks(link: string): Promise<void>;
  /** Score requests for this link's line item. */
  scores(link: string): ReturnType<World['sandbox']['requests']>;
  take(link: string, persona: string, strategy: Strategy): Promise<Seated>;
  again(seated: Seated, strategy: Strategy): Promise<Visit>;
  enter(visitor: Visitor, login: LoginInitiation): Promise<Visit>;
  /** The module's grades page, reached as a trainer does. */
  grades(link: string, persona?: string): Promise<Seated>;
  reload(seated: Seated): Promise<Visit>;
  close(): Promise<void>;
}

export async function openDesk(options: SandboxOptions): Promise<Desk> {
  const contexts = COURSES.map((id) => ({ id, label: id, title: `The ${id}` }));
  const world = await openWorld({ sandbox: { contexts, ...options } });
  const app = await startTool(world);
  const { sandbox } = world;
  let course = 0;

  const lineItemOf = (link: string): string => {
    const [item] = sandbox.lineItemsOf(link);
    return item ? sandbox.lineItemUrl(item.id) : 'none';
  };
  const grade: Desk['grade'] = (link, learner) => sandbox.grade(link, learner)?.resultScore;

  return {
    world,
    app,
    grade,
    place(id, lineItem = true) {
      const contextId = COURSES[++course] ?? 'no more courses';
      sandbox.addLink({ id, title: `Link ${id}`, module: MODULE, contextId, lineItem });
      return { link: id, contextId };
    },
    arrives: (link, learner, points) => soon(() => grade(link, learner) === points),
    parks: (link) =>
      soon(async () => {
        const parked = await app.records.work.find({ parked: 1 });
        return parked.some(({ deliveries }) =>
          deliveries.some(({ state, lineItem }) => state === 'parked' && lineItem === lineItemOf(link)),
        );
      }),
    scores: (link) => {
      const path = new URL(lineItemOf(link)).pathname;
      return sandbox
        .requests()
        .filter(({ service, url }) => service === 'score' && url.startsWith(`${path}/`));
    },
    async take(link, persona, strategy) {
      const visitor = aVisitor(world, persona);
      return [visitor, await visitor.takeQuiz(await visitor.launch(link), strategy)];
    },
    again: async ([visitor, result], strategy) =>
      visitor.takeQuiz(await visitor.browser.submit(result, '/retry'), strategy),
    async enter(visitor, { action, params }) {
      const login = await visitor.browser.post(action, Object.entries(params));
      return login.html.includes('id_token') ? visitor.browser.submit(login, '/lti/launch') : login;
    },
    grades: (link, persona) => openGrades(world, link, persona),
    reload: ([{ browser }, page]) => browser.open(page.url.split(/[?#]/)[0] ?? ''),
    async close() {
      await app.stop();
      await world.close();
    },
  };
}
