import type { PlatformConfiguration, Registrar } from '../ports/registrar.ts';
import type { Tickets } from '../ports/tickets.ts';
import type { Deps } from './deps.ts';

/** What the verbs of dynamic registration work with. */
export interface RegistrationDeps extends Pick<Deps, 'records' | 'clock' | 'log'> {
  readonly registrar: Registrar;
  readonly tickets: Tickets;
  /** Production: who has no invitation is turned away. */
  readonly invitationNeeded: boolean;
}

/** What the page carries from the look at an LMS to the registration: what was shown is what is used. */
export interface RegistrationTicket {
  readonly configuration: PlatformConfiguration;
  readonly token?: string;
  readonly invitationId?: string;
}

export interface ReplaceTicket {
  readonly oldId: string;
  readonly newId: string;
}

export const TICKETS = {
  register: 'registration',
  replace: 'registration-replace',
  /** Milliseconds. LMSs' own registration tokens live for an hour. */
  life: 30 * 60_000,
} as const;
