import type { Right } from '../domain/registration.ts';

/** An LMS in which the tool can be registered, as its configuration says. @see LTI dynamic registration 1.0, section 3.5 */
export interface PlatformConfiguration {
  readonly issuer: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly registrationUrl: string;
  /** The `aud` of our client assertion, where it is not the token URL. */
  readonly tokenAudience?: string;
  /** As it names itself (`canvas`, `moodle`), in lower case, or ''. */
  readonly product: string;
  /** The institution, where the LMS tells. */
  readonly account?: string;
  /** What we shall ask for: all that we use and it offers. */
  readonly rights: readonly Right[];
  /** Where the LMS shall offer the tool, in its own words; empty where it does not say what it has. */
  readonly placements: readonly string[];
}

export interface Registered {
  readonly clientId: string;
  readonly deploymentId?: string;
  /** Asked for and not granted. */
  readonly missing: readonly Right[];
}

/** Speaks to an LMS for a registration. Both reject with AppError REGISTRATION_FAILED and nothing else. */
export interface Registrar {
  /** Reads who asks, at an address that a stranger may have chosen. */
  read(configurationUrl: string, token: string | undefined): Promise<PlatformConfiguration>;
  register(configuration: PlatformConfiguration, token: string | undefined): Promise<Registered>;
}
