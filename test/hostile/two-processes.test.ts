import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import { PERSONAS, type Persona } from '../../src/sandbox/personas.ts';
import { openStore, type StoreSettings } from '../../src/store/open-store.ts';
import { aBrowser, type Browser, formOf } from '../builders/browser.ts';
import { until } from '../builders/until.ts';
import { aVisitor, RIGHT } from '../flows/visitor.ts';
import { openWorld, type World } from '../flows/world.ts';
import { mongodbForTests } from '../servers/mongodb/mongodb.ts';
import { tally } from './case.ts';
import { type Cluster, startCluster } from './cluster.ts';

const personas: Persona[] = PERSONAS.filter(({ id }) => id === 'pat').flatMap((pat) =>
  Array.from({ length: 11 }, (_, index) => ({ ...pat, id: `para-${index}`, sub: `user-${index}` })),
);
const workers = personas.slice(0, 10);

const server = await mongodbForTests();
if ('skipped' in server) it.skip(server.skipped, () => undefined);
else afterAll(() => server.stop());

const STORES: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ['the embedded store', {}],
  ...('skipped' in server ? [] : ([[server.description, { MONGODB_URI: server.uri }]] as const)),
];

let world: World;
let cluster: Cluster;
let settings: StoreSettings;

const cookieOf = (browser: Browser): string =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** The LMS's answer to one login, not sent yet. */
async function answerOfLms(persona: string, browser: Browser): Promise<URLSearchParams> {
  const { action, params } = world.sandbox.startLaunch(persona, world.linkId);
  const page = await browser.post(action, Object.entries(params));
  return new URLSearchParams(formOf(page.html, '/lti/launch').hidden);
}

/** Sends the same form to every process, `times` each, all at once. */
async function sendEverywhere(path: string, body: URLSearchParams, cookie: string, times: number) {
  const targets = Array.from({ length: times }, () => cluster.urls).flat();
  const headers = { cookie };
  const init = { method: 'POST', headers, redirect: 'manual', body } as const;
  const answers = await Promise.all(targets.map((url) => fetch(`${url}${path}`, init)));
  await Promise.all(answers.map((answer) => answer.text()));
  return tally(answers.map(({ status }) => String(status)));
}

async function withRecords<T>(read: (records: Records) => Promise<T>): Promise<T> {
  const store = await openStore(settings, ALL_SPECS, Date.now);
  try {
    return await read(openRecords(store));
  } finally {
    await store.close();
  }
}

/** The first question that counts. */
async function firstQuestion(browser: Browser, launched: string): Promise<string> {
  for (let number = 1; number < 10; number++) {
    const { html } = await browser.open(launched.replace(/step\/\d+$/, `step/${number}`));
    if (/name="item" value="q\d"/.test(html)) return html;
  }
  throw new Error('The module asks nothing.');
}

describe.each(STORES)('two processes on %s', (_name, env) => {
  beforeAll(async () => {
    world = await openWorld({ sandbox: { personas } });
    settings = env['MONGODB_URI']
      ? { kind: 'mongodb', uri: env['MONGODB_URI'] }
      : { kind: 'sqlite', file: `${world.dir}/data/aidewell.db` };
    cluster = await startCluster(world, 2, env);
  }, 60_000);
  afterAll(async () => {
    await cluster?.close();
    await world?.close();
  });

  test('started at the same moment on an empty store they publish the same one key', async () => {
    const sets = await Promise.all(
      cluster.urls.map(
        async (url) => (await fetch(`${url}/lti/keys`)).json() as Promise<{ keys: unknown[] }>,
      ),
    );

    expect(sets[0]?.keys).toHaveLength(1);
    expect(sets[1]).toEqual(sets[0]);
  });

  test('one LMS answer, sent ten times to each of them at once, opens once', async () => {
    const browser = aBrowser();
    const answer = await answerOfLms('para-0', browser);

    expect(await sendEverywhere('/lti/launch', answer, cookieOf(browser), 10)).toBe('1 x 303, 19 x 401');
  });

  test('a new deployment that launches at both at once is learned once', async () => {
    const browsers = personas.slice(0, 10).map(({ id }) => ({ id, browser: aBrowser() }));
    const launches = browsers.map(async ({ id, browser }) => ({
      body: await answerOfLms(id, browser),
      cookie: cookieOf(browser),
    }));
    const ready = await Promise.all(launches);

    const seen = await Promise.all(
      ready.map(({ body, cookie }, index) => {
        const url = `${cluster.urls[index % 2]}/lti/launch`;
        return fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
      }),
    );

    expect(tally(seen.map(({ status }) => String(status)))).toBe('10 x 303');
    expect(await withRecords(({ deployments }) => deployments.count({}))).toBe(1);
  });

  test('ten people work through the balancer: every grade arrives, each is sent once', async () => {
    world.sandbox.clearLog();
    await Promise.all(
      workers.map(async ({ id }) => {
        const visitor = aVisitor(world, id);
        await visitor.takeQuiz(await visitor.launch(), RIGHT);
      }),
    );
    await until(
      () => workers.every(({ id }) => world.sandbox.grade(world.linkId, id)?.resultScore === 100),
      20_000,
    );
    await until(() => withRecords(async ({ work }) => (await work.count({ dueAt: { gte: 0 } })) === 0));

    const sent = world.sandbox
      .requests()
      .filter(({ url, method }) => method === 'POST' && url.includes('/scores'));
    expect(sent).toHaveLength(workers.length);
  }, 60_000);

  test('one answer, sent ten times to each of them at once, counts once', async () => {
    const { browser, launch } = aVisitor(world, 'para-10');
    const form = formOf(await firstQuestion(browser, (await launch()).url), '/answer');
    const body = new URLSearchParams([...form.hidden, [ANSWER_FIELD, '1']]);

    const answers = await sendEverywhere(form.action, body, cookieOf(browser), 10);
    const works = await withRecords(({ work }) => work.find({}));

    expect(answers).toBe('20 x 303');
    expect(works.flatMap(({ current }) => current?.answers ?? [])).toHaveLength(1);
  });
});
