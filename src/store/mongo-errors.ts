import { StoreError, type StoreErrorCode } from '../ports/document-store.ts';

/** What the driver's errors have in common; they are told apart by name and code, not by class. */
interface DriverError {
  readonly name: string;
  readonly message: string;
  readonly code: number;
  readonly labels: readonly string[];
}

function read(error: unknown): DriverError {
  const { name = '', message = '', code, errorLabels } = Object(error) as Partial<Record<string, unknown>>;
  return {
    name: String(name),
    message: String(message),
    code: Number(code),
    labels: Array.isArray(errorLabels) ? errorLabels.map(String) : [],
  };
}

export const isDuplicate = (error: unknown): boolean => read(error).code === 11000;

/** Not the primary, shutting down, stepped down, write concern failed: the same may work in a moment. */
const PASSING_CODES: ReadonlySet<number> = new Set([6, 7, 64, 89, 91, 189, 9001, 10107, 11600, 11602, 13435]);

/** Whether it is unknown if the write took place: it may have, and the answer got lost. */
export function isUnsure(error: unknown): boolean {
  const { name, code, labels } = read(error);
  return (
    /^Mongo(ose)?(Network|PoolCleared|ServerSelection|WriteConcern|OperationTimeout)/.test(name) ||
    labels.includes('RetryableWriteError') ||
    PASSING_CODES.has(code)
  );
}

/** A lock, a namespace just made, a write conflict, a build under way. */
const BUSY_CODES: ReadonlySet<number> = new Set([24, 46, 48, 112, 117, 12_587]);

/** Whether another process that changes collections and indexes may be the reason, or the server names none at all. */
export function isBusy(error: unknown): boolean {
  const { name, code } = read(error);
  return name === 'MongoServerError' && (Number.isNaN(code) || BUSY_CODES.has(code));
}

/** The first that fits. `{where}` is replaced. */
const FAULTS: readonly (readonly [(error: DriverError) => boolean, StoreErrorCode, string])[] = [
  [
    ({ name, message }) => name === 'MongoCompatibilityError' || /wire version/.test(message),
    'TOO_OLD',
    'The MongoDB server at {where} is too old. Aidewell needs MongoDB 4.4 or newer.',
  ],
  [
    ({ code, message }) => code === 18 || code === 8000 || /authentication failed/i.test(message),
    'REFUSED',
    'The MongoDB server at {where} refuses the user name or password in MONGODB_URI.',
  ],
  [
    ({ code }) => code === 13 || code === 10107 || code === 13435,
    'READ_ONLY',
    'The MongoDB server at {where} does not let this user write. Give the user the role readWrite, and name the whole replica set.',
  ],
  [({ code }) => code === 14031, 'DISK_FULL', 'The disk of the MongoDB server at {where} is full.'],
  [({ code }) => code === 11000, 'DUPLICATE', 'The MongoDB server at {where} already has such a document.'],
  [
    ({ name }) => /^Mongo(Parse|Argument|Invalid|MissingCredentials)/.test(name),
    'FAILED',
    'MONGODB_URI is not a valid connection string. It looks like mongodb://user:password@host:27017/aidewell.',
  ],
  [
    ({ name, code }) => isUnsure({ name, code }),
    'UNREACHABLE',
    'The MongoDB server at {where} does not answer. Check that it runs and that this machine may reach it.',
  ],
];

/**
 * A StoreError stays what it is; anything else is put into words.
 * Only name and code of the driver's error are kept: its text may quote the connection string.
 */
export function toStoreError(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const fault = read(error);
  const [, code, text] = FAULTS.find(([fits]) => fits(fault)) ?? [];
  const cause = { name: fault.name, code: fault.code };
  if (code === undefined || text === undefined) {
    const detail = `${fault.name} ${Number.isNaN(fault.code) ? '' : fault.code}`.trim();
    return new StoreError('FAILED', `The MongoDB server at ${where} failed (${detail}).`, { cause });
  }
  return new StoreError(code, text.replace('{where}', where), { cause });
}
