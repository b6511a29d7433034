import type { Mode } from '../../../src/sandbox/options.ts';
import { MEDIA, SCOPE } from '../../../src/sandbox/vocabulary.ts';
import { aScore, bearer, type Pair, postScore, startPair } from '../fake-tool.ts';

let pair: Pair;
let authorization: string;
let container: string;

async function start(mode: Mode): Promise<void> {
  pair = await startPair({ mode });
  authorization = await bearer(pair.sandbox, pair.tool, SCOPE.lineItem, SCOPE.resultReadonly, SCOPE.score);
  container = `${pair.sandbox.url}/services/course-101/lineitems${mode === 'moodle' ? '?type_id=3' : ''}`;
}

afterEach(() => pair.close());

const get = (url: string, accept: string = MEDIA.lineItemContainer) =>
  fetch(url, { headers: { authorization, accept } });
const send = (method: string, url: string, body: unknown, type: string = MEDIA.lineItem) =>
  fetch(url, { method, headers: { authorization, 'content-type': type }, body: JSON.stringify(body) });

describe('generic', () => {
  beforeEach(() => start('generic'));

  test('creates, reads, replaces and deletes a line item', async () => {
    const created = await send('POST', container, {
      label: 'Extra',
      scoreMaximum: 20,
      tag: 'quiz',
      resourceLinkId: 'abc',
    });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };

    const changed = await send('PUT', id, { label: 'More', scoreMaximum: 10 });
    expect(await changed.json()).toEqual({ id, label: 'More', scoreMaximum: 10, resourceLinkId: 'abc' });
    expect((await get(id, MEDIA.lineItem)).headers.get('content-type')).toContain(MEDIA.lineItem);
    expect((await fetch(id, { method: 'DELETE', headers: { authorization } })).status).toBe(204);
    expect((await get(id, MEDIA.lineItem)).status).toBe(404);
  });

  test('lists with filters and pages', async () => {
    for (const label of ['A', 'B', 'C'])
      await send('POST', container, { label, scoreMaximum: 1, tag: 'quiz' });

    const filtered = await get(`${container}?tag=quiz&limit=2`);

    expect(await filtered.json()).toHaveLength(2);
    const next = /<([^>]+)>; rel="next"/.exec(filtered.headers.get('link') ?? '')?.[1] ?? '';
    expect(await (await get(next)).json()).toMatchObject([{ label: 'C' }]);
    expect(await (await get(`${container}?resource_link_id=abc`)).json()).toMatchObject([
      { label: 'ABC notes' },
    ]);
    expect(await (await get(`${container}?resource_id=none`)).json()).toEqual([]);
  });

  test.each([
    ['no label', { scoreMaximum: 1 }, 400],
    ['scoreMaximum 0', { label: 'A', scoreMaximum: 0 }, 400],
    ['a foreign link', { label: 'A', scoreMaximum: 1, resourceLinkId: 'nowhere' }, 404],
    ['a list', [], 400],
  ])('refuses %s', async (_name, body, status) => {
    expect((await send('POST', container, body)).status).toBe(status);
  });

  test('refuses wrong media types, a changed link and a token that may only read', async () => {
    const url = pair.sandbox.lineItemUrl('1');
    expect((await get(container, 'application/json')).status).toBe(406);
    expect((await send('POST', container, { label: 'A', scoreMaximum: 1 }, 'application/json')).status).toBe(
      415,
    );
    expect((await send('PUT', url, { label: 'A', scoreMaximum: 1, resourceLinkId: 'x' })).status).toBe(400);
    authorization = await bearer(pair.sandbox, pair.tool, SCOPE.lineItemReadonly);
    expect((await get(container)).status).toBe(200);
    expect((await send('POST', container, { label: 'A', scoreMaximum: 1 })).status).toBe(403);
  });

  test('results hold what was stored', async () => {
    await postScore(pair.sandbox, authorization, aScore({ scoreGiven: 0, comment: 'Hm' }));
    const url = `${pair.sandbox.lineItemUrl('1')}/results`;

    const response = await get(`${url}?user_id=user-pat`, MEDIA.resultContainer);

    expect(await response.json()).toMatchObject([
      {
        userId: 'user-pat',
        resultScore: 0,
        resultMaximum: 100,
        comment: 'Hm',
        scoreOf: pair.sandbox.lineItemUrl('1'),
      },
    ]);
    expect(await (await get(`${url}?user_id=nobody`, MEDIA.resultContainer)).json()).toEqual([]);
  });
});

describe('canvas', () => {
  beforeEach(() => start('canvas'));

  test('pages by ten and keeps an item that came with its link', async () => {
    for (let n = 0; n < 10; n += 1) await send('POST', container, { label: `L${n}`, scoreMaximum: 1 });

    const response = await get(container, '*/*');

    expect(await response.json()).toHaveLength(10);
    expect(response.headers.get('link')).toContain('rel="next"');
    const url = pair.sandbox.lineItemUrl('1');
    expect((await fetch(url, { method: 'DELETE', headers: { authorization } })).status).toBe(401);
  });
});

describe('moodle', () => {
  beforeEach(() => start('moodle'));

  test('wants its query and its one media type', async () => {
    expect((await get(container)).status).toBe(200);
    expect((await get(container, '*/*')).status).toBe(400);
    expect((await get(container.replace('?type_id=3', ''))).status).toBe(400);
  });

  test('prints a Link header that no parser reads', async () => {
    await send('POST', container, { label: 'B', scoreMaximum: 1 });

    const link = (await get(`${container}&limit=1`)).headers.get('link') ?? '';

    expect(Buffer.from(link, 'latin1').toString('utf8')).toMatch(/&amp;.*rel=“next”$/);
  });

  test('an update without resourceLinkId unlinks; a result of 0 is left out', async () => {
    await postScore(pair.sandbox, authorization, aScore({ scoreGiven: 0 }));
    const results = pair.sandbox.lineItemUrl('1').replace('?', '/results?');
    expect(await (await get(results, MEDIA.resultContainer)).json()).not.toHaveProperty([0, 'resultScore']);

    await send('PUT', pair.sandbox.lineItemUrl('1'), { label: 'B', scoreMaximum: 1 });

    expect(pair.sandbox.lineItemsOf('abc')).toEqual([]);
  });
});
