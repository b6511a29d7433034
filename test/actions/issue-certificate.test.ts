import { checkCertificate } from '../../src/actions/check-certificate.ts';
import { type CertificateForm, type Issued, issueCertificate } from '../../src/actions/issue-certificate.ts';
import { readCourseCertificates } from '../../src/actions/list-course-certificates.ts';
import { ownCertificate, printCertificate } from '../../src/actions/print-certificate.ts';
import { readIssuer, readRevocations } from '../../src/actions/read-issuer.ts';
import { revokeCertificate } from '../../src/actions/revoke-certificate.ts';
import type { CertificateRecord } from '../../src/records/certificate.ts';
import { aCertificateDistrict, type CertificateDistrict, COURSE } from '../builders/certificates.ts';
import { T0 } from '../builders/work.ts';

let here: CertificateDistrict;
beforeEach(async () => {
  here = await aCertificateDistrict();
});
afterEach(() => here.district.close());

const form = (changes: Partial<CertificateForm> = {}): CertificateForm => ({
  courseId: COURSE,
  schoolYear: 2026,
  legalName: 'Pat Para',
  staffId: '',
  ...changes,
});

const issue = (changes: Partial<CertificateForm> = {}, learnerId = 'learner-1'): Promise<Issued> =>
  issueCertificate(here.deps, learnerId, form(changes));

const issued = async (changes: Partial<CertificateForm> = {}): Promise<CertificateRecord> => {
  const result = await issue(changes);
  if (result.kind !== 'issued') throw new Error(result.kind);
  return result.certificate;
};

describe('a certificate', () => {
  it('is issued when every module of the course is passed, and says what was earned', async () => {
    await here.pass(['abc-notes', 'functions']);

    const certificate = await issued({ legalName: '  Pat   Pára ', staffId: 'S-1' });

    expect(certificate).toMatchObject({ learnerId: 'learner-1', tenantId: 'main', number: 1, issuedAt: T0 });
    expect(certificate.code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{4}(-[34679ACDEFGHJKMNPQRTVWXY]{4}){3}$/);
    expect(certificate.facts).toMatchObject({
      legalName: 'Pat Pára',
      staffId: 'S-1',
      courseTitle: 'Behavior support',
      edition: '2026.1',
      owner: 'The authors',
      wording: 'This confirms that the course was completed.',
      completedOn: '2026-11-24',
      schoolYear: 2026,
      minutes: 16,
      hours: 0.25,
      hoursKind: 'professional-development',
      provider: { name: 'Sunrise Unified' },
      modules: [{ title: 'abc-notes', score: 0.9 }, { title: 'functions' }],
    });
  });

  it('is written to the ledger, with how long it is kept', async () => {
    await here.pass(['abc-notes', 'functions']);

    const certificate = await issued();

    const rows = await here.deps.records.ledger.find({ learnerId: 'learner-1' });
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      kind: 'certificate',
      courseId: COURSE,
      code: certificate.code,
    });
    expect(certificate.expiresAt).toBeGreaterThan(T0 + 7.9 * 365 * 86_400_000);
  });

  it.each([
    ['print', (certificate: CertificateRecord) => printCertificate(here.deps, certificate, 'en')],
    ['request', () => issue()],
  ])('whose row a crash kept from the ledger gains it with the next %s', async (_what, meet) => {
    await here.pass(['abc-notes', 'functions']);
    const certificate = await issued();
    const { ledger } = here.deps.records;
    const id = `certificate-${certificate.id}`;
    const row = await ledger.get(id);
    await ledger.remove({ id });

    here.district.now += 86_400_000;
    await meet(certificate);

    expect(row).toBeDefined();
    expect(await ledger.get(id)).toEqual(row);
  });

  it('whose revocation a crash kept from the ledger is there when it is revoked again', async () => {
    await here.pass(['abc-notes', 'functions']);
    const { id } = await issued();
    const { ledger } = here.deps.records;
    const revoke = () =>
      revokeCertificate(here.deps, id, { reason: 'a mistake', by: 'cli', mayReissue: false });
    await revoke();
    const row = await ledger.get(`certificate-revoked-${id}`);
    await ledger.remove({ id: `certificate-revoked-${id}` });

    here.district.now += 86_400_000;
    await revoke();

    expect(row).toBeDefined();
    expect(await ledger.get(`certificate-revoked-${id}`)).toEqual(row);
  });

  it('is not issued while a module is missing, and the missing one is named', async () => {
    await here.pass(['abc-notes']);

    const result = await issue();

    expect(result.kind).toBe('not-earned');
    expect(await readCourseCertificates(here.deps, 'learner-1', COURSE)).toMatchObject({
      total: 2,
      missing: [{ key: `${COURSE}/functions`, title: 'Functions' }],
      offers: [],
    });
  });

  it('is nobody else’s', async () => {
    await here.pass(['abc-notes', 'functions']);
    const { id } = await issued();

    expect((await issue({}, 'learner-2')).kind).toBe('not-earned');
    await expect(ownCertificate(here.deps, 'learner-2', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is issued once, however often the form is sent at the same time', async () => {
    await here.pass(['abc-notes', 'functions']);

    const all = await Promise.all([issued(), issued(), issued()]);

    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    expect((await issued()).id).toBe(all[0]?.id);
    expect(await here.deps.records.certificates.count({ learnerId: 'learner-1' })).toBe(1);
    expect(await here.deps.records.ledger.count({ learnerId: 'learner-1' })).toBe(3);
  });

  it('waits until the district said who provides the training', async () => {
    await here.settle({ name: '' });
    await here.pass(['abc-notes', 'functions']);

    expect((await issue()).kind).toBe('no-provider');
  });

  it('of the try-out LMS says that it is none, so that trying out needs no settings', async () => {
    await here.settle({ name: '' });
    await here.deps.records.platforms.insert({
      id: 'platform-1',
      issuer: 'https://sandbox.test',
      clientId: 'c',
      name: 'Sandbox LMS',
      authUrl: 'https://sandbox.test/auth',
      tokenUrl: 'https://sandbox.test/token',
      jwksUrl: 'https://sandbox.test/jwks',
      active: true,
      source: 'sandbox',
      tenantId: 'main',
      shared: false,
      createdAt: T0,
    });
    await here.pass(['abc-notes', 'functions']);

    const { facts } = await issued();

    expect(facts.provider).toEqual({ name: 'Sandbox district (try-out, not a real certificate)' });
    expect(facts.hoursKind).toBe('professional-development');
  });

  it('is not issued with letters of the district that no font has', async () => {
    await here.settle({ name: '日出 District' });
    await here.pass(['abc-notes', 'functions']);

    expect(await issue()).toEqual({ kind: 'course-unprintable', letters: ['日', '出'] });
  });

  it('claims clock hours only for an approved provider with a number', async () => {
    await here.pass(['abc-notes', 'functions']);
    await here.settle({ name: 'Sunrise' }, true);
    const plain = await issued();
    await here.settle({ name: 'Sunrise', sponsorId: 'NY-1' }, true);

    const approved = await issued();

    expect(plain.facts.hoursKind).toBe('professional-development');
    expect(approved.facts.hoursKind).toBe('clock-hours');
  });

  it.each([
    ['', { kind: 'holder', problem: 'name-missing' }],
    ['7', { kind: 'holder', problem: 'name-missing' }],
    ['x'.repeat(121), { kind: 'holder', problem: 'name-long' }],
    ['Pat\u202earaP', { kind: 'holder', problem: 'unreadable' }],
    ['王芳', { kind: 'unprintable', letters: ['王', '芳'] }],
  ])('is not issued to the name %j', async (legalName, result) => {
    await here.pass(['abc-notes', 'functions']);

    expect(await issue({ legalName })).toEqual(result);
  });

  it('prints the same file again, whatever the printer does by then', async () => {
    await here.pass(['abc-notes', 'functions']);
    const certificate = await issued();
    const first = await printCertificate(here.deps, certificate, 'en');

    const printer = { ...here.printer, layout: '2', print: async () => new Uint8Array([1]) };
    const again = await printCertificate({ ...here.deps, printer }, certificate, 'en');

    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a certificate with a corrected name', () => {
  it('names the one it replaces, which then says so', async () => {
    await here.pass(['abc-notes', 'functions']);
    const first = await issued({ legalName: 'Pat Prara' });
    here.district.now = T0 + 1000;

    const second = await issued({ legalName: 'Pat Para' });

    expect(second).toMatchObject({ number: 2, replaces: first.id });
    expect(await here.deps.records.certificates.get(first.id)).toEqual(first);
    expect(await checkCertificate(here.deps, first.code)).toMatchObject({
      state: 'replaced',
      replacedAt: T0 + 1000,
    });
    expect(await checkCertificate(here.deps, second.code)).toMatchObject({ state: 'valid' });
  });
});

describe('checking a code', () => {
  it('forgives case, spaces and hyphens', async () => {
    await here.pass(['abc-notes', 'functions']);
    const { id, code } = await issued();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;

    expect((await checkCertificate(here.deps, typed))?.certificate.id).toBe(id);
    expect((await checkCertificate(here.deps, code.replaceAll('-', '–')))?.certificate.id).toBe(id);
  });

  it.each(['', 'x', '7QHK-3MRD-WXYE-4FG0', '7QHK-3MRD-WXYE-4FGC', '\u0000', 'A'.repeat(1000)])(
    'finds nothing for %j',
    async (typed) => {
      expect(await checkCertificate(here.deps, typed)).toBeUndefined();
    },
  );
});

describe('a revoked certificate', () => {
  const revoke = (id: string, mayReissue = false) =>
    revokeCertificate(here.deps, id, { reason: 'Issued by mistake', by: 'cli', mayReissue });

  it('says so with the reason, keeps it, and is on the ledger', async () => {
    await here.pass(['abc-notes', 'functions']);
    const { id, code } = await issued();

    await revoke(id);
    await revokeCertificate(here.deps, id, { reason: 'Another', by: 'cli', mayReissue: true });

    expect(await checkCertificate(here.deps, code)).toMatchObject({
      state: 'revoked',
      certificate: { revocation: { reason: 'Issued by mistake', mayReissue: false } },
    });
    const rows = await here.deps.records.ledger.find({ learnerId: 'learner-1' });
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      kind: 'certificate-revoked',
      courseId: COURSE,
      code,
      reason: 'Issued by mistake',
    });
  });

  it('is not replaced by the person, unless that was allowed', async () => {
    await here.pass(['abc-notes', 'functions']);
    const first = await issued();
    await revoke(first.id);

    expect((await issue({ legalName: 'Another Name' })).kind).toBe('not-earned');

    await here.deps.records.certificates.put({
      ...first,
      revocation: { at: T0, by: 'cli', reason: 'x', mayReissue: true },
    });
    expect(await issued()).toMatchObject({ number: 2, replaces: first.id });
    expect(await checkCertificate(here.deps, first.code)).toMatchObject({ state: 'revoked' });
  });

  it('is in the district’s list by its badge alone, and so is a replaced one', async () => {
    await here.pass(['abc-notes', 'functions']);
    const first = await issued();
    const second = await issued({ legalName: 'Pat P. Para' });
    await revoke(second.id);

    const list = await readRevocations(here.deps, 'main');

    expect(list).toEqual({
      id: 'https://pd.sunrise.example/verify/issuer/main/revocations',
      issuer: 'https://pd.sunrise.example/verify/issuer/main',
      revokedCredential: [first.badgeId, second.badgeId]
        .sort()
        .map((badgeId) => ({ id: `urn:uuid:${badgeId}`, revoked: true })),
    });
  });
});

test('a district that issued nothing is no issuer', async () => {
  expect(await readIssuer(here.deps, 'main')).toBeUndefined();
  expect(await readRevocations(here.deps, '../main')).toBeUndefined();
});
