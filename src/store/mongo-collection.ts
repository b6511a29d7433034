import { randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { type Collection, type Doc, type IndexValue, StoreError } from '../ports/document-store.ts';
import { checkId, mergeDocument, type Parts, type Shape, splitDocument } from './document-shape.ts';
import { isDuplicate, isUnsure } from './mongo-errors.ts';
import * as query from './mongo-query.ts';
import { readOrder, readPage, readPatch, readRemoval, readWhere } from './query.ts';

/** The operations of one MongoDB collection that the store uses. They throw the driver's errors as they are. */
export interface Rows {
  find(
    filter: query.Filter,
    options: {
      readonly limit: number;
      readonly sort?: Readonly<Record<string, 1 | -1>>;
      readonly idsOnly?: true;
    },
  ): Promise<query.Row[]>;
  /** With `majority`, only what no failover can take back. */
  findOne(filter: query.Filter, options?: { readonly majority: boolean }): Promise<query.Row | undefined>;
  count(filter: query.Filter): Promise<number>;
  /** Changes the first match, or inserts with `upsert`, in one atomic step. Answers the row as changed. */
  change(
    filter: query.Filter,
    change: query.Filter,
    options?: { readonly upsert?: true; readonly sort?: Readonly<Record<string, 1 | -1>> },
  ): Promise<query.Row | undefined>;
  remove(filter: query.Filter): Promise<number>;
}

/** Passes work through while the store is open and turns the driver's errors into StoreErrors. */
export type Guard = <R>(work: () => Promise<R>) => Promise<R>;

interface Write {
  readonly op: string;
  readonly filter: query.Filter;
  readonly change: query.Filter;
  readonly options?: Parameters<Rows['change']>[2];
  /** Index values that the document will have. */
  readonly fields: ReadonlyMap<string, IndexValue | null>;
  /** Finds the written document if the write took place. */
  readonly trace: query.Filter;
}

/** Documents removed by one command; keeps each answer quick. */
const REMOVE_ROWS = 500;

/** One record type in its MongoDB collection. The methods are documented in the port. */
export class MongoCollection<T extends Doc> implements Collection<T> {
  private readonly shape: Shape;
  private readonly rows: Rows;
  private readonly guard: Guard;
  private readonly clock: Clock;

  constructor(shape: Shape, rows: Rows, guard: Guard, clock: Clock) {
    this.shape = shape;
    this.rows = rows;
    this.guard = guard;
    this.clock = clock;
  }

  async get(id: string): Promise<T | undefined> {
    const filter = query.byId(checkId(this.shape, id), this.clock());
    const row = await this.guard(() => this.rows.findOne(filter));
    return row && this.toDoc(row);
  }

  async find(where: object, page?: object): Promise<T[]> {
    const asked = readPage(this.shape, page);
    const filter = query.onPage(this.shape, readWhere(this.shape, where), asked, this.clock());
    const options = { limit: asked.limit, sort: query.orderOf(asked) };
    const rows = await this.guard(() => this.rows.find(filter, options));
    return rows.map((row) => this.toDoc(row));
  }

  async count(where: object): Promise<number> {
    const filter = query.matching(readWhere(this.shape, where), this.clock());
    return this.guard(() => this.rows.count(filter));
  }

  /** An upsert that finds only an expired document: with a living one it collides on the id. */
  async insert(draft: Omit<T, 'version'>): Promise<T> {
    const parts = this.split(draft);
    const op = randomUUID();
    const { $set, ...rest } = query.changeTo(parts, op);
    await this.write({
      ...this.tracedById(parts, op),
      filter: { _id: parts.id, ...query.expired(this.clock()) },
      change: { ...rest, $set: { ...($set as object), version: 1 } },
      options: { upsert: true },
    });
    return this.toWritten(parts, 1);
  }

  /** The filter keeps a repeated put from counting the version on twice. */
  async put(draft: Omit<T, 'version'>): Promise<T> {
    const parts = this.split(draft);
    const op = randomUUID();
    const row = await this.write({
      ...this.tracedById(parts, op),
      filter: { _id: parts.id, ops: { $ne: op } },
      change: { ...query.changeTo(parts, op), ...query.nextVersion },
      options: { upsert: true },
    });
    if (row === undefined) throw new StoreError('FAILED', `"${this.shape.name}" stored no document`);
    return this.toWritten(parts, query.versionAfter(row, op));
  }

  async replace(draft: Omit<T, 'version'>, expectedVersion: number): Promise<T | undefined> {
    const parts = this.split(draft);
    const op = randomUUID();
    const row = await this.write({
      ...this.tracedById(parts, op),
      filter: query.byVersion(parts.id, expectedVersion, this.clock()),
      change: { ...query.changeTo(parts, op), ...query.nextVersion },
    });
    return row && this.toWritten(parts, expectedVersion + 1);
  }

  async claim(where: object, patch: object, page?: object): Promise<T | undefined> {
    const { shape } = this;
    const fields = readPatch(shape, patch);
    const conditions = readWhere(shape, where);
    const order = readOrder(shape, page);
    const op = randomUUID();
    const row = await this.write({
      op,
      fields,
      filter: query.onPage(shape, conditions, { ...order, limit: 1 }, this.clock()),
      change: query.patchOf(fields, op),
      options: { sort: query.orderOf(order) },
      trace: { claimed: op },
    });
    return row && this.toDoc(row);
  }

  async remove(where: object): Promise<number> {
    const conditions = readRemoval(this.shape, where);
    return this.guard(async () => {
      let removed = 0;
      for (;;) {
        const batch = await removeBatch(this.rows, query.matching(conditions, this.clock()));
        removed += batch.removed;
        if (batch.isLast) return removed;
      }
    });
  }

  private write(write: Write): Promise<query.Row | undefined> {
    return this.guard(() => this.tryWrite(write));
  }

  /**
   * Takes a lost answer for neither success nor failure: looks whether the document remembers this change, and
   * writes again only if not. A collision may be with an expired document, which makes room.
   */
  private async tryWrite(write: Write): Promise<query.Row | undefined> {
    let lost = 0;
    let collisions = 0;
    for (;;) {
      try {
        const row = await this.rows.change(write.filter, write.change, write.options);
        return row === undefined && lost > 0 ? await this.recall(write) : row;
      } catch (error) {
        if (isUnsure(error)) lost += 1;
        else if (isDuplicate(error)) collisions += 1;
        else throw error;
        const written = lost > 0 ? await this.recall(write) : undefined;
        if (written !== undefined) return written;
        if (collisions > 1) throw this.duplicate();
        if (lost > 1) throw error;
        if (collisions === 1) await this.clearExpired(write.fields);
      }
    }
  }

  /** @throws StoreError UNREACHABLE when the change is there but could still be lost in a failover. */
  private async recall({ trace }: Write): Promise<query.Row | undefined> {
    const certain = await this.rows.findOne(trace, { majority: true });
    if (certain !== undefined || (await this.rows.findOne(trace)) === undefined) return certain;
    throw new StoreError('UNREACHABLE', 'The MongoDB servers have not confirmed the change. Try again.');
  }

  private async clearExpired(fields: Write['fields']): Promise<void> {
    for (const { on } of this.shape.indexes.filter(({ unique }) => unique)) {
      const known = [...fields].filter(([field, value]) => on.includes(field) && value !== null);
      if (known.length > 0)
        await this.rows.remove({ ...Object.fromEntries(known), ...query.expired(this.clock()) });
    }
  }

  private duplicate(): StoreError {
    const message = `Collection "${this.shape.name}" already has a document with this id or these unique values`;
    return new StoreError('DUPLICATE', message);
  }

  private tracedById({ id, fields }: Parts, op: string): Pick<Write, 'op' | 'fields' | 'trace'> {
    return { op, fields, trace: { _id: id, ops: op } };
  }

  private split(draft: Omit<T, 'version'>): Parts {
    return splitDocument(this.shape, draft as Omit<T, 'version'> & { readonly id: string });
  }

  private toWritten(parts: Parts, version: number): T {
    return mergeDocument<T>({ ...parts, version });
  }

  private toDoc(row: query.Row): T {
    const fields = new Map<string, unknown>(Object.entries(row));
    return mergeDocument<T>({
      id: row._id,
      version: row.version,
      expiresAt: row.expiresAt?.getTime() ?? null,
      fields: [...this.shape.fields.keys()].map((field) => [
        field,
        (fields.get(field) ?? null) as IndexValue | null,
      ]),
      body: row.body,
    });
  }
}

/** Removes up to one batch of matches. */
export async function removeBatch(
  rows: Rows,
  filter: query.Filter,
): Promise<{ readonly removed: number; readonly isLast: boolean }> {
  const found = await rows.find(filter, { limit: REMOVE_ROWS, idsOnly: true });
  const ids = found.map(({ _id }) => _id);
  const removed = ids.length === 0 ? 0 : await rows.remove({ $and: [{ _id: { $in: ids } }, filter] });
  return { removed, isLast: ids.length < REMOVE_ROWS };
}
