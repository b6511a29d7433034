import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { noteSkip } from '../../builders/note-skip.ts';

export interface MongodbForTests {
  /** Connection string with a database of this run's own. */
  readonly uri: string;
  /** Says which server results were made with. */
  readonly description: string;
  /** The stand-in speaks the protocol but is not MongoDB; see `docs/decisions`. */
  readonly isStandIn: boolean;
  stop(): Promise<void>;
}

const FOLDER = dirname(fileURLToPath(import.meta.url));

const SKIPPED =
  'MongoDB: set MONGODB_URI to a server for tests (4.4 or newer), or run `node scripts/install-mongodb-test-server.mjs` (needs Maven and Java 17).';

/** Databases made on a server that stays; named so that leftovers are recognised. */
const freshName = (): string => `aidewell_test_${randomBytes(6).toString('hex')}`;

/**
 * A server for one test file: the one that MONGODB_URI names, else the stand-in, else the sentence why not, which
 * `npm test` shows at its end.
 * @throws Error instead of a skip when AIDEWELL_REQUIRE names `mongodb`.
 */
export async function mongodbForTests(): Promise<MongodbForTests | { readonly skipped: string }> {
  const uri = process.env['MONGODB_URI'];
  if (uri) return serverAt(uri);
  if (existsSync(join(FOLDER, 'lib'))) return startStandIn();
  if (process.env['AIDEWELL_REQUIRE']?.split(',').includes('mongodb')) throw new Error(SKIPPED);
  noteSkip(SKIPPED);
  return { skipped: SKIPPED };
}

function serverAt(uri: string): MongodbForTests {
  const [, start = '', query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/]+)[^?]*(\?.*)?$/.exec(uri) ?? [];
  return {
    uri: `${start}/${freshName()}${query}`,
    description: 'the MongoDB server of MONGODB_URI',
    isStandIn: false,
    stop: async () => {},
  };
}

/** `wire` and `major`: which version the stand-in claims to be. */
export async function startStandIn({ wire = 13, major = 5 } = {}): Promise<MongodbForTests> {
  const args = ['-Xmx256m', '-cp', join(FOLDER, 'lib', '*'), join(FOLDER, 'Server.java')];
  // Its standard input ends with this process, and the server with it.
  const server = spawn('java', [...args, String(wire), String(major)]);
  const port = await portOf(server);
  return {
    uri: `mongodb://127.0.0.1:${port}/${freshName()}`,
    description: `mongo-java-server 1.47.0, a stand-in for the protocol of MongoDB ${major}.0, not MongoDB itself`,
    isStandIn: true,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.stdin.end();
      }),
  };
}

function portOf(server: ChildProcessWithoutNullStreams): Promise<number> {
  const faults: string[] = [];
  server.stderr.on('data', (part: Buffer) => faults.push(part.toString('utf8')));
  return new Promise((resolve, reject) => {
    createInterface(server.stdout).once('line', (line) => resolve(Number(line)));
    server.once('error', (cause) => reject(new Error('Java 17 is needed to run the test server', { cause })));
    server.once('exit', () => reject(new Error(`The test server did not start: ${faults.join('')}`)));
  });
}
