import type { ErrorCode } from './errors.ts';

/** How far one launch of a known platform got: what the launch log keeps of it. */
export interface LaunchTrail {
  readonly platformId: string;
  /** The deployment's, once proven; else the platform's. */
  readonly tenantId: string;
  readonly deploymentId?: string;
  /** The rules that held, in the order of checking. */
  readonly passed: readonly string[];
  readonly failed?: { readonly rule: string; readonly code: ErrorCode; readonly reason: string };
  /** The platform's signature held. Without it anybody may have sent this. */
  readonly proven: boolean;
}
