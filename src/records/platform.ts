import type { CollectionSpec, Doc } from '../ports/document-store.ts';

export interface PlatformOptions {
  /** Use institution roles where no context role came (older Open edX). */
  readonly institutionRoles?: boolean;
  /** Launches without `sub` may read, and submit nothing. */
  readonly anonymousReading?: boolean;
  /** A launch without a gradebook column: a trainer is asked (the default), or it is created. */
  readonly lineItems?: 'ask' | 'create';
}

/** A client id that a platform had before it was replaced. */
export interface EarlierClient {
  readonly issuer: string;
  readonly clientId: string;
  /** Milliseconds. */
  readonly until: number;
}

/**
 * A registered LMS. Id: `platformKey` of the issuer and client id that it began with. Look it up by those of today
 * with `platformOf`: when it was replaced, everything below the id goes on under the new ones.
 */
export interface PlatformRecord extends Doc {
  readonly issuer: string;
  readonly clientId: string;
  readonly name: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** The `aud` of our client assertion, where it is not the token URL. */
  readonly tokenAudience?: string;
  readonly active: boolean;
  /** Where it is managed; config-file platforms are read-only elsewhere. */
  readonly source: 'config' | 'cli' | 'sandbox' | 'registration';
  readonly tenantId: string;
  /** Many customers behind one client id: a new deployment waits for an admin. */
  readonly shared: boolean;
  readonly options?: PlatformOptions;
  /** The product as the LMS names it (`canvas`, `moodle`), where it registered by itself. */
  readonly product?: string;
  /** Client ids that it had before, the oldest first. */
  readonly earlier?: readonly EarlierClient[];
  /** After a replacement: the old deployment whose contexts new deployments go on with. */
  readonly continues?: string;
  readonly createdAt: number;
}

export const PLATFORMS: CollectionSpec<PlatformRecord> = {
  name: 'platforms',
  fields: { issuer: 'string', clientId: 'string', tenantId: 'string' },
  indexes: [{ on: ['issuer', 'clientId'], unique: true }, { on: ['tenantId'] }],
};
