import { learnerKey } from '../records/keys.ts';
import type { LearnerRecord } from '../records/learner.ts';
import type { Deps } from './deps.ts';
import { eachDocument } from './each-document.ts';
import { findPerson } from './find-person.ts';
import type { TenantScope } from './tenant-scope.ts';

type Reading = Pick<Deps, 'records'>;

/**
 * Whose a person is: `own` of this district alone, `none` of it, or `several` where another district has records of
 * them too.
 */
export type PersonIn = 'own' | 'none' | 'several';

/** For every record that says a district: whether it is this one. */
async function* signs({ records }: Reading, scope: TenantScope, learnerId: string): AsyncGenerator<boolean> {
  const contexts = new Set<string>();
  for await (const { contextId } of eachDocument(records.work, { learnerId })) contexts.add(contextId);
  for (const id of contexts) {
    const context = await records.contexts.get(id);
    yield context !== undefined && scope.holds(context);
  }
  const { tenantId } = scope;
  for await (const row of eachDocument(records.ledger, { learnerId })) yield row.tenantId === tenantId;
  for await (const one of eachDocument(records.certificates, { learnerId })) yield one.tenantId === tenantId;
  for await (const one of eachDocument(records.admins, { personId: learnerId }))
    yield one.tenantId === tenantId;
  for await (const { launch } of eachDocument(records.sessions, { learnerId })) yield scope.holds(launch);
}

/** Whether everything that is stored about this person belongs to the district. */
export async function personIn(
  deps: Reading,
  scope: TenantScope,
  { id, platformId }: Pick<LearnerRecord, 'id' | 'platformId'>,
): Promise<PersonIn> {
  const platform = scope.platform(platformId);
  if (!platform) return 'none';
  const found = { in: false, out: false };
  for await (const isIn of signs(deps, scope, id)) found[isIn ? 'in' : 'out'] = true;
  if (found.in) return found.out ? 'several' : 'own';
  return !found.out && scope.owns(platform) && !platform.shared ? 'own' : 'none';
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Learners read at once: a name is looked for among all. */
const PAGE = 1000;

async function* candidates(
  deps: Reading,
  { platforms }: TenantScope,
  text: string,
): AsyncGenerator<LearnerRecord> {
  const byCode = await findPerson(deps, text, new Set(platforms.map(({ id }) => id)));
  if (byCode.kind === 'one') yield byCode.person;
  for (const { id } of platforms) {
    const bySub = await deps.records.learners.get(learnerKey(id, text));
    if (bySub) yield bySub;
  }
  const part = fold(text);
  for (const { id: platformId } of platforms)
    for await (const learner of eachDocument(deps.records.learners, { platformId }, PAGE))
      if ([learner.name, learner.legalName].some((name) => name && fold(name).includes(part))) yield learner;
}

/** People of the district by a code, a user id of their LMS or a part of a name, as many as asked for. */
export async function findPeople(
  deps: Reading,
  scope: TenantScope,
  said: string,
  most: number,
): Promise<readonly LearnerRecord[]> {
  const text = said.trim();
  const found = new Map<string, LearnerRecord>();
  if (text === '') return [];
  for await (const learner of candidates(deps, scope, text)) {
    if (found.size === most) break;
    if (!found.has(learner.id) && (await personIn(deps, scope, learner)) !== 'none')
      found.set(learner.id, learner);
  }
  return [...found.values()];
}
