import { answerReview } from '../../src/actions/answer-review.ts';
import { answerTask } from '../../src/actions/answer-task.ts';
import type { CertificateDeps } from '../../src/actions/certificate-deps.ts';
import { checkCertificate } from '../../src/actions/check-certificate.ts';
import { confirmByLink } from '../../src/actions/confirm-by-link.ts';
import { creditLeft } from '../../src/actions/credit-left.ts';
import { issueCertificate } from '../../src/actions/issue-certificate.ts';
import { openReview } from '../../src/actions/open-review.ts';
import { printCertificate } from '../../src/actions/print-certificate.ts';
import { readFollowUps } from '../../src/actions/read-follow-ups.ts';
import { readRevocations } from '../../src/actions/read-issuer.ts';
import { readQuestions } from '../../src/actions/read-questions.ts';
import { readReviews } from '../../src/actions/read-reviews.ts';
import { readTranscript } from '../../src/actions/read-transcript.ts';
import { revokeCertificate } from '../../src/actions/revoke-certificate.ts';
import { signBadge } from '../../src/actions/sign-badge.ts';
import { startReview } from '../../src/actions/start-review.ts';
import { makeSupervisorLink } from '../../src/actions/supervisor-link.ts';
import { saveSettings } from '../../src/actions/tenant-settings.ts';
import { withdrawBadgeKey } from '../../src/actions/withdraw-badge-key.ts';
import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/tenant-settings.ts';
import { createCertificatePrinter } from '../../src/pdf/certificate-pdf.ts';
import { openRecords } from '../../src/records/records.ts';
import type { StoreSettings } from '../../src/store/open-store.ts';
import { aSigner, BASE_URL } from '../builders/certificates.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';
import { aReviewedModule, COURSE_FILE, passModule } from '../builders/passed.ts';

const NOTES = 'small/notes';
const DAY = 86_400_000;
const launch = aLaunch({ module: NOTES, custom: { module: NOTES } });
const trainer = aLaunch({ module: NOTES, custom: { module: NOTES }, role: 'trainer', sub: 'trainer-1' });
const COURSE = COURSE_FILE.replace('review-time: yes', 'review-time: yes\ncertificate: Well done.');
const FORM = { courseId: 'small', schoolYear: 2026, legalName: 'Pat Para', staffId: '' };

/** A person's record from the pass to the certificate, whichever store is behind it. */
export function describeRecordStory(name: string, settings?: () => StoreSettings): void {
  let district: District;
  let deps: CertificateDeps;
  beforeEach(async () => {
    district = await aDistrict(
      { 'small/course.md': COURSE, 'small/01-notes.md': aReviewedModule('Notes') },
      settings?.(),
    );
    deps = {
      ...district.deps,
      library: district.deps.library,
      printer: createCertificatePrinter(),
      signer: aSigner(district.deps.records.credentialKeys),
      baseUrl: BASE_URL,
    };
    const provider = { ...DEFAULT_SETTINGS.provider, name: 'Sunrise Unified' };
    await saveSettings(district.deps, 'main', { ...DEFAULT_SETTINGS, provider }, 'test');
  });
  afterEach(() => district.close());

  const kinds = async (): Promise<string[]> =>
    (await district.deps.records.ledger.find({ learnerId: launch.learnerId }, { sort: 'at' })).map(
      ({ detail }) => detail.kind,
    );

  async function review(): Promise<number> {
    const begun = await startReview(district.deps, launch, { session: 'handle' });
    if (!begun) throw new Error('nothing is due');
    const record = await district.deps.records.followUps.get(launch.learnerId);
    const questions = record?.session?.questions ?? [];
    for (let number = 1; number <= questions.length; number++) {
      district.now += 10_000;
      const { item } = await openReview(district.deps, launch, begun.sessionId, number, 'handle');
      const fields = { [ANSWER_FIELD]: number === 1 ? '1' : '0', confidence: 'sure' };
      const form = { sessionId: begun.sessionId, number, itemId: item.item.id, fields };
      const answer = () => answerReview(district.deps, launch, { ...form, visit: { session: 'handle' } });
      await Promise.all([answer(), answer()]);
    }
    return questions.length;
  }

  describe(`a person’s record, ${name}`, () => {
    it('goes from pass to review, task, transcript, certificate, print, badge and revocation, each once', async () => {
      await passModule(district, launch, NOTES);
      expect(await kinds()).toEqual(['pass']);
      expect(await readReviews(district.deps, launch)).toMatchObject({ questions: 0, nextDay: '2026-11-26' });

      district.now += 2 * DAY;
      expect(await review()).toBe(5);
      const [filed] = await district.deps.records.reviews.find({
        contextId: launch.contextId,
        moduleKey: NOTES,
      });
      expect(filed).toMatchObject({ number: 1, learnerId: launch.learnerId });
      const { questions } = await readQuestions(district.deps, trainer, NOTES);
      const asked = questions.map(({ statistic }) => [statistic.people, statistic.reviews.answers]);
      expect(asked.map(([people]) => people)).toEqual([1, 1, 1, 1, 1]);
      expect(asked.reduce((sum, [, again = 0]) => sum + again, 0)).toBe(2);

      district.now += 6 * DAY;
      await answerTask(district.deps, launch, { moduleKey: NOTES, answer: 'tried', note: '' });
      const link = await makeSupervisorLink(district.deps, launch, NOTES, 'Pat P.');
      if (link.kind !== 'made') throw new Error(link.kind);
      const seen = { name: 'Sam Super', role: 'Teacher', boxes: [0, 1] };
      const both = await Promise.all([
        confirmByLink(district.deps, link.code, seen),
        confirmByLink(district.deps, link.code, seen),
      ]);
      expect(both.map(({ kind }) => kind).sort()).toEqual(['closed', 'done']);

      const issued = await Promise.all([1, 2].map(() => issueCertificate(deps, launch.learnerId, FORM)));
      const [first, second] = issued.map((one) => (one.kind === 'issued' ? one.certificate : undefined));
      if (!first) throw new Error(issued[0]?.kind);
      expect(second?.code).toBe(first.code);
      const prints = await Promise.all([1, 2].map(() => printCertificate(deps, first, 'en')));
      expect(Buffer.compare(Buffer.from(prints[0] ?? []), Buffer.from(prints[1] ?? []))).toBe(0);
      expect((await signBadge(deps, first)).split('.')).toHaveLength(3);
      expect(await checkCertificate(district.deps, first.code)).toMatchObject({ state: 'valid' });

      await revokeCertificate(deps, first.id, { by: 'test', reason: 'a mistake', mayReissue: false });
      expect(await readRevocations(deps, 'main')).toBeDefined();
      expect((await checkCertificate(district.deps, first.code))?.state).toBe('revoked');

      const { rows } = await readTranscript(district.deps, launch);
      expect(rows.map(({ kind }) => kind).sort()).toEqual(['pass', 'review']);
      expect((await kinds()).sort()).toEqual(
        ['certificate', 'certificate-revoked', 'pass', 'review', 'task-seen'].sort(),
      );
      expect(await district.deps.records.certificates.count({ learnerId: launch.learnerId })).toBe(1);
      expect(await district.deps.records.credentialKeys.count({})).toBe(1);
    });

    it('takes up a pass from before once, and lets a badge key go, for all processes', async () => {
      const { records } = district.deps;
      const elsewhere = { ...district.deps, records: openRecords(district.store) };
      await passModule(district, launch, NOTES);
      const begun = (await records.followUps.get(launch.learnerId))?.modules;
      await records.followUps.remove({ id: launch.learnerId });
      const sign = () => deps.signer.sign({ a: 1 });
      const leaked = await sign();

      await Promise.all([district.deps, elsewhere].map((one) => readFollowUps(one, launch)));
      const [key] = await records.credentialKeys.find({});
      await Promise.all([district.deps, elsewhere].map((one) => withdrawBadgeKey(one, key?.id ?? '')));

      expect(await records.followUps.get(launch.learnerId)).toMatchObject({ version: 1, modules: begun });
      expect(await sign()).not.toBe(leaked);
      expect(await deps.signer.publicKeys()).toHaveLength(1);
      expect(await deps.signer.publicKey(key?.id ?? '')).toBeUndefined();
      const span = { startedAt: district.now - DAY, at: district.now };
      expect(await creditLeft(elsewhere, launch.learnerId, span)).toBe(DAY / 1000);
    });
  });
}
