import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { InvitationRecord } from '../records/invitation.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';

export interface Invitation {
  /** 43 characters, URL-safe; shown once and kept hashed. */
  readonly code: string;
  readonly expiresAt: number;
}

const CODE = /^[\w-]{43}$/;
const DAY = 86_400_000;

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Leave for one LMS to register itself into this tenant. */
export async function makeInvitation(
  deps: Pick<Deps, 'records' | 'clock'>,
  tenantId: string,
  days: number,
): Promise<Invitation> {
  const code = randomBytes(32).toString('base64url');
  const createdAt = deps.clock();
  const expiresAt = createdAt + days * DAY;
  await deps.records.invitations.insert({ id: hashOf(code), tenantId, createdAt, used: 0, expiresAt });
  return { code, expiresAt };
}

const spent = (message: string): AppError => new AppError('REGISTRATION_NOT_INVITED', message);

/**
 * The invitation of this code, not yet used.
 * @throws AppError REGISTRATION_NOT_INVITED when it was used, is over, or never was.
 */
export async function readInvitation(deps: Pick<Deps, 'records'>, code: string): Promise<InvitationRecord> {
  const invitation = CODE.test(code) ? await deps.records.invitations.get(hashOf(code)) : undefined;
  if (invitation?.used === 0) return invitation;
  throw spent(invitation ? 'the invitation was used before' : 'no such invitation now');
}

/**
 * Uses it up and answers its tenant; of two at the same moment one gets it.
 * @throws AppError REGISTRATION_NOT_INVITED
 */
export async function useInvitation(deps: Pick<Deps, 'records' | 'clock'>, id: string): Promise<string> {
  const used = await deps.records.invitations.claim({ id, used: 0 }, { used: 1, usedAt: deps.clock() });
  if (!used) throw spent('the invitation was used a moment ago, or is over');
  return used.tenantId;
}

/** Takes a use back that came to nothing, so that the admin can try again. */
export async function returnInvitation(deps: Pick<Deps, 'records'>, id: string): Promise<void> {
  await deps.records.invitations.claim({ id, used: 1 }, { used: 0, usedAt: null });
}

/** The open ones of a tenant, those that end soonest first. */
export async function listInvitations(
  deps: Pick<Deps, 'records'>,
  tenantId: string,
): Promise<readonly InvitationRecord[]> {
  const open = await findAll(deps.records.invitations, { tenantId, used: 0 });
  return open.sort((a, b) => a.expiresAt - b.expiresAt);
}

/** Takes an open invitation of the tenant back. Answers false when there is none of this id. */
export const withdrawInvitation = async (
  deps: Pick<Deps, 'records'>,
  tenantId: string,
  id: string,
): Promise<boolean> => (await deps.records.invitations.remove({ id, tenantId, used: 0 })) > 0;
