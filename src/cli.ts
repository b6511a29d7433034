import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DoctorDeps } from './actions/measure.ts';
import { newestVersion } from './actions/module-versions.ts';
import { runCli } from './cli/run.ts';
import { fingerprintOf } from './cli/secret-fingerprint.ts';
import { createTerminal } from './cli/terminal.ts';
import type { CliContext, Installation } from './cli/verb.ts';
import { VERBS } from './cli/verbs.ts';
import { type ConfigSource, readSecret, readSettings, type Settings } from './config/load.ts';
import { SetupError } from './domain/errors.ts';
import { createLog } from './log.ts';
import { createKeyRing } from './lti/key-ring.ts';
import { createProbes } from './lti/probes.ts';
import type { DocumentStore } from './ports/document-store.ts';
import { MODULE_VERSIONS } from './records/module-version.ts';
import { ALL_SPECS, openRecords } from './records/records.ts';
import { freeSpace } from './store/free-space.ts';
import { openStore } from './store/open-store.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** A command in the wrong folder or environment would else work on an empty store without a word. */
const newFileNote = (file: string): string =>
  `Note: ${file} is new and empty. If the tool runs with another data folder or with MongoDB, ` +
  'give this command the same AIDEWELL_DATA, MONGODB_URI and AIDEWELL_CONFIG.';

const open = async ({ store }: Settings): Promise<DocumentStore> => {
  if (store.kind === 'mongodb') return openStore({ ...store, uri: store.uri.reveal() }, ALL_SPECS, Date.now);
  if (!existsSync(store.file)) process.stderr.write(`${newFileNote(store.file)}\n`);
  return openStore(store, ALL_SPECS, Date.now);
};

const NO_SECRET =
  'This command needs the secret of the tool: give it the same AIDEWELL_SECRET as the service. ' +
  'In development the tool makes one in its data folder when it first starts.';

const secretOf = async (source: ConfigSource): Promise<string> => {
  const secret = await readSecret(source);
  if (!secret) throw new SetupError(NO_SECRET);
  return secret.reveal();
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

type Reader = NonNullable<Awaited<ReturnType<typeof readStore>>>;

/** For a look that changes nothing; undefined, with a note, where it cannot be had. */
const readStore = async ({ store }: Settings) => {
  if (store.kind !== 'sqlite' || !existsSync(store.file)) return undefined;
  const { openSqliteReader } = await import('./store/sqlite-reader.ts');
  return openSqliteReader({ file: store.file, specs: ALL_SPECS, clock: Date.now }).catch((error: unknown) => {
    process.stderr.write(`Note: nothing is compared with what learners have. ${String(error)}\n`);
    return undefined;
  });
};

interface Scratch {
  readonly store: DocumentStore;
  close(): Promise<void>;
}

/** A store for one command, in a folder that is gone afterwards. */
const openScratch = async (): Promise<Scratch> => {
  const folder = await mkdtemp(join(tmpdir(), 'aidewell-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'scratch.db') }, ALL_SPECS, Date.now);
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const installationOf = async (
  { store, coursesDir }: Settings,
  source: ConfigSource,
): Promise<Installation> => {
  const secret = await readSecret(source);
  return {
    store,
    coursesDir,
    configFile: source.file ?? join(ROOT, 'lti.config.json'),
    version: VERSION,
    ...(secret && { secret: fingerprintOf(secret.reveal()) }),
  };
};

/** Settings and store of the installation, each opened when a verb first needs it. */
const makeContext = (): { context: CliContext; close: () => Promise<void> } => {
  const file = resolve(process.env['AIDEWELL_CONFIG'] ?? join(ROOT, 'lti.config.json'));
  const source = { file, env: process.env, production: false };
  const settings = once(() => readSettings(source));
  let opened: DocumentStore | undefined;
  const store = once(async () => {
    opened = await open(await settings());
    return opened;
  });
  const terminal = createTerminal(process.stdin, process.stdout);
  let scratch: Scratch | undefined;
  const scratchStore = once(async () => {
    scratch = await openScratch();
    return scratch.store;
  });
  let reader: Reader | undefined;
  const published = once(async () => {
    reader = await readStore(await settings());
    const moduleVersions = reader?.collection(MODULE_VERSIONS);
    return moduleVersions && ((moduleKey: string) => newestVersion({ moduleVersions }, moduleKey));
  });
  let probes: ReturnType<typeof createProbes> | undefined;
  const doctor = once(async (): Promise<DoctorDeps> => {
    const [{ url, dataDir, outbound, store: kept }, secret] = [await settings(), await readSecret(source)];
    const documents = await store();
    const records = openRecords(documents);
    const production = process.env['NODE_ENV'] === 'production';
    probes = createProbes({
      records,
      baseUrl: url,
      secret: secret?.reveal(),
      clock: Date.now,
      version: VERSION,
      outbound: { production, allow: outbound.allow },
    });
    return {
      records,
      clock: Date.now,
      url,
      platformProbe: probes.platform,
      selfProbe: probes.self,
      store: { description: documents.description, kind: kept.kind, check: () => documents.check() },
      freeSpace: () => freeSpace(dataDir),
    };
  });
  return {
    context: {
      clock: Date.now,
      doctor,
      keyRing: async () => {
        const secret = await secretOf(source);
        return createKeyRing({ toolKeys: openRecords(await store()).toolKeys, secret, clock: Date.now });
      },
      color: process.stdout.isTTY && !process.env['NO_COLOR'],
      env: process.env,
      ask: process.stdin.isTTY && process.stdout.isTTY ? terminal.ask : undefined,
      installation: async () => installationOf(await settings(), source),
      storeFiles: async () => (await import('./store/sqlite-files.ts')).sqliteFiles,
      say: (text) => void process.stdout.write(`${text}\n`),
      untilStopped,
      previewDeps: async () => ({
        store: await scratchStore(),
        root: ROOT,
        log: createLog('error', (line) => process.stderr.write(line)),
      }),
      records: async () => openRecords(await store()),
      published,
      toolUrl: async () => (await settings()).url,
      coursesDir: async () => (await settings()).coursesDir,
      configuredPlatforms: async () => (await settings()).platforms,
    },
    close: async () => {
      terminal.close();
      await scratch?.close();
      await reader?.close();
      probes?.close();
      await opened?.close();
    },
  };
};

const main = async (): Promise<void> => {
  const { context, close } = makeContext();
  const printer = {
    out: (text: string) => process.stdout.write(`${text}\n`),
    err: (text: string) => process.stderr.write(`${text}\n`),
  };
  try {
    process.exitCode = await runCli(VERBS, process.argv.slice(2), context, printer);
  } finally {
    await close();
  }
};

await main();
