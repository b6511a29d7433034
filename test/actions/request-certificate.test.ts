import { issueCertificate } from '../../src/actions/issue-certificate.ts';
import { type Requested, requestCertificate } from '../../src/actions/request-certificate.ts';
import { aCertificateDistrict, type CertificateDistrict, COURSE } from '../builders/certificates.ts';
import { aLaunch } from '../builders/launch.ts';

const DAY = 86_400_000;
const launch = { ...aLaunch(), learnerId: 'learner-1' };

let here: CertificateDistrict;
beforeEach(async () => {
  here = await aCertificateDistrict();
  const { platformId, sub } = launch;
  await here.district.deps.records.learners.insert({ id: 'learner-1', platformId, sub, firstSeenAt: 0 });
  await here.pass(['abc-notes', 'functions']);
});
afterEach(() => here.district.close());

const form = (legalName: string) => ({ courseId: COURSE, schoolYear: 2026, legalName, staffId: '' });

async function request(legalName: string): Promise<Requested['kind']> {
  here.district.now += 1000;
  return (await requestCertificate(here.deps, launch, form(legalName))).kind;
}

const stored = async (): Promise<number> => here.district.deps.records.certificates.count({});

test('a certificate is corrected a few times a day, then another day', async () => {
  const kinds: string[] = [];
  for (const letter of 'abcdefgh') kinds.push(await request(`Pat ${letter}`));

  expect(kinds).toEqual([...Array(5).fill('issued'), ...Array(3).fill('too-many')]);
  expect(await stored()).toBe(5);

  here.district.now += DAY;
  expect(await request('Pat Para')).toBe('issued');
  expect((await here.district.deps.records.learners.get('learner-1'))?.legalName).toBe('Pat Para');
});

test('two forms at the same moment issue one', async () => {
  const both = await Promise.all(
    ['Pat Para', 'Pat Para'].map((name) => issueCertificate(here.deps, 'learner-1', form(name))),
  );

  const ids = both.map((one) => (one.kind === 'issued' ? one.certificate.id : one.kind));
  expect(new Set(ids).size).toBe(1);
  expect(await stored()).toBe(1);
  const notes = await here.district.deps.records.ledger.find({ learnerId: 'learner-1' });
  expect(notes.filter(({ detail }) => detail.kind === 'certificate')).toHaveLength(1);
});
