import { type CollectionSpec, type Doc, type IndexValue, StoreError } from '../ports/document-store.ts';

export type FieldType = 'string' | 'number';

/** A collection's declaration, checked, in the form in which both adapters use it. */
export interface Shape {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldType>;
  readonly indexes: readonly { readonly on: readonly string[]; readonly unique: boolean }[];
}

/** A document taken apart for storing. */
export interface Parts {
  readonly id: string;
  /** Milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
  /** Every declared field in the order of the declaration; null: the document has no value. */
  readonly fields: ReadonlyMap<string, IndexValue | null>;
  /** JSON text of everything else. Escapes NUL and lone surrogates, so any engine can hold it. */
  readonly body: string;
}

/** A document as read from storage. */
export interface StoredParts extends Omit<Parts, 'fields'> {
  readonly version: number;
  readonly fields: Iterable<readonly [string, IndexValue | null]>;
}

const ID_LENGTH = 400;
/** UTF-8 bytes. MongoDB holds 16 MiB per document; the same limit everywhere keeps the stores alike. */
const BODY_BYTES = 15 * 1024 * 1024;
/** The latest moment a JavaScript date can hold. */
const LAST_MOMENT = 8.64e15;
const COLLECTION_NAME = /^[a-z][a-z_]*$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
/** Held by the stores themselves under these names. */
const OWN_PROPERTIES: ReadonlySet<string> = new Set(['id', 'version', 'expiresAt']);
const RESERVED: ReadonlySet<string> = new Set([...OWN_PROPERTIES, 'body', 'ops', 'claimed']);

/** A fault of the caller. `what` never quotes the value, which may be personal. */
export const badValue = (shape: Pick<Shape, 'name'>, what: string): StoreError =>
  new StoreError('BAD_VALUE', `Collection "${shape.name}": ${what}`);

/** @throws StoreError BAD_VALUE when a name is one that a store cannot hold. */
export function shapeOf<T extends Doc>(spec: CollectionSpec<T>): Shape {
  const { name } = spec;
  if (!COLLECTION_NAME.test(name) || /^(sqlite|system|aidewell)_/.test(name)) {
    throw badValue(spec, 'its name must be lower-case letters and underscores');
  }
  const fields = new Map(Object.entries<FieldType | undefined>(spec.fields).filter(isDeclared));
  const names = [...fields.keys()];
  const unfit = names.find((field) => !FIELD_NAME.test(field) || RESERVED.has(field));
  if (unfit !== undefined) throw badValue(spec, `"${unfit}" cannot be the name of an index field`);
  if (new Set(names.map((field) => field.toLowerCase())).size !== names.length) {
    throw badValue(spec, 'two index fields differ only in upper and lower case');
  }
  const indexes = spec.indexes.map(({ on, unique }) => ({ on: [...on], unique: unique === true }));
  const unknown = indexes.flatMap(({ on }) => on).find((field) => !fields.has(field));
  if (unknown !== undefined) throw badValue(spec, `the index on "${unknown}" needs that field declared`);
  return { name, fields, indexes };
}

const isDeclared = (entry: [string, FieldType | undefined]): entry is [string, FieldType] =>
  entry[1] !== undefined;

/** Answers the id. @throws StoreError BAD_VALUE */
export function checkId(shape: Shape, id: unknown): string {
  if (typeof id !== 'string') throw badValue(shape, 'an id must be a string');
  if (id === '' || id.length > ID_LENGTH) {
    throw badValue(shape, `an id must have 1 to ${ID_LENGTH} characters`);
  }
  if (!isStorableText(id)) throw badValue(shape, 'an id holds NUL or half a surrogate pair');
  return id;
}

/** Answers the value, with -0 made 0. @throws StoreError BAD_VALUE when it is not of the field's type. */
export function checkValue(shape: Shape, field: string, value: unknown): IndexValue {
  const fault = valueFault(shape.fields.get(field), value);
  if (fault !== undefined) throw badValue(shape, `"${field}" ${fault}`);
  return typeof value === 'number' ? value + 0 : (value as string);
}

function valueFault(type: FieldType | undefined, value: unknown): string | undefined {
  if (type === undefined) return 'is not a declared index field';
  if (typeof value !== type) return `must be a ${type}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'must be a finite number';
  if (typeof value === 'string' && !isStorableText(value)) return 'holds NUL or half a surrogate pair';
  return undefined;
}

/** `Cs` matches lone surrogates only; a pair is one character here. */
const isStorableText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

/**
 * Takes a document apart. A `version` in it is ignored; null in an index field is the same as absent.
 * @throws StoreError BAD_VALUE when the id, an index value, `expiresAt` or the size is refused.
 */
export function splitDocument(shape: Shape, draft: { readonly id: string }): Parts {
  const values = new Map<string, unknown>(Object.entries(draft));
  const fields = new Map<string, IndexValue | null>();
  for (const field of shape.fields.keys()) {
    const value = values.get(field) ?? null;
    fields.set(field, value === null ? null : checkValue(shape, field, value));
  }
  const rest = [...values].filter(([key]) => !fields.has(key) && !OWN_PROPERTIES.has(key));
  return {
    id: checkId(shape, draft.id),
    expiresAt: checkExpiry(shape, values.get('expiresAt')),
    fields,
    body: toBody(shape, rest),
  };
}

function checkExpiry(shape: Shape, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (!Number.isInteger(value) || Math.abs(value as number) > LAST_MOMENT) {
    throw badValue(shape, '"expiresAt" must be whole milliseconds since 1970');
  }
  return value as number;
}

/** `Object.fromEntries` defines properties, so that a key `__proto__` stays a key. */
function toBody(shape: Shape, entries: [string, unknown][]): string {
  let body: string;
  try {
    body = JSON.stringify(Object.fromEntries(entries));
  } catch (cause) {
    throw new StoreError('BAD_VALUE', `Collection "${shape.name}": the document is not JSON`, { cause });
  }
  if (Buffer.byteLength(body) > BODY_BYTES) {
    throw badValue(shape, `a document must be smaller than ${BODY_BYTES / 1024 / 1024} MiB`);
  }
  return body;
}

/** The reverse of `splitDocument`. The caller names the type, as the store cannot know it. */
export function mergeDocument<T extends Doc>(parts: StoredParts): T {
  const doc = JSON.parse(parts.body) as Record<string, unknown>;
  doc['id'] = parts.id;
  doc['version'] = parts.version;
  if (parts.expiresAt !== null) doc['expiresAt'] = parts.expiresAt;
  for (const [field, value] of parts.fields) {
    if (value !== null) doc[field] = value;
  }
  return doc as unknown as T;
}

/**
 * Moves the values of fields that became index fields after the body was written. Undefined: nothing to move.
 * A value that its field cannot hold stays in the body, where readers still find it.
 */
export function moveFields(
  shape: Shape,
  body: string,
): { readonly fields: ReadonlyMap<string, IndexValue>; readonly body: string } | undefined {
  const entries = Object.entries(JSON.parse(body) as Readonly<Record<string, unknown>>);
  const fields = new Map<string, IndexValue>();
  for (const [key, value] of entries) {
    if (valueFault(shape.fields.get(key), value) === undefined) fields.set(key, value as IndexValue);
  }
  if (fields.size === 0) return undefined;
  return { fields, body: JSON.stringify(Object.fromEntries(entries.filter(([key]) => !fields.has(key)))) };
}
