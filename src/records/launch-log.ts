import type { ErrorCode } from '../domain/errors.ts';
import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** What became of one launch: rules, ids and times only, never a token, a name or an e-mail address. */
export interface LaunchLogRecord extends Doc {
  /** The deployment's, once the launch was proven to come from it; else the platform's. */
  readonly tenantId: string;
  readonly platformId: string;
  readonly at: number;
  /** The platform's id of the deployment; only once the signature held, since anybody can write any id. */
  readonly deploymentId?: string;
  /** How many rules held, in the order of checking. */
  readonly rulesHeld: number;
  /** Their names; for refused launches only. */
  readonly rules?: readonly string[];
  readonly refused: 0 | 1;
  readonly failedRule?: string;
  readonly code?: ErrorCode;
  /** What was wrong, in the words of the rule. */
  readonly reason?: string;
  /** As shown on the person's error page. */
  readonly errorId?: string;
  readonly expiresAt: number;
}

export const LAUNCH_LOG: CollectionSpec<LaunchLogRecord> = {
  name: 'launch_log',
  fields: { tenantId: 'string', platformId: 'string', at: 'number', refused: 'number', errorId: 'string' },
  indexes: [
    { on: ['tenantId', 'at'] },
    { on: ['tenantId', 'refused', 'at'] },
    { on: ['tenantId', 'platformId', 'at'] },
    { on: ['errorId'] },
    { on: ['platformId', 'at'] },
  ],
};
