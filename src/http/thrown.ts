import { AppError } from '../domain/errors.ts';
import { StoreError } from '../ports/document-store.ts';

/** Errors that express and its form reader raise carry a status. */
function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Any thrown thing as a fault with a code. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : 'something other than an error was thrown';
  if (error instanceof StoreError) {
    return new AppError('STORE_UNAVAILABLE', `${error.code}: ${message}`, {}, { cause: error });
  }
  const status = statusOf(error) ?? 500;
  if (status === 413) return new AppError('FORM_TOO_LARGE', message);
  if (status === 404 || error instanceof URIError) return new AppError('NOT_FOUND', message);
  return new AppError(status < 500 ? 'FORM_INVALID' : 'INTERNAL', message, {}, { cause: error });
}
