import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { AdminLinkRecord } from '../records/admin-link.ts';
import type { Deps } from './deps.ts';

export interface AdminLink {
  /** 43 characters, URL-safe; shown once and kept hashed. */
  readonly code: string;
  readonly expiresAt: number;
}

const CODE = /^[\w-]{43}$/;
const MINUTE = 60_000;

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A link that opens the admin pages of a tenant once. Who can make one runs the tool's machine. */
export async function makeAdminLink(
  deps: Pick<Deps, 'records' | 'clock'>,
  tenantId: string,
  minutes: number,
): Promise<AdminLink> {
  const code = randomBytes(32).toString('base64url');
  const createdAt = deps.clock();
  const expiresAt = createdAt + minutes * MINUTE;
  await deps.records.adminLinks.insert({ id: hashOf(code), tenantId, createdAt, used: 0, expiresAt });
  return { code, expiresAt };
}

/**
 * The link of this code, not yet used.
 * @throws AppError ADMIN_LINK_SPENT when it was used, is over, or never was.
 */
export async function readAdminLink(deps: Pick<Deps, 'records'>, code: string): Promise<AdminLinkRecord> {
  const link = CODE.test(code) ? await deps.records.adminLinks.get(hashOf(code)) : undefined;
  if (link?.used === 0) return link;
  throw new AppError('ADMIN_LINK_SPENT', link ? 'the admin link was used before' : 'no such admin link now');
}

/**
 * Uses the link up and answers its tenant; of two at the same moment one gets it.
 * @throws AppError ADMIN_LINK_SPENT
 */
export async function spendAdminLink(deps: Pick<Deps, 'records' | 'clock'>, code: string): Promise<string> {
  const { id } = await readAdminLink(deps, code);
  const spent = await deps.records.adminLinks.claim({ id, used: 0 }, { used: 1, usedAt: deps.clock() });
  if (!spent) throw new AppError('ADMIN_LINK_SPENT', 'the admin link was used a moment ago');
  return spent.tenantId;
}
