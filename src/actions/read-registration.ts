import { AppError } from '../domain/errors.ts';
import type { PlatformConfiguration } from '../ports/registrar.ts';
import { readInvitation } from './invitation.ts';
import { type RegistrationDeps, type RegistrationTicket, TICKETS } from './registration.ts';

export interface AskedRegistration {
  /** Absent: the admin has to paste this page's address into the LMS first. */
  readonly configurationUrl?: string | undefined;
  readonly token?: string | undefined;
  readonly invitation?: string | undefined;
}

export type RegistrationOffer =
  /** Nobody asks yet. */
  | { readonly kind: 'link'; readonly invited: boolean }
  | {
      readonly kind: 'offer';
      readonly configuration: PlatformConfiguration;
      readonly invited: boolean;
      /** For `confirmRegistration`. */
      readonly ticket: string;
    };

/** Nothing is fetched for somebody who is not invited. */
async function admit(deps: RegistrationDeps, code: string | undefined): Promise<string | undefined> {
  if (code !== undefined) return (await readInvitation(deps, code)).id;
  if (deps.invitationNeeded)
    throw new AppError('REGISTRATION_NOT_INVITED', 'a registration without an invitation');
  return undefined;
}

/**
 * Who asks for a registration, and what the tool would ask of them. Changes nothing.
 * @throws AppError REGISTRATION_NOT_INVITED, REGISTRATION_FAILED
 */
export async function readRegistration(
  deps: RegistrationDeps,
  asked: AskedRegistration,
): Promise<RegistrationOffer> {
  const invitationId = await admit(deps, asked.invitation);
  const invited = invitationId !== undefined;
  const { configurationUrl, token } = asked;
  if (configurationUrl === undefined) return { kind: 'link', invited };
  const configuration = await deps.registrar.read(configurationUrl, token);
  const content: RegistrationTicket = {
    configuration,
    ...(token !== undefined && { token }),
    ...(invitationId !== undefined && { invitationId }),
  };
  const ticket = deps.tickets.seal(TICKETS.register, content, TICKETS.life);
  return { kind: 'offer', configuration, invited, ticket };
}
