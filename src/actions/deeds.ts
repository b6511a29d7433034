import type { Doc } from '../ports/document-store.ts';
import type { AdminRecord } from '../records/admin.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import { collectionOf } from '../records/collection-of.ts';
import type { ErasureRecord } from '../records/erasure.ts';
import type { LedgerRecord } from '../records/ledger.ts';
import type { Records } from '../records/records.ts';
import type { TenantRecord } from '../records/tenant.ts';
import type { WorkRecord } from '../records/work.ts';
import { eachDocument } from './each-document.ts';

/** Something that a person did to records of others; whom it was about is not said. */
export interface Deed {
  readonly what: string;
  /** Milliseconds. */
  readonly at: number;
  readonly contextId?: string | undefined;
  readonly moduleKey?: string | undefined;
  readonly tenantId?: string | undefined;
}

type DeedBy = Deed & { readonly by?: string | undefined };

/** A record type that keeps who did something. */
interface DeedSource {
  /** What this person did, record by record. */
  list(records: Records, personId: string): AsyncGenerator<Deed>;
  /** Puts `erased` in place of the person's key. Answers in how many records. */
  forget(records: Records, personId: string): Promise<number>;
}

/** What stands in place of the key of a person who was erased. */
const ERASED = 'erased';

/** No `without`: what is said there is part of others' proof and stays. */
function sourceOf<T extends Doc>(
  name: string,
  deedsOf: (doc: T) => readonly DeedBy[],
  without?: (doc: T, personId: string) => T,
): DeedSource {
  const isTheirs = (doc: T, personId: string): boolean => deedsOf(doc).some(({ by }) => by === personId);
  return {
    async *list(records, personId) {
      for await (const doc of eachDocument(collectionOf<T>(records, name)))
        for (const { by, ...deed } of deedsOf(doc)) if (by === personId) yield deed;
    },
    async forget(records, personId) {
      if (!without) return 0;
      const collection = collectionOf<T>(records, name);
      let count = 0;
      for await (const found of eachDocument(collection)) {
        let doc: T | undefined = found;
        while (doc && isTheirs(doc, personId)) {
          if (await collection.replace(without(doc, personId), doc.version)) count += 1;
          doc = await collection.get(found.id);
        }
      }
      return count;
    },
  };
}

/** Every place where a record of somebody else holds the key of who did something. */
export const DEED_SOURCES: readonly DeedSource[] = [
  sourceOf<WorkRecord>(
    'work',
    ({ excused, grants = [], contextId, moduleKey }) => [
      ...(excused ? [{ what: 'You excused a learner.', ...excused, contextId, moduleKey }] : []),
      ...grants.map((grant) => ({ what: 'You gave a learner another try.', ...grant, contextId, moduleKey })),
    ],
    (work, id) => ({
      ...work,
      ...(work.excused?.by === id && { excused: { ...work.excused, by: ERASED } }),
      ...(work.grants && {
        grants: work.grants.map((grant) => (grant.by === id ? { ...grant, by: ERASED } : grant)),
      }),
    }),
  ),
  sourceOf<AdminRecord>(
    'admins',
    ({ grantedAt: at, grantedBy: by, tenantId }) => [
      { what: 'You made somebody an admin.', at, by, tenantId },
    ],
    (admin) => ({ ...admin, grantedBy: ERASED }),
  ),
  sourceOf<TenantRecord>(
    'tenants',
    ({ id, changedAt: at, changedBy: by }) => [
      { what: 'You were the last to change the settings of a district.', at, by, tenantId: id },
    ],
    (tenant) => ({ ...tenant, changedBy: ERASED }),
  ),
  sourceOf<CertificateRecord>(
    'certificates',
    ({ revocation, tenantId }) =>
      revocation
        ? [{ what: 'You revoked a certificate.', at: revocation.at, by: revocation.by, tenantId }]
        : [],
    ({ revocation, ...rest }) => ({
      ...rest,
      ...(revocation && { revocation: { ...revocation, by: ERASED } }),
    }),
  ),
  sourceOf<ErasureRecord>(
    'erasures',
    ({ at, by, tenantId }) => [{ what: 'You had somebody’s data erased.', at, by, tenantId }],
    (erasure) => ({ ...erasure, by: ERASED }),
  ),
  sourceOf<LedgerRecord>('ledger', ({ detail, at, by, contextId, tenantId }) => [
    { what: `You wrote a row of somebody’s PD record (${detail.kind}).`, at, by, contextId, tenantId },
  ]),
];
