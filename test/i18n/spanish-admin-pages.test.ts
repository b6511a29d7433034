import { grantAdmin } from '../../src/actions/admin-grants.ts';
import { makeAdminLink } from '../../src/actions/admin-link.ts';
import { kindsAboutOne } from '../../src/actions/person-data.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { adminPeople } from '../../src/i18n/en/admin-people.ts';
import { gradeFault } from '../../src/i18n/en/grade-fault.ts';
import { LAUNCH_RULES } from '../../src/lti/launch-rules.ts';
import { learnerKey } from '../../src/records/keys.ts';
import type { LaunchLogRecord } from '../../src/records/launch-log.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aCertificate } from '../builders/certificates.ts';
import { englishIn, soundsEnglish } from '../builders/english.ts';
import { aLaunch } from '../builders/launch.ts';
import { anEntry } from '../builders/ledger.ts';
import { keepTenants, SHARED_PLATFORM, type TenantData } from '../builders/tenants.ts';
import { aDelivery, aWork, T0 } from '../builders/work.ts';
import { type PageTool, startPages } from '../http/tool.ts';

let tool: PageTool;
let north: TenantData;
let own: string;
let browser: Browser;
let home: Visit;

beforeEach(async () => {
  const library = { courses: () => [], find: () => undefined };
  tool = await startPages(aLaunch(), { library, config: { language: 'es' } });
  ({ north, own } = await keepTenants(tool.deps.records));
  browser = aBrowser();
  const { code } = await makeAdminLink(tool.deps, 'north', 15);
  home = await browser.submit(await browser.open(`${tool.url}/admin/link?code=${code}`), '/admin/link');
});
afterEach(() => tool.close());

/** Names of people and courses that these tests keep. */
const GIVEN = /(?:Person|Course) of north|Behavior support: [^<]+/g;

/** Looks at a page that must be Spanish; answers it. */
function look(page: Visit): Visit {
  const words = page.html.replace(GIVEN, '');
  const found = [...englishIn(words), ...soundsEnglish(words)];
  expect({ url: page.url, status: page.status, found }).toEqual({ url: page.url, status: 200, found: [] });
  expect(page.html).toContain('<html lang="es"');
  return page;
}

const open = async (path: string): Promise<Visit> => look(await browser.open(new URL(path, home.url).href));

test('the overview, with everything that can need an admin', async () => {
  const { platforms, deployments } = tool.deps.records;
  const platform = await platforms.get(own);
  if (platform) await platforms.put({ ...platform, active: false });
  const ids = ['a', 'b'];
  for (const id of ids)
    await deployments.insert({
      id,
      ...{ platformId: own, deploymentId: id, tenantId: 'north', state: 'waiting', firstSeenAt: T0 },
    });

  const { html } = await open('');

  expect(html).toContain('2 instalaciones esperan su decisión.');
  expect(html).toContain('Una persona tiene una calificación que no se puede enviar sin usted.');
  expect(html).toContain('North LMS está desactivado');
});

test('launches: each rule that can fail, with its reason and what to do', async () => {
  const line = (id: string, changes: Partial<LaunchLogRecord>) => ({
    id,
    ...{ tenantId: 'north', platformId: own, at: T0, rulesHeld: 0, expiresAt: T0 + 1e9 },
    ...{ refused: 1 as const, reason: 'the signature is wrong', errorId: `error-${id}` },
    ...changes,
  });
  const names = LAUNCH_RULES.map(({ name }) => name);
  const lines = [
    ...names.map((failedRule) => line(failedRule, { failedRule, rules: ['form'] })),
    line('accepted', { refused: 0, rulesHeld: names.length + 1 }),
    line('unknown-module', { code: 'MODULE_UNKNOWN', reason: 'no module "a/b" is served' }),
    line('removed', { platformId: 'gone', reason: 'something else', failedRule: 'of-tomorrow' }),
  ];
  for (const one of lines) await tool.deps.records.launchLog.insert(one);

  await open('launches');
  await open('launches?code=none');
  for (const { id } of lines) await open(`launches/${id}`);

  expect((await open('launches/accepted')).html).toContain(
    `Aceptada: se cumplieron las ${names.length + 1} comprobaciones.`,
  );
  expect((await open('launches/unknown-module')).html).toContain('Rechazada. No se ofrece ningún módulo');
});

test('grades: each reason why one is not in the LMS', async () => {
  type Reason = NonNullable<Delivery['reason']>;
  const reasons = [...new Set(Object.keys(gradeFault).map((key) => key.split('.')[0] as Reason))];
  const deliveries = reasons.map((reason, index) =>
    aDelivery({ state: index % 2 ? 'parked' : 'pending', reason, tries: index, placementId: reason }),
  );
  const { version: _version, ...work } = aWork({ id: 'many', platformId: SHARED_PLATFORM });
  await tool.deps.records.work.insert({
    ...work,
    contextId: north.contextId,
    learnerId: 'nobody-known',
    deliveries: [...deliveries, aDelivery({ placementId: 'unsent' })],
    parked: 1,
  });

  const list = await open('deliveries');
  const sent = look(await browser.submit(list, '/deliveries/retry'));

  expect(list.html.match(/class="delivery"/g)).toHaveLength(reasons.length + 2);
  expect(list.html).toContain('Persona ');
  expect(sent.html).toContain('se envían ahora otra vez');
});

test('people: found, not found, shared, oneself, and erased', async () => {
  const { learners, ledger, erasures } = tool.deps.records;
  const { platformId } = north;
  const shared = learnerKey(platformId, 'sub-shared');
  await learners.insert({ id: shared, platformId, sub: 'sub-shared', firstSeenAt: T0 });
  for (const tenantId of ['north', 'south'])
    await ledger.insert(anEntry({ id: `of-${tenantId}`, learnerId: shared, platformId, tenantId }));
  const erased = { learnerId: 'x', platformId, tenantId: 'north', at: T0, by: 'cli', reason: 'Pedido' };
  await erasures.insert({ id: 'open', ...erased, counts: {}, dueAt: T0, expiresAt: T0 + 1e9 });
  await erasures.insert({ id: 'over', ...erased, counts: {}, endedAt: T0, expiresAt: T0 + 1e9 });

  await open('people?find=Person');
  const none = await open('people?find=zzz');
  const together = await open(`people/${shared}`);
  const page = await open(`people/${north.learnerId}`);
  const unsure = look(await browser.submit(page, 'erase', [['reason', 'Lo pidió']]));
  const unsaid = look(
    await browser.submit(page, 'erase', [
      ['sure', 'yes'],
      ['reason', ''],
    ]),
  );
  const done = look(
    await browser.submit(page, 'erase', [
      ['sure', 'yes'],
      ['reason', 'Lo pidió'],
    ]),
  );

  expect(none.html).toContain('Nadie de su distrito coincide con “zzz”.');
  expect(together.html).toContain('Otro distrito también tiene registros');
  expect(unsure.html).toContain('<title>Error: Datos de una persona');
  expect(unsaid.html).toContain('Escriba un motivo');
  expect(done.html).toContain('Se borraron los datos de la persona.');
});

test('every kind of record about a person has words', () => {
  const known = Object.keys(adminPeople);

  expect(kindsAboutOne().filter((kind) => !known.includes(`kind.${kind}`))).toEqual([]);
});

test('admins: given, found by nobody, and ended', async () => {
  const { learnerId: personId, platformId } = north;
  const unnamed = learnerKey(platformId, 'sub-unnamed');
  await tool.deps.records.learners.insert({ id: unnamed, platformId, sub: 'sub-unnamed', firstSeenAt: T0 });
  const empty = await open('admins');
  await grantAdmin(tool.deps, 'north', { personId, platformId }, 'cli');
  await grantAdmin(tool.deps, 'north', { personId: unnamed, platformId }, unnamed);

  const list = await open('admins');
  const unknown = look(await browser.submit(list, '/admins', [['person', 'ffffffffffff']]));
  await open(`admins/${unnamed}/revoke`);
  const ask = await open(`admins/${personId}/revoke`);
  const ended = look(await browser.submit(ask, '/revoke'));

  expect(empty.html).toContain('usted entró con un enlace de la línea de comandos');
  expect(unknown.html).toContain('<title>Error: Administradores');
  expect(ask.html).toContain('¿Quitar los derechos de administración a Person of north?');
  expect(ended.html).toContain('La persona ya no es administradora.');
});

test('provider: saved, and everything that can be wrong', async () => {
  const page = await open('provider');
  const long = 'x'.repeat(201);

  const wrong = look(
    await browser.submit(page, '/provider', [
      ...['name', 'contact', 'signatory', 'signatoryTitle'].map((name) => [name, long] as const),
      ['approved', 'yes'],
      ['timeZone', 'Mars/Olympus'],
      ['breaks', 'invierno'],
      ['ledgerYears', '0'],
    ]),
  );
  const fields = [
    ['name', 'Distrito Norte'],
    ['timeZone', 'America/Denver'],
  ] as const;
  const overlap = ['breaks', '2026-12-21 al 2027-01-01\n2027-01-01 al 2027-01-03'] as const;
  const overlapping = look(await browser.submit(page, '/provider', [...fields, overlap]));
  const saved = look(await browser.submit(page, '/provider', fields));

  expect(wrong.html).toContain('Nombre del proveedor: Como máximo 200 caracteres.');
  expect(wrong.html.match(/aria-invalid="true"/g)).toHaveLength(7);
  expect(overlapping.html).toContain('Dos períodos se superponen.');
  expect(saved.html).toContain('Se guardaron los ajustes.');
});

test('certificates of each state, and how one is revoked', async () => {
  const { certificates } = tool.deps.records;
  await open('certificates');
  const [old, current] = ['0123456789abcdef0001', '0123456789abcdef0002'];
  await certificates.insert(aCertificate({ id: old, tenantId: 'north' }));
  const newer = { id: current, replaces: old, number: 2, code: 'AAAA-AAAA-AAAA-AAAA' };
  await certificates.insert(aCertificate({ ...newer, tenantId: 'north' }));

  const list = await open('certificates');
  await open('certificates?find=zzz');
  const form = await open(`certificates/${current}/revoke`);
  const again = look(await browser.submit(form, 'revoke', [['reason', 'x']]));
  const done = look(await browser.submit(form, 'revoke', [['reason', 'Dos veces']]));

  expect(list.html).toContain('Válido');
  expect(list.html).toContain('Reemplazado');
  expect(again.html).toContain('<title>Error: Revocar un certificado');
  expect(done.html).toContain('Revocado: Dos veces');
});

test.each(['pd', 'configuration', 'deliveries', 'launches'])(
  '%s of a district that has just begun',
  async (path) => {
    await tool.deps.records.work.remove({ id: north.workId });
    await tool.deps.records.launchLog.remove({ id: north.launchId });

    await open(path);
  },
);

test('the tables of PD hours have Spanish heads', async () => {
  const table = await browser.open(new URL('pd/2026/totals.csv', home.url).href);

  expect(table.html).toContain('Horas de contenido');
});
