import { expired } from './confirm-registration.ts';
import { type Replaced, replacePlatform } from './platform-replace.ts';
import { type RegistrationDeps, type ReplaceTicket, TICKETS } from './registration.ts';

/**
 * What the page after a registration offers: the new registration takes the old one's place and keeps its learners.
 * @throws AppError REGISTRATION_FAILED when the ticket is over; NOT_FOUND, TRY_AGAIN as `replacePlatform`
 */
export async function replaceRegistered(deps: RegistrationDeps, ticketText: string): Promise<Replaced> {
  const ticket = deps.tickets.open(TICKETS.replace, ticketText) as ReplaceTicket | undefined;
  if (!ticket) throw expired();
  return replacePlatform(deps, ticket.oldId, ticket.newId, { evenIfUsed: false });
}
