import type { ErrorCode } from '../domain/errors.ts';

interface ErrorStatus {
  readonly status: number;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** The one place where a code becomes a status; its words stand in the catalogue under the code. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, ErrorStatus>> = {
  LOGIN_INVALID: { status: 400 },
  PLATFORM_UNKNOWN: { status: 403 },
  PLATFORM_INACTIVE: { status: 403 },
  DEPLOYMENT_DISABLED: { status: 403 },
  LMS_REFUSED: { status: 401 },
  LAUNCH_INVALID: { status: 401 },
  LAUNCH_STATE_LOST: { status: 401 },
  LAUNCH_REPLAYED: { status: 401 },
  LAUNCH_EXPIRED: { status: 401 },
  LAUNCH_ANONYMOUS: { status: 401 },
  LAUNCH_UNSUPPORTED: { status: 400 },
  LMS_KEYS_UNAVAILABLE: { status: 503, retryAfter: 60 },
  MODULE_UNKNOWN: { status: 404 },
  SESSION_MISSING: { status: 401 },
  ADMIN_SESSION_MISSING: { status: 401 },
  ADMIN_LINK_SPENT: { status: 403 },
  REGISTRATION_NOT_INVITED: { status: 403 },
  REGISTRATION_FAILED: { status: 400 },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  METHOD_NOT_ALLOWED: { status: 405 },
  FORM_INVALID: { status: 400 },
  FORM_TOO_LARGE: { status: 413 },
  ANSWER_STALE: { status: 409 },
  TRY_AGAIN: { status: 503, retryAfter: 1 },
  STORE_UNAVAILABLE: { status: 503, retryAfter: 10 },
  INTERNAL: { status: 500 },
};
