import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import { PERSONAS } from '../../src/sandbox/personas.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aModuleText } from '../builders/district.ts';
import { aVisitor, RIGHT, type Visitor } from './visitor.ts';
import { MODULE, openWorld, spawnTool, type World } from './world.ts';

/** What a person does when the tool is killed, and how many milliseconds later. */
const KILLS = [
  ['last answer', 1],
  ['last answer', 8],
  ['last answer', 30],
  ['certificate', 3],
  ['certificate', 40],
] as const;
type Moment = (typeof KILLS)[number][0];

const personas = PERSONAS.filter(({ id }) => id === 'pat').flatMap((pat) =>
  KILLS.map((_, index) => ({ ...pat, id: `para-${index}`, sub: `user-${index}` })),
);

let world: World;
beforeAll(async () => {
  if (!existsSync(join(import.meta.dirname, '../../dist/main.js')))
    throw new Error('Run `npm run build` first.');
  const credit = { frontMatter: 'credit: stated\nhours: pedagogy 1\n' };
  const module = aModuleText(credit).replace('minutes: 2', 'minutes: 16');
  world = await openWorld({ sandbox: { personas }, files: { 'small/01-module.md': module } });
  const settings = { provider: { name: 'Sunrise Unified' }, approved: false, timeZone: 'UTC', breaks: [] };
  await withRecords(({ tenants }) =>
    tenants.put({ id: 'main', settings, changedAt: Date.now(), changedBy: 'cli' }),
  );
});
afterAll(() => world.close());

async function withRecords<T>(use: (records: Records) => Promise<T>): Promise<T> {
  const file = join(world.dir, 'data/aidewell.db');
  const store = await openStore({ kind: 'sqlite', file }, ALL_SPECS, Date.now);
  try {
    return await use(openRecords(store));
  } finally {
    await store.close();
  }
}

const hrefOf = (html: string, pattern: RegExp): string | undefined =>
  pattern.exec(html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))?.[1];

/** Asks for the certificate, or opens the one that is there. */
async function fetchCertificate({ browser }: Visitor, result: string, reach: (moment: Moment) => void) {
  const me = await browser.open(result.replace(/\/learn\/([\w-]+)\/.*/, '/me/$1/'));
  const ask = hrefOf(me.html, /href="([^"]*\/certificates\/[^"]*)"/);
  if (ask !== undefined) {
    const form = await browser.open(new URL(ask, me.url).href);
    reach('certificate');
    await browser.submit(form, '/certificates/', [
      ['legalName', 'Pat Para'],
      ['staffId', ''],
    ]);
  }
  const there = await browser.open(me.url);
  const certificate = await browser.open(
    new URL(hrefOf(there.html, /href="([^"]*\/certificate\/[^"]*)"/) ?? '', me.url).href,
  );
  const pdf = hrefOf(certificate.html, /href="([^"]*\.pdf[^"]*)"/) ?? certificate.url;
  expect((await browser.open(new URL(pdf, certificate.url).href)).status).toBe(200);
}

/** From the launch to the certificate; goes on where an earlier run was cut. `reach` is told of each moment before it. */
async function goAllTheWay(persona: string, reach: (moment: Moment) => void): Promise<void> {
  const visitor = aVisitor(world, persona);
  const page = await visitor.launch();
  let asked = 0;
  const choose = (itemId: string): string => {
    if (/^q\d$/.test(itemId) && ++asked === 2) reach('last answer');
    return RIGHT(itemId);
  };
  const result = page.url.endsWith('/result') ? page : await visitor.takeQuiz(page, choose);
  await fetchCertificate(visitor, result.url, reach);
}

it(`a pass, its ledger row, its reviews and its certificate are there once after ${KILLS.length} kills`, async () => {
  let tool = await spawnTool(world);
  for (const [index, [moment, after]] of KILLS.entries()) {
    const persona = `para-${index}`;
    const killed = new Promise<void>((done) => {
      const reach = (reached: Moment): void => {
        if (reached === moment) setTimeout(() => void tool.kill().then(done), after);
      };
      goAllTheWay(persona, reach).catch(() => undefined);
    });
    await killed;
    tool = await spawnTool(world);
    await goAllTheWay(persona, () => undefined);
  }
  await tool.kill();

  await withRecords(async (records) => {
    const works = await records.work.find({}, { limit: 100 });
    expect(works).toHaveLength(KILLS.length);
    for (const { learnerId, latest, passedAt, unfiled, unledgered } of works) {
      const rows = await records.ledger.find({ learnerId });
      const kinds = rows.map(({ detail }) => detail.kind).filter((kind) => kind !== 'legal-name');
      const followUps = await records.followUps.get(learnerId);
      expect(kinds.sort()).toEqual(['certificate', 'pass']);
      expect(await records.attempts.find({ learnerId })).toMatchObject([{ id: latest?.id, passed: true }]);
      expect(followUps?.modules).toMatchObject({ [MODULE]: { passId: latest?.id, passedAt, done: 0 } });
      expect(Object.keys(followUps?.modules ?? {})).toEqual([MODULE]);
      expect(await records.certificates.count({ learnerId })).toBe(1);
      expect([...unfiled, ...(unledgered ?? [])]).toEqual([]);
    }
  });
}, 120_000);
