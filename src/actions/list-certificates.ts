import { type CertificateState, stateOf } from '../domain/certificate.ts';
import { readVerificationCode } from '../domain/verification-code.ts';
import type { CertificateRecord } from '../records/certificate.ts';
import { isCertificateKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';

export interface ListedCertificate {
  readonly certificate: CertificateRecord;
  readonly state: CertificateState;
}

export interface CertificateSearch {
  /** Undefined: of every district. */
  readonly tenantId?: string | undefined;
  /** A verification code, a certificate ID, or a part of a name. '' finds all. */
  readonly text: string;
  readonly most: number;
}

type Reading = Pick<Deps, 'records'>;

const PAGE = 500;

async function withState({ records }: Reading, certificate: CertificateRecord): Promise<ListedCertificate> {
  const replaced = (await records.certificates.count({ replaces: certificate.id })) > 0;
  return { certificate, state: stateOf(certificate, replaced) };
}

/** What a code or an ID names, where the text is one. */
async function named({ records }: Reading, text: string): Promise<CertificateRecord | undefined> {
  const code = readVerificationCode(text);
  if (code !== undefined) return (await records.certificates.find({ code }, { limit: 1 }))[0];
  return isCertificateKey(text) ? records.certificates.get(text) : undefined;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The newest first, as many as asked for. Case and accents of a name do not matter. */
async function byName(
  { records }: Reading,
  { tenantId, text, most }: CertificateSearch,
): Promise<CertificateRecord[]> {
  const found: CertificateRecord[] = [];
  const part = fold(text);
  let after: CertificateRecord | undefined;
  while (found.length < most) {
    const page: CertificateRecord[] = await records.certificates.find(
      tenantId === undefined ? {} : { tenantId },
      {
        sort: 'issuedAt',
        descending: true,
        limit: PAGE,
        ...(after && { after }),
      },
    );
    found.push(...page.filter(({ facts }) => fold(facts.legalName).includes(part)));
    if (page.length < PAGE) break;
    after = page.at(-1);
  }
  return found.slice(0, most);
}

/** Certificates of a district, or of all, with what they are worth now. */
export async function listCertificates(
  deps: Reading,
  search: CertificateSearch,
): Promise<readonly ListedCertificate[]> {
  const text = search.text.trim();
  const one = await named(deps, text);
  const mine = one && (search.tenantId === undefined || one.tenantId === search.tenantId) ? [one] : [];
  const found = mine.length > 0 ? mine : await byName(deps, { ...search, text });
  return Promise.all(found.map((certificate) => withState(deps, certificate)));
}
