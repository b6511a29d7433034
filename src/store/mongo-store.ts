import mongoose, { type Connection, type Model, type QueryFilter, type UpdateQuery } from 'mongoose';
import type { Clock } from '../ports/clock.ts';
import { type CollectionSpec, type Doc, type DocumentStore, StoreError } from '../ports/document-store.ts';
import { type Shape, shapeOf } from './document-shape.ts';
import { createGate } from './gate.ts';
import { build } from './mongo-build.ts';
import { type Guard, MongoCollection, type Rows, removeBatch } from './mongo-collection.ts';
import { isDuplicate, toStoreError } from './mongo-errors.ts';
import { expired, type Row } from './mongo-query.ts';
import { indexesOf, type Layouts, matchFields } from './mongo-schema.ts';

export interface MongoOptions {
  /** Connection string; without a database name it means `aidewell`. */
  readonly uri: string;
  readonly specs: readonly CollectionSpec<Doc>[];
  readonly clock: Clock;
  /** Connections kept by this process. */
  readonly poolSize?: number;
  /** How long to look for a server that takes writes, milliseconds. */
  readonly serverSelectionTimeoutMs?: number;
  /** How long an answer may take, milliseconds. */
  readonly socketTimeoutMs?: number;
}

interface Layout {
  readonly _id: string;
  readonly fields: string[];
  readonly checkedAt?: Date;
}

const DATABASE = 'aidewell';
const OLDEST = [4, 4] as const;
/** Batches of expired documents that one `sweep` deletes per collection. */
const SWEEP_BATCHES = 4;

/**
 * Connects to a MongoDB server, replica set or sharded cluster and builds what is missing there.
 * @throws StoreError UNREACHABLE, TOO_OLD, REFUSED, READ_ONLY, NEWER or FAILED; none quotes the password.
 */
export async function openMongoStore(options: MongoOptions): Promise<DocumentStore> {
  const where = hostsOf(options.uri);
  const shapes = options.specs.map(shapeOf);
  try {
    const connection = await connect(options);
    try {
      return await storeOver(connection, shapes, options.clock, where);
    } catch (error) {
      await connection.close();
      throw error;
    }
  } catch (error) {
    throw toStoreError(error, where);
  }
}

/** Host names and ports only. Everything up to the last @ may hold a password. */
function hostsOf(uri: string): string {
  const authority = /^mongodb(?:\+srv)?:\/\/([^?]*)/.exec(uri)?.[1] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).split('/')[0] || 'an unknown address';
}

/** Writes wait for a majority and its journal, whatever the connection string says. */
function connect(options: MongoOptions): Promise<Connection> {
  const { uri, poolSize = 20, serverSelectionTimeoutMs = 5000, socketTimeoutMs = 20_000 } = options;
  const named = /^mongodb(?:\+srv)?:\/\/[^/]*\/[^/?]/.test(uri);
  return mongoose
    .createConnection(uri, {
      ...(named ? {} : { dbName: DATABASE }),
      appName: 'aidewell',
      maxPoolSize: poolSize,
      serverSelectionTimeoutMS: serverSelectionTimeoutMs,
      connectTimeoutMS: serverSelectionTimeoutMs,
      waitQueueTimeoutMS: socketTimeoutMs,
      socketTimeoutMS: socketTimeoutMs,
      writeConcern: { w: 'majority', journal: true },
      retryWrites: true,
      retryReads: true,
      readPreference: 'primary',
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
    })
    .asPromise();
}

async function storeOver(
  connection: Connection,
  shapes: readonly Shape[],
  clock: Clock,
  where: string,
): Promise<DocumentStore> {
  const version = await serverVersion(connection, where);
  const layouts = layoutModel(connection);
  await writeCheck(layouts, clock);
  const tables = await Promise.all(shapes.map((shape) => openTable(connection, shape, layouts)));
  const gate = createGate(`MongoDB store at ${where}`);
  const guard: Guard = (work) =>
    gate.pass(async () => {
      try {
        return await work();
      } catch (error) {
        throw toStoreError(error, where);
      }
    });
  return {
    description: `MongoDB ${version}, database "${connection.name}" at ${where}`,
    collection: <T extends Doc>(spec: CollectionSpec<T>) => {
      const table = tables.find(({ shape }) => shape.name === spec.name);
      if (table === undefined)
        throw new StoreError('BAD_VALUE', `The store was not opened with "${spec.name}".`);
      return new MongoCollection<T>(table.shape, table.rows, guard, clock);
    },
    check: () => guard(() => writeCheck(layouts, clock)),
    sweep: () =>
      guard(() =>
        sweep(
          tables.map(({ rows }) => rows),
          clock,
        ),
      ),
    close: async () => {
      if (!gate.isOpen) return;
      await gate.close();
      await connection.close();
    },
  };
}

/** @throws StoreError TOO_OLD */
async function serverVersion(connection: Connection, where: string): Promise<string> {
  const info = await connection.db?.admin().buildInfo();
  const version = String(info?.['version']);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return version;
  throw new StoreError(
    'TOO_OLD',
    `The MongoDB server at ${where} has version ${version}. Aidewell needs MongoDB ${OLDEST.join('.')} or newer.`,
  );
}

interface Table {
  readonly shape: Shape;
  readonly rows: Rows;
}

async function openTable(connection: Connection, shape: Shape, layouts: Model<Layout>): Promise<Table> {
  const model = rowModel(connection, shape);
  const rows = rowsOf(model);
  await build(async () => {
    await matchFields(shape, rows, layoutsOf(layouts));
    await model.createIndexes();
  });
  return { shape, rows };
}

/** The stored form of a collection, from its declaration. An undeclared path is refused by mongoose. */
function rowModel(connection: Connection, shape: Shape): Model<Row> {
  const types = { string: String, number: Number } as const;
  const fields = [...shape.fields].map(([field, type]) => [field, { $type: types[type] }]);
  const paths = {
    ...Object.fromEntries(fields),
    _id: { $type: String },
    version: { $type: Number },
    expiresAt: { $type: Date },
    body: { $type: String },
    ops: { $type: [String], default: undefined },
    claimed: { $type: String },
  };
  const schema = new mongoose.Schema<Row>(paths, {
    typeKey: '$type',
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    id: false,
    suppressReservedKeysWarning: true,
  });
  for (const { key, ...options } of indexesOf(shape)) schema.index({ ...key }, options);
  return connection.model<Row>(shape.name, schema, shape.name);
}

function rowsOf(model: Model<Row>): Rows {
  return {
    find: async (filter, { limit, sort, idsOnly }) =>
      model
        .find(filter as QueryFilter<Row>, idsOnly ? { _id: 1 } : undefined, {
          limit,
          batchSize: limit,
          ...(sort && { sort: { ...sort } }),
        })
        .lean<Row[]>(),
    findOne: async (filter, { majority } = { majority: false }) => {
      const found = model.findOne(filter as QueryFilter<Row>).lean<Row>();
      return (await (majority ? found.readConcern('majority') : found)) ?? undefined;
    },
    count: (filter) => model.countDocuments(filter as QueryFilter<Row>).exec(),
    change: async (filter, change, options = {}) =>
      (await model
        .findOneAndUpdate(filter as QueryFilter<Row>, change as UpdateQuery<Row>, {
          ...(options.upsert && { upsert: true }),
          ...(options.sort && { sort: { ...options.sort } }),
          returnDocument: 'after',
          setDefaultsOnInsert: false,
        })
        .lean<Row>()) ?? undefined,
    remove: async (filter) => (await model.deleteMany(filter as QueryFilter<Row>)).deletedCount,
  };
}

const layoutModel = (connection: Connection): Model<Layout> =>
  connection.model<Layout>(
    'aidewell_layouts',
    new mongoose.Schema<Layout>(
      { _id: String, fields: { type: [String], default: undefined }, checkedAt: Date },
      { versionKey: false, id: false },
    ),
    'aidewell_layouts',
  );

const layoutsOf = (model: Model<Layout>): Layouts => ({
  fieldsOf: async (collection) => (await model.findById(collection).lean<Layout>())?.fields,
  setFields: async (collection, fields) => {
    await setLayout(model, collection, { fields: [...fields] });
  },
});

/** A write that a majority has in its journal. No collection can have this name. */
const writeCheck = (layouts: Model<Layout>, clock: Clock): Promise<void> =>
  setLayout(layouts, '(check)', { checkedAt: new Date(clock()) });

/** Of two processes that upsert the same document at once, one can be told that it exists: it tries again. */
async function setLayout(model: Model<Layout>, id: string, values: Partial<Layout>): Promise<void> {
  const write = () => model.updateOne({ _id: id }, { $set: values }, { upsert: true });
  await write().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
    return write();
  });
}

async function sweep(tables: readonly Rows[], clock: Clock): Promise<number> {
  let swept = 0;
  for (const rows of tables) {
    for (let round = 0; round < SWEEP_BATCHES; round += 1) {
      const batch = await removeBatch(rows, expired(clock()));
      swept += batch.removed;
      if (batch.isLast) break;
    }
  }
  return swept;
}
