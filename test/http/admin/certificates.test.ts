import { makeAdminLink } from '../../../src/actions/admin-link.ts';
import { aBrowser, type Browser, type Visit } from '../../builders/browser.ts';
import { someFacts } from '../../builders/certificate.ts';
import { aCertificate } from '../../builders/certificates.ts';
import { aLaunch } from '../../builders/launch.ts';
import { keepTenants } from '../../builders/tenants.ts';
import { type PageTool, startPages } from '../tool.ts';

const OWN = '0123456789abcdef0001';
const THEIRS = '0123456789abcdef0002';

let tool: PageTool;
beforeEach(async () => {
  tool = await startPages(aLaunch(), { library: { courses: () => [], find: () => undefined } });
  const { records } = tool.deps;
  await keepTenants(records);
  const own = aCertificate({ id: OWN, tenantId: 'north' });
  const facts = someFacts({ legalName: 'Somebody Else' });
  await records.certificates.insert(own);
  await records.certificates.insert(
    aCertificate({ id: THEIRS, tenantId: 'south', code: 'AAAA-AAAA-AAAA-AAAA', facts }),
  );
});
afterEach(() => tool.close());

const enter = async (): Promise<{ browser: Browser; page: Visit }> => {
  const { code } = await makeAdminLink(tool.deps, 'north', 15);
  const browser = aBrowser();
  const offered = await browser.open(`${tool.url}/admin/link?code=${code}`);
  return { browser, page: await browser.submit(offered, '/admin/link') };
};

const below = (page: Visit, path: string): string => new URL(path, page.url).href;

test('an admin sees the certificates of their district and no others', async () => {
  const { browser, page } = await enter();

  const all = await browser.open(below(page, 'certificates'));
  const found = await browser.open(below(page, 'certificates?find=nunez'));
  const theirs = await browser.open(below(page, 'certificates?find=AAAA-AAAA-AAAA-AAAA'));

  for (const { html } of [all, found]) expect(html).toContain('María-José Núñez');
  expect(all.html).not.toContain('Somebody Else');
  expect(theirs.html).not.toContain('Somebody Else');
  expect(theirs.html).toContain('Nothing fits');
});

test('a certificate is revoked with a reason, which everyone who checks it sees', async () => {
  const { browser, page } = await enter();
  const form = await browser.open(below(page, `certificates/${OWN}/revoke`));

  const done = await browser.submit(form, 'revoke', [
    ['reason', ' Entered\ntwice '],
    ['reissue', 'yes'],
  ]);

  expect(done.html).toContain('The certificate is revoked');
  expect(done.html).toContain('Revoked: Entered twice');
  const { revocation } = (await tool.deps.records.certificates.get(OWN)) ?? {};
  expect(revocation).toMatchObject({ reason: 'Entered twice', by: 'link', mayReissue: true });
  const checked = await aBrowser().open(`${tool.url}/verify/7QHK3MRDWXYE4FGC`);
  expect(checked.html).toContain('Reason: Entered twice');
});

test('without a reason nothing is revoked, and the form is asked again', async () => {
  const { browser, page } = await enter();
  const form = await browser.open(below(page, `certificates/${OWN}/revoke`));

  const again = await browser.submit(form, 'revoke', [['reason', ' x ']]);

  expect(again.html).toContain('Write a reason of 3 to 300 characters.');
  expect((await tool.deps.records.certificates.get(OWN))?.revocation).toBeUndefined();
});

test('a certificate of another district is not there to revoke', async () => {
  const { browser, page } = await enter();
  const form = await browser.open(below(page, `certificates/${OWN}/revoke`));

  const shown = await browser.open(below(page, `certificates/${THEIRS}/revoke`));
  const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(form.html) ?? [];
  const sent = await browser.post(below(page, `certificates/${THEIRS}/revoke`), [
    ['csrf', csrf],
    ['reason', 'Not mine'],
  ]);

  const odd = await browser.open(below(page, 'certificates/%00/revoke'));
  expect([shown.status, sent.status, odd.status]).toEqual([404, 404, 404]);
  expect((await tool.deps.records.certificates.get(THEIRS))?.revocation).toBeUndefined();
});
