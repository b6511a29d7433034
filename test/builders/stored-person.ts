import type { Launch } from '../../src/domain/launch.ts';
import { collectionOf } from '../../src/records/collection-of.ts';
import { adminKey, certificateKey } from '../../src/records/keys.ts';
import { ALL_SPECS, type Records } from '../../src/records/records.ts';
import { someFacts } from './certificate.ts';
import { aCertificate } from './certificates.ts';
import { aLaunch } from './launch.ts';
import { anEarnedTime, anEntry } from './ledger.ts';
import { aDelivery, anAttempt, aWork, T0 } from './work.ts';

/** What tells one stored person from another in a dump of the store. */
export interface StoredPerson {
  readonly launch: Launch;
  readonly learnerId: string;
  readonly platformId: string;
  readonly sub: string;
  readonly name: string;
  /** Ids of what is kept of them; they hold a part of the name too. */
  readonly tag: string;
}

export const aPerson = (tag: string): StoredPerson => {
  const name = `Person ${tag.toUpperCase()}`;
  const sub = `sub-of-${tag}`;
  const launch = aLaunch({ sub, name, givenName: name });
  return { launch, learnerId: launch.learnerId, platformId: launch.platformId, sub, name, tag };
};

/** One record of every type that is about a person, some with things still to be filed. */
export async function keepPerson(records: Records, person: StoredPerson): Promise<void> {
  const { launch, learnerId, platformId, sub, name, tag } = person;
  const { contextId } = launch;
  const moduleKey = 'small/notes';
  const entry = (id: string, attemptId: string) =>
    anEntry(
      { id: `${id}-${tag}`, learnerId, platformId, contextId, learnerName: name },
      anEarnedTime({ moduleKey, attemptId }),
    );
  await records.contexts.put({
    id: contextId,
    platformId,
    deploymentId: 'deployment-1',
    title: 'PD for paras',
  });
  await records.learners.insert({ id: learnerId, platformId, sub, name, legalName: name, firstSeenAt: T0 });
  const attempt = anAttempt({ id: `attempt-${tag}`, learnerId, contextId, moduleKey });
  const { version: _version, ...work } = aWork({
    id: `work-${tag}`,
    ...{ platformId, learnerId, contextId, moduleKey, sub, learnerName: name },
    latest: attempt,
    personal: { plan: { parts: [`The words of ${tag}`], at: T0 } },
    unfiled: [attempt],
    unledgered: [entry('earned', attempt.id)],
    unfiledSince: T0,
    deliveries: [aDelivery()],
    dueAt: T0,
  });
  await records.work.insert(work);
  await records.attempts.insert({ ...attempt, platformId });
  await records.followUps.insert({
    id: learnerId,
    ...{ platformId, learnerId },
    modules: {
      [moduleKey]: {
        ...{ passId: attempt.id, passedAt: T0, contextId, done: 0, lastAt: T0, items: {} },
        task: { answer: 'tried', note: `A note of ${tag}` },
      },
    },
    unfiled: [],
    unledgered: [entry('reviewed', attempt.id)],
    updatedAt: T0,
  });
  await records.reviews.insert({
    id: `review-${tag}`,
    ...{ learnerId, platformId, moduleKey, contextId },
    ...{ sessionId: `session-${tag}`, moduleVersion: 'v1', number: 1, startedAt: T0, at: T0, answers: [] },
  });
  await records.ledger.insert(entry('passed', attempt.id));
  const id = certificateKey(learnerId, 'behavior-support', 2026, 1);
  const code = tag === 'one' ? 'AAAA-AAAA-AAAA-AAA1' : 'AAAA-AAAA-AAAA-AAA2';
  const facts = someFacts({ legalName: name });
  await records.certificates.insert(aCertificate({ id, learnerId, platformId, code, facts }));
  await records.certificatePrints.insert({
    id: `${id}.en`,
    ...{ certificateId: id, learnerId, layout: '1', pdf: 'AAAA', expiresAt: T0 + 1e12 },
  });
  await records.sessions.insert({
    id: `handle-of-${tag}-0123456789`,
    ...{ platformId, learnerId, secretHash: `secret-of-${tag}`, launch, frameAncestors: [] },
    ...{ createdAt: T0, seenAt: T0, expiresAt: T0 + 7_200_000 },
  });
  await records.supervisorLinks.insert({
    id: `link-secret-of-${tag}`,
    ...{ platformId, learnerId, tenantId: 'main', contextId, moduleKey, moduleVersion: 'v1' },
    ...{ learnerName: name, createdAt: T0, until: T0 + 1e9, expiresAt: T0 + 1e10 },
  });
  await records.admins.insert({
    id: adminKey('main', learnerId),
    ...{ tenantId: 'main', personId: learnerId, platformId, grantedAt: T0, grantedBy: 'cli' },
  });
}

/** A list of a course with both, and what each did to the other's records. */
export async function keepTogether(records: Records, one: StoredPerson, other: StoredPerson): Promise<void> {
  await records.rosters.put({
    id: one.launch.contextId,
    platformId: one.platformId,
    learners: [one, other].map(({ sub, name }) => ({ sub, name, active: true })),
    ...{ readAt: T0, triedAt: T0, expiresAt: T0 + 1e9 },
  });
  for (const [by, whose] of [
    [one, other],
    [other, one],
  ] as const) {
    const work = await records.work.get(`work-${whose.tag}`);
    if (!work) throw new Error('keep both people first');
    const grants = [{ at: T0, by: by.learnerId }];
    await records.work.replace({ ...work, excused: { at: T0, by: by.learnerId }, grants }, work.version);
    const admin = await records.admins.get(adminKey('main', whose.learnerId));
    if (admin) await records.admins.replace({ ...admin, grantedBy: by.learnerId }, admin.version);
  }
  const settings = { breaks: [], timeZone: 'America/Denver' } as never;
  await records.tenants.put({ id: 'main', settings, changedAt: T0, changedBy: one.learnerId });
}

/** Everything in the store, as text, by the name of the collection. */
export async function dump(records: Records): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  for (const { name } of ALL_SPECS)
    all[name] = JSON.stringify(await collectionOf(records, name).find({}, { limit: 1000 }));
  return all;
}

/** The names of the collections that still hold one of these texts. */
export const holders = (dumped: Readonly<Record<string, string>>, texts: readonly string[]): string[] =>
  Object.entries(dumped)
    .filter(([, text]) => texts.some((one) => text.includes(one)))
    .map(([name]) => name)
    .toSorted();
