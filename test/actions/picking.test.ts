import { cancelPick } from '../../src/actions/cancel-pick.ts';
import { enterLaunch } from '../../src/actions/enter-launch.ts';
import { listPickable, type PickPage } from '../../src/actions/list-pickable.ts';
import { type PickForm, pickContent } from '../../src/actions/pick-content.ts';
import type { DeepLinkingSettings } from '../../src/domain/deep-linking.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { placementKey } from '../../src/records/keys.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const SETTINGS: DeepLinkingSettings = {
  returnUrl: 'https://lms.example/return',
  acceptTypes: ['ltiResourceLink'],
  acceptMultiple: true,
  acceptTargets: [],
};
const FORM: PickForm = {
  modules: [],
  courses: [],
  record: false,
  graded: true,
  points: '',
  availableFrom: '',
  due: '',
  zone: '',
};

const titled = (title: string): string => aModuleText().replace('title: Small module', `title: ${title}`);

const RECORD = { title: 'My learning record', text: 'Hours.' };

let district: District;
beforeEach(async () => {
  district = await aDistrict({
    'small/01-module.md': titled('What happened?'),
    'small/02-praise.md': titled('Praise that teaches'),
    'small/es/course.md': '---\ntitle: Curso pequeño\nsummary: Corto.\n---\n\nTexto.\n',
    'small/03-broken.md': aModuleText().replaceAll('- [x]', '- [ ]'),
    'sprache/course.md': '---\ntitle: Niños y notas\nsummary: Zwei.\nlanguage: es\n---\n\nText.\n',
    'sprache/01-notas.md': titled('Notas claras'),
  });
});
afterEach(() => district.close());

const aPicking = (settings: Partial<DeepLinkingSettings> = {}, changes: Partial<Launch> = {}): Launch => {
  const { placementId: _link, module: _module, ...launch } = aLaunch({ role: 'trainer', lms: 'canvas' });
  return { ...launch, message: 'deep-linking', deepLinking: { ...SETTINGS, ...settings }, ...changes };
};

const list = (wanted: Partial<Parameters<typeof listPickable>[2]> = {}, launch = aPicking()) =>
  listPickable(district.deps, launch, { query: '', modules: [], courses: [], record: false, ...wanted });

const pick = (form: Partial<PickForm>, launch = aPicking()) =>
  pickContent(district.deps, launch, { ...FORM, ...form }, RECORD);

const keysOf = (page: PickPage): string[] =>
  page.courses.flatMap(({ modules }) => modules.map(({ key }) => key));

const problemsOf = async (form: Partial<PickForm>, launch = aPicking()): Promise<readonly string[]> => {
  const picked = await pick(form, launch);
  return picked.kind === 'refused' ? picked.problems : [];
};

describe('a deep linking launch', () => {
  it('leads a trainer to the picker, whatever module its custom parameters name', async () => {
    expect(await enterLaunch(district.deps, aPicking({}, { module: 'small/module' }))).toEqual({
      page: 'pick',
    });
  });

  it.each(['learner', 'observer'] as const)('is refused for a %s', async (role) => {
    const launch = aPicking({}, { role });

    for (const verb of [
      () => enterLaunch(district.deps, launch),
      () => list({}, launch),
      () => pick({ modules: ['small/module'] }, launch),
      () => cancelPick(district.deps, launch),
    ])
      await expect(verb()).rejects.toMatchObject({ code: 'FORBIDDEN', facts: { picking: 'not-a-trainer' } });
    expect(district.picked).toEqual([]);
  });

  it('is needed: an ordinary launch picks nothing', async () => {
    const launch = aLaunch({ role: 'trainer' });

    await expect(pick({ modules: ['small/module'] }, launch)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what there is to pick', () => {
  it('is every course in its order, with minutes, objectives and what is broken', async () => {
    const page = await list();

    expect(keysOf(page)).toEqual(['small/module', 'small/praise', 'small/broken', 'sprache/notas']);
    expect(page.courses[0]?.modules[0]).toMatchObject({
      title: 'What happened?',
      minutes: 2,
      objectives: ['Try things out'],
      chosen: false,
      serving: 'current',
    });
    expect(page.courses[0]?.modules[2]).toMatchObject({ title: 'small/03-broken.md', serving: 'none' });
    expect(page.courses[0]?.modules[2]?.errors[0]?.message.key).toBe('lintAnswers.no-right-answer');
    expect(page.courses[0]).toMatchObject({ served: 2, here: 0, rest: ['small/module', 'small/praise'] });
  });

  it('calls a course by its translated title where the trainer reads that language', async () => {
    const [spanish, german] = [
      await list({}, aPicking({}, { languages: ['es-MX', 'en'] })),
      await list({}, aPicking({}, { languages: ['de'] })),
    ];

    expect(spanish.courses[0]).toMatchObject({ title: 'Curso pequeño', summary: 'Corto.', language: 'es' });
    expect(german.courses[0]).toMatchObject({ title: 'Small course', language: 'en' });
    expect(spanish.courses[0]?.modules[0]).toMatchObject({ title: 'What happened?', language: 'en' });
  });

  it('is still the last good version of a file that broke', async () => {
    const before = district.deps.library.find('small/module');
    const courses = district.deps.library.courses().map((course) => ({
      ...course,
      modules: course.modules.map((entry) =>
        entry.key === before?.key ? { ...entry, broken: true } : entry,
      ),
    }));
    const library = { ...district.deps.library, courses: () => courses };

    const page = await listPickable({ ...district.deps, library }, aPicking(), {
      query: '',
      modules: [],
      courses: [],
      record: false,
    });

    expect(page.courses[0]?.modules[0]?.serving).toBe('older');
  });

  it.each([
    ['praise', ['small/praise']],
    ['PRAISE teaches', ['small/praise']],
    ['ninos', ['sprache/notas']],
    ['small course', ['small/module', 'small/praise', 'small/broken']],
    ['curso pequeno', ['small/module', 'small/praise', 'small/broken']],
    ['try out', ['small/module', 'small/praise', 'sprache/notas']],
    ['nothing like it', []],
  ])('a search for %j finds %j', async (query, expected) => {
    const page = await list({ query });

    expect(keysOf(page)).toEqual(expected);
    expect(page.found).toBe(expected.length);
  });

  it('keeps what was chosen before a search in sight', async () => {
    const page = await list({ query: 'notas', modules: ['small/praise', 'sprache/notas', 'small/gone'] });

    expect(page.alsoChosen.map(({ key }) => key)).toEqual(['small/praise']);
    expect(page.courses[0]?.modules[0]?.chosen).toBe(true);
    expect(page.chosenCount).toBe(2);
  });

  it('says what the LMS takes', async () => {
    const assignment = await list({}, aPicking({ acceptMultiple: false, acceptLineItem: false }));
    const files = await list({}, aPicking({ acceptTypes: ['file'] }));
    const moodle = await list({}, aPicking({}, { lms: 'moodle' }));

    expect(assignment).toMatchObject({ several: false, lineItems: false, dates: true, takesLinks: true });
    expect(files).toMatchObject({ takesLinks: false, acceptTypes: ['file'] });
    expect(moodle).toMatchObject({ lineItems: true, dates: false });
  });

  it('says what is here, opened or only sent, and what the rest of a course is', async () => {
    await pick({ modules: ['small/module', 'sprache/notas'] });
    const sent = await list();
    const { contextId } = aPicking();
    await enterLaunch(
      district.deps,
      aLaunch({ module: 'sprache/notas', placementId: placementKey(contextId, 'link-9') }),
    );
    const opened = await list();
    const elsewhere = await list({}, aPicking({}, { contextId: 'another' }));

    const placedOf = (page: PickPage) =>
      page.courses.flatMap(({ modules }) => modules.map(({ placed }) => placed));
    expect(placedOf(sent)).toEqual(['sent', undefined, undefined, 'sent']);
    expect(placedOf(opened)).toEqual(['sent', undefined, undefined, 'opened']);
    expect(placedOf(elsewhere)).toEqual([undefined, undefined, undefined, undefined]);
    expect(opened.courses.map(({ rest }) => rest)).toEqual([['small/praise'], ['sprache/notas']]);
    expect(opened.courses.map(({ here, served }) => [here, served])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });
});

describe('picking', () => {
  it('answers with the links, in the library’s order, each once', async () => {
    const picked = await pick({
      modules: ['sprache/notas', 'small/praise', 'small/praise'],
      courses: ['small', 'none'],
    });

    const [to, items, message] = district.picked[0] ?? [];
    expect(picked).toEqual({
      kind: 'answer',
      action: 'https://lms.example/return',
      jwt: 'a.signed.answer',
      count: 3,
    });
    expect(items?.map(({ custom }) => custom)).toEqual([
      { module: 'small/module' },
      { module: 'small/praise' },
      { module: 'sprache/notas' },
    ]);
    expect(items?.[0]?.lineItem).toMatchObject({ scoreMaximum: 100, resourceId: 'small/module' });
    expect(to).toEqual({
      platformId: aPicking().platformId,
      deploymentId: 'deployment-1',
      settings: SETTINGS,
    });
    expect(message).toBeUndefined();
  });

  it('offers the record of each learner: a link without a column, alone or beside modules', async () => {
    expect(await list({ record: true, modules: ['small/module'] })).toMatchObject({
      record: true,
      chosenCount: 2,
    });
    await pick({ record: true });
    await pick({ record: true, modules: ['small/module'] });

    const record = { title: 'My learning record', text: 'Hours.', custom: { page: 'me' } };
    expect(district.picked.map(([, items]) => items)).toEqual([
      [{ ...record, iframe: { height: 800 } }],
      [
        expect.objectContaining({ custom: { module: 'small/module' } }),
        { ...record, iframe: { height: 800 } },
      ],
    ]);
    const one = aPicking({ acceptMultiple: false });
    expect(await problemsOf({ record: true, modules: ['small/module'] }, one)).toEqual(['only-one']);
  });

  it('of one item works where one is taken', async () => {
    const launch = aPicking({ acceptMultiple: false });

    expect(await pick({ modules: ['small/module'] }, launch)).toMatchObject({ kind: 'answer', count: 1 });
    expect(await problemsOf({ modules: ['small/module', 'small/praise'] }, launch)).toEqual(['only-one']);
  });

  it.each<[string, Partial<PickForm>, readonly string[]]>([
    ['nothing', {}, ['nothing-chosen']],
    ['a broken module', { modules: ['small/broken'] }, ['not-served']],
    ['a module that is gone', { modules: ['small/module', 'no/where'] }, ['not-served']],
    ['a course that is gone', { courses: ['none'] }, ['nothing-chosen']],
    ['nothing, with a bad date', { due: 'x', zone: 'UTC' }, ['nothing-chosen', 'due']],
    [
      'a due date that has passed',
      { modules: ['small/module'], due: '2020-01-01', zone: 'UTC' },
      ['due-is-past'],
    ],
    ['points of nothing', { modules: ['small/module'], points: '0' }, ['points']],
  ])('of %s says what is wrong and signs nothing', async (_name, form, expected) => {
    expect(await problemsOf(form)).toEqual(expected);
    expect(district.picked).toEqual([]);
    expect(await district.deps.records.picks.count({ contextId: aPicking().contextId })).toBe(0);
  });

  it('is refused where the LMS takes no links', async () => {
    const launch = aPicking({ acceptTypes: ['file'] });

    expect(await problemsOf({ modules: ['small/module'] }, launch)).toEqual(['no-links']);
  });

  it('leaves out what this LMS has no use for, whatever the form holds', async () => {
    const moodle = aPicking({ acceptLineItem: false }, { lms: 'moodle' });

    const picked = await pick({ modules: ['small/module'], due: 'x', points: 'x' }, moodle);

    expect(picked.kind).toBe('answer');
    expect(district.picked[0]?.[1][0]).not.toHaveProperty('lineItem');
    expect(district.picked[0]?.[1][0]).not.toHaveProperty('submission');
  });

  it('is forgotten when nobody opens the link for a year', async () => {
    await pick({ modules: ['small/module'] });

    district.now += 366 * 86_400_000;

    expect((await list()).courses[0]?.here).toBe(0);
  });

  it('can be cancelled: an empty list, and a word for the person', async () => {
    const answer = await cancelPick(district.deps, aPicking());

    expect(answer).toMatchObject({ count: 0 });
    expect(district.picked[0]?.slice(1)).toEqual([[], 'Nothing was added.']);
  });
});
