/**
 * The one storage contract. Two adapters keep it: `store/sqlite-store.ts` and `store/mongo-store.ts`;
 * `test/contract/document-store.ts` holds both to it.
 *
 * A document is plain JSON with an `id` and a `version`. Some of its top-level properties are declared as
 * index fields (see `CollectionSpec`): only these can be searched, sorted and patched. Every method is atomic
 * by single document; there are no transactions across documents. What is answered has been stored durably. After
 * a cut connection a method finds out whether its change took place before it answers.
 *
 * Besides the errors named below, every method throws BAD_VALUE for what the contract refuses, and the codes that
 * tell of the store's state (BUSY, DISK_FULL, UNREACHABLE, ...). After those the change may or may not be there.
 */

/** A value that can be searched for. Absent and null are the same: never found by equality or range. */
export type IndexValue = string | number;

/** Up to 15 MiB as JSON. Properties that are undefined are dropped. */
export interface Doc {
  /** 1 to 400 characters, no NUL, no lone surrogate. */
  readonly id: string;
  /** 1 after insert, one more after every change. Set by the store, never by the caller. */
  readonly version: number;
  /** Milliseconds since 1970. From this moment on the document does not exist for any reader. */
  readonly expiresAt?: number | undefined;
}

/** A document as the caller writes it: the version belongs to the store. */
export type Draft<T extends Doc> = Omit<T, 'version'>;

/** The names of T's top-level properties that can be index fields. */
export type Indexable<T extends Doc> = {
  [K in keyof T]-?: Exclude<T[K], undefined | null> extends IndexValue ? K : never;
}[keyof T] &
  string;

export interface IndexSpec<T extends Doc> {
  readonly on: readonly Indexable<T>[];
  /** No two living documents share these values. Documents that lack one of them are exempt. */
  readonly unique?: boolean;
}

/** How one record type is stored. Declared beside the type in `records/`. */
export interface CollectionSpec<T extends Doc> {
  /** Lower-case letters and underscores; the table or collection name. */
  readonly name: string;
  /** Every searchable property and its type. `id`, `version` and `expiresAt` need no declaration. */
  readonly fields: { readonly [K in Indexable<T>]?: 'string' | 'number' };
  readonly indexes: readonly IndexSpec<T>[];
}

export interface Range {
  readonly lt?: IndexValue;
  readonly lte?: IndexValue;
  readonly gt?: IndexValue;
  readonly gte?: IndexValue;
}

/** All conditions must hold. Only declared fields and `id`. */
export type Where<T extends Doc> = { readonly [K in Indexable<T>]?: IndexValue | Range };

export interface Page<T extends Doc> {
  /** A declared field or `id` (the default); ties are ordered by id in the same direction. Documents without the field are left out. */
  readonly sort?: Indexable<T>;
  readonly descending?: boolean;
  /** 1 to 1000, default 100. */
  readonly limit?: number;
  /** Continue behind this document, the last of the page before. */
  readonly after?: T;
}

export interface Collection<T extends Doc> {
  /** Undefined when absent or expired. */
  get(id: string): Promise<T | undefined>;

  /** The matching living documents in the order and page asked for. Strings are ordered by code point. */
  find(where: Where<T>, page?: Page<T>): Promise<T[]>;

  /** How many living documents match. */
  count(where: Where<T>): Promise<number>;

  /**
   * Stores a new document and answers it with version 1. An expired one of the same id is replaced.
   * @throws StoreError DUPLICATE when a living document has the id or the values of a unique index.
   */
  insert(doc: Draft<T>): Promise<T>;

  /**
   * Stores the document whatever was there before; the version counts on from the one replaced.
   * @throws StoreError DUPLICATE when another living document has the values of a unique index.
   */
  put(doc: Draft<T>): Promise<T>;

  /**
   * Compare-and-set: stores the document only if the living one has this version.
   * Undefined when it is absent or has another version: read again and decide anew.
   * @throws StoreError DUPLICATE as `put`.
   */
  replace(doc: Draft<T>, expectedVersion: number): Promise<T | undefined>;

  /**
   * Atomically patches the first match (in the page's order) and answers it as patched, or undefined when nothing
   * matches. Two callers never get the same document when the patch takes it out of `where`.
   * The patch holds index fields only, at least one; null removes it.
   * @throws StoreError DUPLICATE when another living document has the patched values of a unique index.
   */
  claim(
    where: Where<T>,
    patch: { readonly [K in Indexable<T>]?: IndexValue | null },
    page?: Pick<Page<T>, 'sort' | 'descending'>,
  ): Promise<T | undefined>;

  /** Removes all living matches, answers how many. An empty `where` is refused. */
  remove(where: Where<T>): Promise<number>;
}

export interface DocumentStore {
  /** Sentence for the log and the admin: which store, where, which version. No secrets. */
  readonly description: string;
  /** The collection of this spec. All specs are known to the store when it opens. */
  collection<T extends Doc>(spec: CollectionSpec<T>): Collection<T>;
  /** Rejects with a StoreError when a write would not be durable now. Used by readiness. */
  check(): Promise<void>;
  /** Deletes expired documents, a bounded number at a time. Answers how many. */
  sweep(): Promise<number>;
  /** Finishes what is in hand and releases the file or the connections. */
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'DUPLICATE'
  | 'BAD_VALUE' // an id, index value or `where` that the contract refuses: a fault of the caller
  | 'NOT_OURS' // the file is a database of something else
  | 'NEWER' // written by a newer Aidewell
  | 'DAMAGED'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'BUSY' // another process kept the lock too long
  | 'UNREACHABLE' // the server does not answer
  | 'TOO_OLD' // the server is older than we need
  | 'REFUSED' // the server refuses our name or password
  | 'FAILED';

/** `message` is a sentence an admin understands, with what to do next. Never holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
