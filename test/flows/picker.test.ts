import { aTrainer, modules } from './trainer.ts';
import { BROKEN, SECOND, startTraining, type Training } from './training.ts';
import { aVisitor } from './visitor.ts';
import { MODULE, type World } from './world.ts';

let training: Training;
let world: World;

beforeEach(async () => {
  training = await startTraining();
  world = training.world;
});
afterEach(() => training.close());

describe('a choice', () => {
  it('of a whole course takes what can be opened, in order', async () => {
    const trainer = aTrainer(world);

    await trainer.bringBack(await trainer.add(await trainer.openPicker(), [['course', 'small']]));

    expect(world.sandbox.links().map(({ custom }) => custom['module'])).toEqual([MODULE, SECOND]);
  });

  it('of the rest of a course leaves out what is there, opened or not', async () => {
    const trainer = aTrainer(world);
    await trainer.pick([SECOND]);

    const picker = await trainer.openPicker();
    await trainer.bringBack(await trainer.add(picker, [['course', 'small']]));

    expect(picker.html).toContain('Added before, not opened yet');
    expect(world.sandbox.links().map(({ custom }) => custom['module'])).toEqual([SECOND, MODULE]);
  });

  it('says what is in this course already, and only in this one', async () => {
    const trainer = aTrainer(world);
    await trainer.pick([MODULE]);
    await aVisitor(world, 'pat').launch(training.linkTo(MODULE)?.id);

    const here = await trainer.openPicker();
    const elsewhere = await trainer.openPicker({ contextId: 'course-102' });

    expect(here.html).toContain('Already in this course');
    expect(elsewhere.html).not.toMatch(/Already in this course|Added before/);
  });

  it('in a copied course tells to look first, and nothing of the course it was copied from', async () => {
    const trainer = aTrainer(world);
    await trainer.pick([MODULE]);
    await aVisitor(world, 'pat').launch(training.linkTo(MODULE)?.id);
    const custom = 'https://purl.imsglobal.org/spec/lti/claim/custom';

    const copy = await trainer.openPicker({
      contextId: 'course-102',
      claims: { [custom]: { context_history: 'course-101' } },
    });
    const fresh = await trainer.openPicker({
      contextId: 'course-102',
      claims: { [custom]: { context_history: '' } },
    });

    expect(copy.html).toContain('This LMS course is a copy.');
    expect(copy.html).not.toMatch(/Already in this course|Added before/);
    expect(fresh.html).not.toContain('is a copy');
  });

  it('cannot hold what cannot be opened, and says why', async () => {
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker();

    const refused = await trainer.add(picker, modules(BROKEN, MODULE));

    expect(picker.html).toMatch(
      /03-broken\.md[\s\S]*Cannot be added: its file has errors\.[\s\S]*Line \d+: /,
    );
    expect(picker.html).not.toContain(`value="${BROKEN}"`);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('cannot be opened any more');
  });

  it('of nothing is asked for again, with all that was filled in', async () => {
    const trainer = aTrainer(world);
    const fields = [['due', '2999-01-31'] as const, ['zone', 'America/Denver'] as const];

    const page = await trainer.add(await trainer.openPicker(), fields);

    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Error: ');
    expect(page.html).toContain('Choose at least one module first.');
    expect(page.html).toContain('value="2999-01-31"');
    expect(page.html).toContain('<option value="America/Denver" selected>');
  });

  it('brings dates with their zone, points, or no column at all', async () => {
    const trainer = aTrainer(world);
    const dated = await trainer.add(await trainer.openPicker(), [
      ...modules(MODULE),
      ['from', '2999-01-01'],
      ['due', '2999-01-31'],
      ['zone', 'America/Denver'],
      ['points', '20'],
    ]);
    await trainer.bringBack(dated);
    const practice = await trainer.add(await trainer.openPicker(), [...modules(SECOND), ['ungraded', 'yes']]);
    await trainer.bringBack(practice);

    expect(training.linkTo(MODULE)).toMatchObject({
      available: '2999-01-01T07:00:00Z',
      due: '2999-02-01T06:59:00Z',
    });
    expect(world.sandbox.lineItemsOf(training.linkTo(MODULE)?.id ?? '')).toMatchObject([
      { scoreMaximum: 20 },
    ]);
    expect(world.sandbox.lineItemsOf(training.linkTo(SECOND)?.id ?? '')).toEqual([]);
  });

  it('of the learning record makes a link that opens it, without a column', async () => {
    const trainer = aTrainer(world);
    await trainer.pick(['me', MODULE]);

    const link = world.sandbox.links().find(({ custom }) => custom['page'] === 'me');
    const record = await aVisitor(world, 'pat').launch(link?.id);

    expect(link?.title).toBe('My learning record');
    expect(world.sandbox.lineItemsOf(link?.id ?? '')).toEqual([]);
    expect(record.url).toMatch(/\/me\/[\w-]+\/$/);
    expect(record.html).toContain('<h1>My learning record</h1>');
  });

  it('survives a search and a look at a module', async () => {
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker();

    const found = await trainer.browser.open(`${picker.url}?q=second&module=${encodeURIComponent(MODULE)}`);
    const csrf = /name="csrf" value="([^"]+)" formmethod="post"/.exec(found.html)?.[1] ?? '';
    const preview = await trainer.browser.post(`${picker.url}/preview/${SECOND}`, [
      ['csrf', csrf],
      ['q', 'second'],
      ...modules(MODULE, SECOND),
    ]);
    const back = /href="([^"]+)">Back to choosing modules/.exec(preview.html)?.[1] ?? '';
    const again = await trainer.browser.open(new URL(back, preview.url).href);

    expect(found.html).toContain('1 module found for “second”.');
    expect(found.html).toMatch(
      /value="small\/second"[\s\S]*Chosen before this search[\s\S]*value="small\/module"[^>]* checked/,
    );
    expect(preview.html).toContain('You see what learners see.');
    expect(again.html).toMatch(/value="small\/module"[^>]* checked/);
    expect(again.html).toMatch(/value="small\/second"[^>]* checked/);
    expect(again.html).toContain('2 links chosen.');
  });
});

describe('the answer', () => {
  it('goes to the LMS and nowhere else, letter by letter', async () => {
    const trainer = aTrainer(world);
    const odd = `${world.sandbox.url}/deep-linking?a="><script>&b='`;
    const picker = await trainer.openPicker({ deepLinking: { deep_link_return_url: odd } });

    const answer = await trainer.add(picker, modules(MODULE));

    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`form-action ${world.sandbox.url};`);
    expect(answer.html).not.toContain('"><script>');
    expect(/<form method="post" action="([^"]+)" data-send-now>/.exec(answer.html)?.[1]).toBe(
      `${world.sandbox.url}/deep-linking?a&#x3D;&quot;&gt;&lt;script&gt;&amp;b&#x3D;&#x27;`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(picker.headers.get('content-security-policy')).toContain("form-action 'self'");
  });

  it.each(['pat', 'observer', 'no-role', 'admin'])(
    'is not for %s, who does not teach here',
    async (persona) => {
      const page = await aTrainer(world, persona).openPicker();

      expect(page.status).toBe(403);
      expect(page.html).toContain('Adding modules is for trainers');
      expect(page.html).not.toContain('name="module"');
    },
  );

  it('is not sent once the session has ended, and the page says so', async () => {
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker();
    const [, handle = ''] = /\/trainer\/([^/]+)\//.exec(picker.url) ?? [];
    await training.app.records.sessions.remove({ id: handle });

    const opened = await trainer.browser.open(picker.url);
    const sent = await trainer.add(picker, modules(MODULE));

    expect([opened.status, sent.status]).toEqual([401, 401]);
    expect(opened.html).toContain('start adding modules there again');
    expect(sent.html).toContain('Nothing was added to your course.');
    expect(world.sandbox.links()).toEqual([]);
  });

  it('is not made for a form of another site', async () => {
    const trainer = aTrainer(world);
    const picker = await trainer.openPicker();

    const forged = await trainer.browser.post(picker.url, [['csrf', 'guess'], ...modules(MODULE)]);
    const none = await trainer.browser.post(picker.url, modules(MODULE));

    expect([forged.status, none.status]).toEqual([403, 400]);
  });

  it('is not made outside of a deep linking launch', async () => {
    world.sandbox.addLink({ id: 'plain', title: 'Plain' });
    const trainer = aVisitor(world, 'trainer');
    const library = await trainer.launch('plain');

    const page = await trainer.browser.open(`${library.url}pick`);

    expect(page.html).toContain('Course library');
  });
});
