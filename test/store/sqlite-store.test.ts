import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { describeDocumentStore } from '../contract/document-store.ts';
import { SPECS } from '../contract/things.ts';

describeDocumentStore(
  'SQLite',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aidewell-store-'));
    return {
      open: ({ specs = SPECS, clock = Date.now } = {}) =>
        openSqliteStore({ file: join(folder, 'store.db'), specs, clock }),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
  { sortsBeyondFFFF: true },
);
