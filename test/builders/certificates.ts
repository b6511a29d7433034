import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CertificateDeps } from '../../src/actions/certificate-deps.ts';
import { createCredentialSigner, type Sealing } from '../../src/badge/credential-signer.ts';
import { createCertificatePrinter } from '../../src/pdf/certificate-pdf.ts';
import type { CertificatePrinter } from '../../src/ports/certificate-printer.ts';
import type { Collection, Draft } from '../../src/ports/document-store.ts';
import type { CertificateRecord } from '../../src/records/certificate.ts';
import type { CredentialKeyRecord } from '../../src/records/credential-key.ts';
import { someFacts } from './certificate.ts';
import { aDistrict, aModuleText, type District } from './district.ts';
import { anEarnedTime, anEntry } from './ledger.ts';
import { T0 } from './work.ts';

export const BASE_URL = 'https://pd.sunrise.example';

/** Seals by writing the secret beside the text: what another secret sealed is not opened. */
const aSealing = (secret = 'a secret'): Sealing => ({
  seal: (kid, text) => JSON.stringify([secret, kid, text]),
  unseal(kid, sealed) {
    const [by, of, text] = JSON.parse(sealed) as [string, string, string];
    if (by !== secret || of !== kid) throw new Error('sealed with another secret');
    return text;
  },
});

export const aSigner = (
  credentialKeys: Collection<CredentialKeyRecord>,
  { secret, clock = () => T0 }: { secret?: string; clock?: () => number } = {},
) =>
  createCredentialSigner({
    credentialKeys,
    sealing: aSealing(secret),
    clock,
    keyUrl: (kid) => `${BASE_URL}/verify/keys/${kid}`,
  });

/** A district with a course of two modules, whose provider is settled, and what actions on certificates need. */
export interface CertificateDistrict {
  readonly district: District;
  readonly deps: CertificateDeps;
  readonly printer: CertificatePrinter;
  /** Writes passes of the course's modules to the ledger of `learner-1`. */
  pass(modules: readonly string[], changes?: PassChanges): Promise<void>;
  settle(provider: { name: string; sponsorId?: string }, approved?: boolean): Promise<void>;
}

export interface PassChanges {
  readonly learnerId?: string;
  readonly schoolYear?: number;
  readonly at?: number;
  readonly platformId?: string;
}

export const COURSE = 'behavior-support';

const COURSE_TEXT = `---
title: Behavior support
summary: For tests.
language: en
edition: 2026.1
owner: The authors
certificate: This confirms that the course was completed.
modules:
  - abc-notes
  - functions
---

A course for tests.
`;

export async function aCertificateDistrict(): Promise<CertificateDistrict> {
  const district = await aDistrict({
    [join(COURSE, 'course.md')]: COURSE_TEXT,
    [join(COURSE, '01-abc-notes.md')]: aModuleText().replace('Small module', 'ABC notes'),
    [join(COURSE, '02-functions.md')]: aModuleText().replace('Small module', 'Functions'),
  });
  const printer = createCertificatePrinter();
  const { records } = district.deps;
  const deps: CertificateDeps = {
    ...district.deps,
    printer,
    signer: aSigner(records.credentialKeys),
    baseUrl: BASE_URL,
  };
  const settle: CertificateDistrict['settle'] = async (provider, approved = false) => {
    const settings = { provider, approved, timeZone: 'America/Denver', breaks: [] };
    await records.tenants.put({ id: 'main', settings, changedAt: T0, changedBy: 'cli' });
  };
  await settle({ name: 'Sunrise Unified' });
  return {
    district,
    deps,
    printer,
    settle,
    async pass(
      modules,
      { learnerId = 'learner-1', schoolYear = 2026, at = T0, platformId = 'platform-1' } = {},
    ) {
      for (const [index, module] of modules.entries())
        await records.ledger.insert(
          anEntry(
            { id: `${learnerId}-${module}-${schoolYear}`, learnerId, schoolYear, at: at + index, platformId },
            anEarnedTime({
              moduleKey: `${COURSE}/${module}`,
              title: module,
              startedAt: at - 600_000,
              score: 0.9,
            }),
          ),
        );
    },
  };
}

/** As it is stored; nothing of it is in a ledger. */
export const aCertificate = (changes: Partial<CertificateRecord> = {}): Draft<CertificateRecord> => ({
  id: '0123456789abcdef0123',
  tenantId: 'main',
  platformId: 'platform-1',
  learnerId: 'learner-1',
  courseId: COURSE,
  schoolYear: 2026,
  number: 1,
  code: '7QHK-3MRD-WXYE-4FGC',
  facts: someFacts(),
  entryIds: ['entry-1'],
  badgeId: changes.id === undefined ? '7b0e2c1e-0000-4000-8000-000000000001' : randomUUID(),
  salt: 'salt',
  issuedAt: T0,
  expiresAt: T0 + 8 * 365.25 * 86_400_000,
  ...changes,
});
