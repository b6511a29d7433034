import type { BrowserContext, Frame, Page } from 'playwright-core';
import { describeInBrowser } from './chromium.ts';
import { arrive, type CookieMode, framesOf, openProfile, type Person, signIn } from './cookie-modes.ts';
import { startWorld, type World } from './world.ts';

const PATIENCE = 60_000;

const MODULE = 'the module';
const LOST = 'Your browser did not keep our cookie';
const CLOSED = 'Please open the module again';

describeInBrowser('whatever a browser does with cookies', () => {
  let world: World;
  let person: Person | undefined;

  beforeAll(async () => {
    world = await startWorld();
  }, PATIENCE);
  afterEach(() => person?.close());
  afterAll(() => world?.close());

  const start = (link: string, target: string): string =>
    `${world.sandbox.url}/links/${link}/start?target=${target}`;

  /** What a person sees: the module, or why not. */
  const seen = async (place: Page | Frame): Promise<string> => {
    const text = (await place.locator('body').textContent()) ?? '';
    if (/Step \d+ of/.test(text)) return MODULE;
    return [LOST, CLOSED].find((words) => text.includes(words)) ?? text.slice(0, 200);
  };

  const openInFrame = async (page: Page, link: string): Promise<Page | Frame> => {
    await page.goto(`${world.sandbox.url}/links/${link}`);
    const [frame] = await framesOf(page, world);
    if (!frame) throw new Error('The LMS page has no frame');
    return frame;
  };

  const inFrame = async (context: BrowserContext): Promise<Page | Frame> =>
    openInFrame(await context.newPage(), 'at');

  const inWindow = async (context: BrowserContext): Promise<Page | Frame> => {
    const page = await context.newPage();
    await page.goto(start('at', 'window'));
    return arrive(page, world);
  };

  /** The way out that the page offers. */
  const throughLink = async (place: Page | Frame, context: BrowserContext): Promise<Page | Frame> => {
    const opened = context.waitForEvent('page');
    await place.getByRole('link', { name: 'Open in a new window' }).click();
    return arrive(await opened, world);
  };

  const cases: [CookieMode, boolean][] = [
    ['third-party allowed', true],
    ['third-party allowed', false],
    ['third-party blocked', true],
    ['third-party blocked', false],
  ];
  test.each(cases)(
    '%s, JavaScript %s: frame and window open the module and go on in it',
    async (mode, javaScript) => {
      person = await openProfile(world, mode, javaScript);

      const frame = await inFrame(person.context);
      // Proof that the profile is what its name says: a cookie that is not partitioned, set inside the frame.
      const probe = `document.cookie = 'x=1; SameSite=None; Secure'; document.cookie.includes('x=1')`;
      if (javaScript) expect(await frame.evaluate(probe)).toBe(mode === 'third-party allowed');

      for (const place of [frame, await inWindow(person.context)]) {
        const before = place.url();
        expect(await seen(place)).toBe(MODULE);
        await place.getByRole('link', { name: /^(Next|Back)$/ }).click();
        await place.waitForURL((url) => url.href !== before);
        expect(await seen(place)).toBe(MODULE);
      }
    },
    PATIENCE,
  );

  test.each([true, false])(
    'none in frames, JavaScript %s: the frame leads to a window, where the module opens',
    async (javaScript) => {
      person = await openProfile(world, 'none in frames', javaScript);

      const frame = await inFrame(person.context);
      expect(await seen(frame)).toBe(LOST);

      expect(await seen(await throughLink(frame, person.context))).toBe(MODULE);
      expect(await seen(await inWindow(person.context))).toBe(MODULE);
    },
    PATIENCE,
  );

  test.each([true, false])(
    'none at all, JavaScript %s: frame, its window and the window say why',
    async (javaScript) => {
      person = await openProfile(world, 'none at all', javaScript);

      const frame = await inFrame(person.context);
      const apart = await throughLink(frame, person.context);

      expect([await seen(frame), await seen(apart)]).toEqual([LOST, LOST]);
      expect(await apart.getByRole('link', { name: 'Open in a new window' }).count()).toBe(0);
      expect(await seen(await inWindow(person.context))).toBe(LOST);
    },
    PATIENCE,
  );

  describe('launches beside each other, third-party cookies blocked', () => {
    let page: Page;
    beforeEach(async () => {
      person = await openProfile(world, 'third-party blocked');
      page = await person.context.newPage();
    }, PATIENCE);

    const anotherTab = async (): Promise<Page> => (person as Person).context.newPage();

    const reload = async (place: Page | Frame): Promise<string> => {
      await place.goto(place.url());
      return seen(place);
    };

    test(
      'two tabs with two modules, and two launches of one in an LMS page that load at once',
      async () => {
        const first = await openInFrame(page, 'at');
        const tab = await anotherTab();
        const second = await openInFrame(tab, 'ungraded');
        const both = await anotherTab();
        const frames = ['at', 'ungraded'].map((link) => `<iframe src="${start(link, 'iframe')}"></iframe>`);
        await both.route('**/both', (route) =>
          route.fulfill({ contentType: 'text/html', body: frames.join('') }),
        );
        await both.goto(`${world.sandbox.url}/both`);
        const embedded = await framesOf(both, world);

        const places = [first, second, ...embedded];
        expect(new Set(places.map((place) => place.url())).size).toBe(4);
        for (const place of places) expect(await reload(place)).toBe(MODULE);
      },
      PATIENCE,
    );

    test(
      'two people on one computer: the second one ends the sessions of the first',
      async () => {
        await signIn(page, world, 'pat');
        const ofPat = await openInFrame(page, 'at');
        const tab = await anotherTab();
        await signIn(tab, world, 'zoe');
        const ofZoe = await openInFrame(tab, 'at');

        expect([await reload(ofPat), await reload(ofZoe)]).toEqual([CLOSED, MODULE]);
      },
      PATIENCE,
    );

    test(
      'trainer and student view side by side stay open',
      async () => {
        await signIn(page, world, 'trainer');
        const trainer = await openInFrame(page, 'at');
        const before = await reload(trainer);
        const tab = await anotherTab();
        await signIn(tab, world, 'test-user');
        const student = await openInFrame(tab, 'at');

        expect([await reload(trainer), await reload(student)]).toEqual([before, MODULE]);
        expect(before).not.toBe(CLOSED);
      },
      PATIENCE,
    );

    test(
      'the address of a page opens nothing outside its frame, nor in another browser',
      async () => {
        const frame = await openInFrame(page, 'at');
        const outside = await anotherTab();
        await outside.goto(frame.url());
        const other = await openProfile(world, 'third-party allowed');
        const elsewhere = await other.context.newPage();
        await elsewhere.goto(frame.url());

        const words = [await seen(outside), await seen(elsewhere)];
        await other.close();
        expect(words).toEqual([CLOSED, CLOSED]);
        expect(await reload(frame)).toBe(MODULE);
      },
      PATIENCE,
    );
  });
});
