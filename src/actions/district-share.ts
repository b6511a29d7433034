import type { Doc } from '../ports/document-store.ts';
import type { Records } from '../records/records.ts';
import type { Transfer } from '../records/transfer.ts';
import { eachDocument } from './each-document.ts';
import { type TenantScope, tenantScope } from './tenant-scope.ts';

/** Whether a record of this type belongs to the district. */
export type Share = (of: Transfer['of'], doc: Doc) => Promise<boolean>;

/** Every property that can say whose a record is. */
interface Owned extends Doc {
  readonly tenantId?: string;
  readonly platformId?: string;
  readonly contextId?: string;
  readonly learnerId?: string;
  readonly deploymentId?: string;
  readonly certificateId?: string;
  readonly launch?: { readonly platformId: string; readonly deploymentId: string };
}

/** What goes with one district out of a store of several, also where several share one registration of an LMS. */
export async function districtShare(records: Records, tenantId: string): Promise<Share> {
  const scope = await tenantScope({ records }, tenantId);
  const context = remembering((id) => holdsContext(records, scope, id));
  const person = remembering((id) => holdsPerson(records, scope, id, context));
  const own: Readonly<Record<Transfer['of'], (doc: Owned) => boolean | Promise<boolean>>> = {
    tenantId: (doc) => doc.tenantId === tenantId,
    context: ({ platformId = '', deploymentId = '' }) => scope.holds({ platformId, deploymentId }),
    contextId: ({ contextId = '' }) => context(contextId),
    'id-context': ({ id }) => context(id),
    learnerId: ({ learnerId = '' }) => person(learnerId),
    'id-learner': ({ id }) => person(id),
    session: ({ launch }) => launch !== undefined && scope.holds(launch),
    certificate: async ({ certificateId = '' }) =>
      (await records.certificates.get(certificateId))?.tenantId === tenantId,
    platform: ({ id }) => scope.platform(id) !== undefined,
    tenant: ({ id }) => id === tenantId,
    all: () => true,
    none: () => false,
    never: () => false,
  };
  return async (of, doc) => own[of](doc);
}

const MOST_REMEMBERED = 50_000;

/** Asks about each id once, as long as there is room. */
function remembering(ask: (id: string) => Promise<boolean>): (id: string) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (id) => {
    const answer = known.get(id) ?? (id !== '' && (await ask(id)));
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(id, answer);
    return answer;
  };
}

async function holdsContext(records: Records, scope: TenantScope, id: string): Promise<boolean> {
  const context = await records.contexts.get(id);
  return context !== undefined && scope.holds(context);
}

/** Who worked in the district, has PD there or looks after it; of an LMS that is its alone also who did nothing yet. */
async function holdsPerson(
  records: Records,
  { tenantId, platform, owns }: TenantScope,
  learnerId: string,
  context: (id: string) => Promise<boolean>,
): Promise<boolean> {
  let worked = false;
  for await (const work of eachDocument(records.work, { learnerId })) {
    if (await context(work.contextId)) return true;
    worked = true;
  }
  const isOf = async (found: Promise<readonly { readonly tenantId: string }[]>): Promise<boolean> =>
    (await found).some((one) => one.tenantId === tenantId);
  if (await isOf(records.ledger.find({ learnerId }, { limit: 1000 }))) return true;
  if (await isOf(records.admins.find({ personId: learnerId }))) return true;
  const learner = worked ? undefined : await records.learners.get(learnerId);
  const lms = learner && platform(learner.platformId);
  return lms !== undefined && owns(lms) && !lms.shared;
}
