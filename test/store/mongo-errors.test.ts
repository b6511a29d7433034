import { isUnsure, toStoreError } from '../../src/store/mongo-errors.ts';

const fault = (name: string, code?: number, errorLabels: string[] = []) =>
  Object.assign(new Error('mongodb://me:s3cret@host'), { name, code, errorLabels });

test.each([
  ['REFUSED', fault('MongoServerError', 18)],
  ['REFUSED', fault('MongoServerError', 8000)],
  ['READ_ONLY', fault('MongoServerError', 13)],
  ['READ_ONLY', fault('MongoServerError', 10107, ['RetryableWriteError'])],
  ['DISK_FULL', fault('MongoServerError', 14031)],
  ['DUPLICATE', fault('MongoServerError', 11000)],
  ['TOO_OLD', fault('MongoCompatibilityError')],
  ['UNREACHABLE', fault('MongoNetworkTimeoutError')],
  ['UNREACHABLE', fault('MongooseServerSelectionError')],
  ['UNREACHABLE', fault('MongoServerError', 189)],
  ['FAILED', fault('MongoParseError')],
  ['FAILED', fault('MongoServerError', 2)],
])('%s', (code, error) => {
  const result = toStoreError(error, 'db.example:27017');

  expect(result).toMatchObject({ name: 'StoreError', code });
  expect(result.message).not.toContain('s3cret');
  expect(JSON.stringify(result.cause)).not.toContain('s3cret');
});

test('a write is unsure after a lost answer or a change of primary, and only then', () => {
  expect(isUnsure(fault('MongoNetworkError'))).toBe(true);
  expect(isUnsure(fault('MongoPoolClearedError'))).toBe(true);
  expect(isUnsure(fault('MongoWriteConcernError', 64))).toBe(true);
  expect(isUnsure(fault('MongoServerError', 11602))).toBe(true);
  expect(isUnsure(fault('MongoServerError', 1, ['RetryableWriteError']))).toBe(true);
  expect(isUnsure(fault('MongoServerError', 11000))).toBe(false);
  expect(isUnsure(fault('MongoServerError', 13))).toBe(false);
  expect(isUnsure(new TypeError('a fault of ours'))).toBe(false);
});
