import type { LineItemQuery } from '../../src/ports/line-items.ts';
import { sendJson } from './fake-platform.ts';
import { aServiceLms, type ServiceLms } from './service-lms.ts';

const SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
const READ_SCOPE = `${SCOPE}.readonly`;
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const ITEM = 'application/vnd.ims.lis.v2.lineitem+json';

interface Stored {
  readonly id: string;
  readonly resourceId?: string;
  readonly resourceLinkId?: string | number;
}

let lms: ServiceLms;
let stored: Stored[];
/** What a filter on links or a POST that names one is answered with; 200: as it should be. */
let linkStatus: number;

beforeEach(async () => {
  lms = await aServiceLms();
  stored = [];
  linkStatus = 200;
  lms.serve = ({ method, url, body }, res) => {
    const query = new URL(url, lms.server.url).searchParams;
    const link = query.get('resource_link_id');
    if (method === 'POST') {
      const wanted = JSON.parse(body) as Omit<Stored, 'id'>;
      if (wanted.resourceLinkId !== undefined && linkStatus !== 200) return sendJson(res, {}, linkStatus);
      const item = { ...wanted, id: at(stored.length + 1) };
      stored.push(item);
      return sendJson(res, item, 201);
    }
    if (link !== null && linkStatus !== 200) return sendJson(res, {}, linkStatus);
    const found = stored.filter(
      (item) =>
        (link === null || String(item.resourceLinkId) === link) &&
        (query.get('resource_id') ?? item.resourceId) === item.resourceId,
    );
    return sendJson(res, found);
  };
});
afterEach(() => lms.close());

const at = (id: number): string => `${lms.server.url}/services/2/lineitems/${id}/lineitem?type_id=3`;
const query = (changes: Partial<LineItemQuery> = {}): LineItemQuery => ({
  platformId: lms.platformId,
  scopes: [SCOPE, READ_SCOPE],
  lineItems: `${lms.server.url}/services/2/lineitems?type_id=3`,
  resourceLinkId: '7',
  resourceId: 'a-course/a-module',
  ...changes,
});
const find = (changes?: Partial<LineItemQuery>) => lms.services.lineItems.find(query(changes));
const create = (changes?: Partial<LineItemQuery>) =>
  lms.services.lineItems.create(query(changes), 'What happened?');

describe('finding the column of a link', () => {
  test('by the link first, in one question, without a limit (Moodle)', async () => {
    stored = [
      { id: at(1), resourceId: 'a-course/a-module' },
      { id: at(2), resourceLinkId: '7' },
    ];

    expect(await find()).toEqual({ kind: 'found', lineItem: at(2) });
    expect(lms.asked()).toEqual(['GET /services/2/lineitems?type_id=3&resource_link_id=7']);
    expect(lms.server.received.at(-1)?.headers['accept']).toBe(CONTAINER);
  });

  test('then by the module, where no other link has it', async () => {
    stored = [
      { id: at(1), resourceId: 'a-course/a-module', resourceLinkId: '9' },
      { id: at(3), resourceId: 'a-course/a-module' },
    ];

    expect(await find()).toEqual({ kind: 'found', lineItem: at(3) });
  });

  test('the lowest of several, by number', async () => {
    stored = [10, 9, 11].map((id) => ({ id: at(id), resourceLinkId: 7 }));

    expect(await find()).toEqual({ kind: 'found', lineItem: at(9) });
  });

  test('none', async () => {
    expect(await find()).toEqual({ kind: 'none' });
  });

  test('an LMS that ignores the filters, or refuses the one on links', async () => {
    stored = [{ id: at(4), resourceId: 'a-course/a-module' }];
    linkStatus = 404;
    expect(await find()).toEqual({ kind: 'found', lineItem: at(4) });

    lms.serve = (_received, res) =>
      sendJson(res, [
        { id: at(1), resourceLinkId: '8', resourceId: 'another' },
        { id: at(5), resourceLinkId: '7' },
      ]);
    expect(await find()).toEqual({ kind: 'found', lineItem: at(5) });
  });

  test('an item at another server is none', async () => {
    stored = [{ id: 'https://evil.example/lineitems/1', resourceLinkId: '7' }];

    expect(await find()).toEqual({ kind: 'none' });
  });

  test('over pages with the links that Moodle writes', async () => {
    lms.serve = ({ url }, res) => {
      const link = `<${lms.server.url}${url}&amp;page=2>; rel=\u201cnext\u201d`;
      if (url.includes('page=2')) return sendJson(res, [{ id: at(12), resourceLinkId: '7' }]);
      res.setHeader('Link', Buffer.from(link, 'utf8').toString('latin1'));
      return sendJson(res, [{ id: at(1), resourceLinkId: '6' }]);
    };

    expect(await find()).toEqual({ kind: 'found', lineItem: at(12) });
  });

  test('is not "none" when not everything could be read', async () => {
    lms.serve = (_received, res) => {
      res.setHeader('Link', '<https://evil.example/2>; rel="next"');
      sendJson(res, []);
    };
    expect(await find()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/another server/) });

    linkStatus = 503;
    lms.serve = ({ url }, res) => sendJson(res, [], url.includes('resource_link_id') ? 503 : 200);
    expect(await find()).toMatchObject({ kind: 'failed' });
  });

  test.each([
    [[SCOPE, READ_SCOPE], READ_SCOPE],
    [[SCOPE], SCOPE],
    [[READ_SCOPE], READ_SCOPE],
  ])('with only a scope that was granted: %j', async (scopes, asked) => {
    await find({ scopes });

    expect(lms.scopes).toEqual([asked]);
  });

  test('without a scope nothing is asked', async () => {
    expect(await find({ scopes: [`${SCOPE}/score`] })).toMatchObject({ kind: 'failed' });
    expect(lms.server.received).toEqual([]);
  });
});

describe('creating the column of a link', () => {
  test('looks first, then makes one that is bound to the link and the module', async () => {
    const answer = await create();

    const post = lms.server.received.find(({ method, url }) => method === 'POST' && url !== '/token');
    expect(answer).toEqual({ kind: 'found', lineItem: at(1) });
    expect(post?.headers['content-type']).toBe(ITEM);
    expect(JSON.parse(post?.body ?? '')).toEqual({
      label: 'What happened?',
      scoreMaximum: 100,
      resourceId: 'a-course/a-module',
      tag: 'module',
      resourceLinkId: '7',
      submissionReview: {
        reviewableStatus: ['InProgress', 'Submitted', 'Completed'],
        label: 'Open the answers',
      },
    });
  });

  test('a repeat makes no second one', async () => {
    await create();

    expect(await create()).toEqual({ kind: 'found', lineItem: at(1) });
    expect(stored).toHaveLength(1);
  });

  test.each([404, 412])(
    'without the link where the LMS does not grade it (%i), and found again',
    async (status) => {
      linkStatus = status;

      expect(await create()).toEqual({ kind: 'found', lineItem: at(1) });
      expect(await create()).toEqual({ kind: 'found', lineItem: at(1) });
      expect(stored).toEqual([expect.not.objectContaining({ resourceLinkId: '7' })]);
    },
  );

  test('needs the right to do so', async () => {
    expect(await create({ scopes: [READ_SCOPE] })).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/right/),
    });
    expect(lms.server.received).toEqual([]);
  });

  test('says what the LMS said when it refuses', async () => {
    lms.serve = ({ method }, res) =>
      sendJson(res, { error: 'columns are off' }, method === 'POST' ? 403 : 200);
    expect(await create()).toMatchObject({ kind: 'failed' });

    lms.serve = ({ method }, res) =>
      method === 'POST' ? sendJson(res, { error: 'columns are off' }, 403) : sendJson(res, []);
    expect(await create()).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('columns are off'),
    });
  });

  test('an answer without an id leads to another look', async () => {
    const serve = lms.serve;
    lms.serve = (received, res) => {
      if (received.method !== 'POST') return serve(received, res);
      stored.push({ id: at(1), resourceLinkId: '7' });
      return res.writeHead(201).end();
    };

    expect(await create()).toEqual({ kind: 'found', lineItem: at(1) });
  });
});
