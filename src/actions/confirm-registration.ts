import { AppError } from '../domain/errors.ts';
import type { Right } from '../domain/registration.ts';
import { MAIN_TENANT } from '../domain/tenant.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { findAll } from './find-all.ts';
import { returnInvitation, useInvitation } from './invitation.ts';
import { keepRegistered, type Registrant } from './keep-registered.ts';
import {
  type RegistrationDeps,
  type RegistrationTicket,
  type ReplaceTicket,
  TICKETS,
} from './registration.ts';

/** An earlier registration of the same LMS, whose learners the new one can take over. */
export interface Replaceable {
  readonly name: string;
  readonly clientId: string;
  readonly createdAt: number;
  /** For `replaceRegistered`. */
  readonly ticket: string;
}

export interface ConfirmedRegistration {
  readonly platform: PlatformRecord;
  readonly isNew: boolean;
  readonly deploymentId?: string;
  /** Asked for and not granted. */
  readonly missing: readonly Right[];
  /** Empty for visitors without an invitation. */
  readonly replaceable: readonly Replaceable[];
}

const MOST_REPLACEABLE = 5;

export const expired = (): AppError =>
  new AppError('REGISTRATION_FAILED', 'the ticket is over or not ours', { fault: 'expired' });

const hostOf = ({ authUrl }: PlatformRecord): string => new URL(authUrl).host;

/** The issuer changes when a site moves from http to https, its host then stays. */
const sameLms = (one: PlatformRecord, other: PlatformRecord): boolean =>
  one.issuer === other.issuer || hostOf(one) === hostOf(other);

async function findReplaceable(deps: RegistrationDeps, platform: PlatformRecord): Promise<Replaceable[]> {
  const others = await findAll(deps.records.platforms, { tenantId: platform.tenantId });
  return others
    .filter((other) => other.id !== platform.id && other.source !== 'config' && other.source !== 'sandbox')
    .filter((other) => sameLms(other, platform))
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, MOST_REPLACEABLE)
    .map(({ id, name, clientId, createdAt }) => {
      const content: ReplaceTicket = { oldId: id, newId: platform.id };
      return { name, clientId, createdAt, ticket: deps.tickets.seal(TICKETS.replace, content, TICKETS.life) };
    });
}

async function register(
  deps: RegistrationDeps,
  { configuration, token }: RegistrationTicket,
  registrant: Registrant,
): Promise<ConfirmedRegistration> {
  const registered = await deps.registrar.register(configuration, token);
  const { platform, isNew } = await keepRegistered(deps, configuration, registered, registrant);
  const { deploymentId, missing } = registered;
  const canReplace = registrant.invited && isNew;
  return {
    platform,
    isNew,
    missing,
    ...(deploymentId !== undefined && { deploymentId }),
    replaceable: canReplace ? await findReplaceable(deps, platform) : [],
  };
}

/**
 * Registers the tool in the LMS that the ticket of `readRegistration` is about, and uses up the invitation; when it
 * comes to nothing, the invitation stays good.
 * @throws AppError REGISTRATION_NOT_INVITED, REGISTRATION_FAILED
 */
export async function confirmRegistration(
  deps: RegistrationDeps,
  ticketText: string,
): Promise<ConfirmedRegistration> {
  const ticket = deps.tickets.open(TICKETS.register, ticketText) as RegistrationTicket | undefined;
  if (!ticket) throw expired();
  const { invitationId } = ticket;
  if (invitationId === undefined) {
    if (deps.invitationNeeded)
      throw new AppError('REGISTRATION_NOT_INVITED', 'a registration without an invitation');
    return register(deps, ticket, { tenantId: MAIN_TENANT, invited: false });
  }
  const tenantId = await useInvitation(deps, invitationId);
  try {
    return await register(deps, ticket, { tenantId, invited: true });
  } catch (error) {
    await returnInvitation(deps, invitationId);
    throw error;
  }
}
