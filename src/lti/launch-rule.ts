import type { ErrorCode } from '../domain/errors.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Records } from '../records/records.ts';
import type { FormFields } from './form-fields.ts';
import type { Jwt } from './jwt.ts';
import type { KeyCache, PlatformKey } from './key-cache.ts';
import type { LoginState } from './launch-state.ts';

/** Why a launch is refused. Facts may be shown: never a token, a name or an e-mail address. */
export interface LaunchFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly facts?: Record<string, string>;
}

/** One answer of a platform, and what the rules found out about it so far, in the order of the table. */
export interface LaunchInHand {
  readonly fields: FormFields;
  readonly cookies: ReadonlyMap<string, string>;
  /** Milliseconds. */
  readonly now: number;
  login?: LoginState;
  jwt?: Jwt;
  platform?: PlatformRecord;
  key?: PlatformKey;
  /** Undefined after its rule: not seen before. */
  deployment?: DeploymentRecord | undefined;
}

export interface RuleServices {
  readonly records: Pick<Records, 'platforms' | 'deployments' | 'nonces'>;
  readonly keys: KeyCache;
  readonly baseUrl: URL;
  /** Signs login cookies. */
  readonly cookieKey: Buffer;
  /** Seconds since `iat`. Canvas stamps it when the login begins. */
  readonly tokenMaxAge: number;
}

export interface LaunchRule {
  readonly name: string;
  readonly spec: string;
  /** Undefined: it holds. */
  check(
    launch: LaunchInHand,
    services: RuleServices,
  ): LaunchFault | undefined | Promise<LaunchFault | undefined>;
}

export const invalid = (message: string, facts: Record<string, string> = {}): LaunchFault => ({
  code: 'LAUNCH_INVALID',
  message,
  facts,
});

/** What an earlier rule found. Missing only when the table is in the wrong order. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a launch rule runs before the rule that it needs');
  return value;
}
