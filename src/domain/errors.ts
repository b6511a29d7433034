/** Every fault a person can meet. `http/error-status.ts` alone maps a code to a status. */
export type ErrorCode =
  | 'LOGIN_INVALID'
  | 'PLATFORM_UNKNOWN'
  | 'PLATFORM_INACTIVE'
  | 'DEPLOYMENT_DISABLED'
  | 'LMS_REFUSED'
  | 'LAUNCH_INVALID'
  | 'LAUNCH_STATE_LOST'
  | 'LAUNCH_REPLAYED'
  | 'LAUNCH_EXPIRED'
  | 'LAUNCH_ANONYMOUS'
  | 'LAUNCH_UNSUPPORTED'
  | 'LMS_KEYS_UNAVAILABLE'
  | 'MODULE_UNKNOWN'
  | 'SESSION_MISSING'
  | 'ADMIN_SESSION_MISSING'
  | 'ADMIN_LINK_SPENT'
  | 'REGISTRATION_NOT_INVITED'
  | 'REGISTRATION_FAILED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'FORM_INVALID'
  | 'FORM_TOO_LARGE'
  | 'ANSWER_STALE'
  | 'TRY_AGAIN'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL';

/**
 * A fault with a stable code. `message` is for the log; `facts` are short texts that the page may show
 * (they are escaped there). Neither ever holds a token, a secret or an answer key.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    message: string,
    facts: Record<string, string> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.facts = facts;
  }
}

/** What keeps the tool from starting and an operator can mend; `message` is a sentence that says how. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
