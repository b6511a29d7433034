import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorDeps } from '../../src/actions/measure.ts';
import { newestVersion } from '../../src/actions/module-versions.ts';
import { runCli } from '../../src/cli/run.ts';
import { fingerprintOf } from '../../src/cli/secret-fingerprint.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import type { ConfiguredPlatform } from '../../src/config/load.ts';
import { createKeyRing } from '../../src/lti/key-ring.ts';
import type { Draft } from '../../src/ports/document-store.ts';
import { ALL_SPECS, openRecords, type Records } from '../../src/records/records.ts';
import type { WorkRecord } from '../../src/records/work.ts';
import { sqliteFiles } from '../../src/store/sqlite-files.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { silentLog } from '../builders/district.ts';
import { aDoctor } from '../builders/doctor.ts';
import { aWork, T0 } from '../builders/work.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** `out` as JSON. */
  data(): unknown;
}

/** The command line over a store of its own. */
export interface Cli {
  readonly records: Records;
  readonly configured: ConfiguredPlatform[];
  readonly coursesDir: string;
  readonly storeFile: string;
  /** The installation says that it is on MongoDB. */
  mongodb: boolean;
  /** The installation's store is there to look at. */
  published: boolean;
  /** As when the tool is stopped. */
  closeStore(): Promise<void>;
  /** Milliseconds. */
  now: number;
  /** Of the tool, as the commands' environment has it. */
  secret: string;
  /** What the doctor finds, where it differs from an installation in order. */
  doctor: Partial<DoctorDeps>;
  /** Variables of the environment. */
  env: Record<string, string>;
  /** What the person at the terminal answers, in order; undefined: nobody sits there. */
  answers: string[] | undefined;
  /** What happens while a command runs until it is stopped; it has what the command said so far. */
  whileRunning(said: string): Promise<void>;
  /** The questions put so far. */
  readonly asked: string[];
  run(...words: string[]): Promise<Ran>;
  close(): Promise<void>;
}

const answerOf = ({ answers, asked }: Cli, question: string): string => {
  asked.push(question);
  const answer = answers?.shift();
  if (answer === undefined) throw new Error(`no answer is left for: ${question}`);
  return answer;
};

export const aCli = async (): Promise<Cli> => {
  const dir = await mkdtemp(join(tmpdir(), 'aidewell-cli-'));
  const store = await openSqliteStore({
    file: join(dir, 'aidewell.db'),
    specs: ALL_SPECS,
    clock: () => cli.now,
  });
  const records = openRecords(store);
  const cli: Cli = {
    records,
    configured: [],
    coursesDir: join(dir, 'courses'),
    storeFile: join(dir, 'aidewell.db'),
    mongodb: false,
    published: true,
    closeStore: () => store.close(),
    now: T0,
    secret: 'a secret of these tests, long enough',
    doctor: {},
    env: {},
    answers: undefined,
    whileRunning: async () => undefined,
    asked: [],
    async run(...words) {
      const out: string[] = [];
      const err: string[] = [];
      const context = {
        clock: () => cli.now,
        color: false,
        env: cli.env,
        ask: cli.answers && (async (question: string) => answerOf(cli, question)),
        records: async () => records,
        published: async () => (cli.published ? (key: string) => newestVersion(records, key) : undefined),
        keyRing: async () =>
          createKeyRing({ toolKeys: records.toolKeys, secret: cli.secret, clock: () => cli.now }),
        doctor: async () => aDoctor(records, { clock: () => cli.now, ...cli.doctor }),
        installation: async () => ({
          store: cli.mongodb
            ? { kind: 'mongodb' as const }
            : { kind: 'sqlite' as const, file: cli.storeFile },
          coursesDir: cli.coursesDir,
          configFile: join(dir, 'lti.config.json'),
          version: '0.0.0',
          secret: fingerprintOf(cli.secret),
        }),
        storeFiles: async () => sqliteFiles,
        say: (text: string) => void out.push(`${text}\n`),
        untilStopped: async () => cli.whileRunning(out.join('')),
        previewDeps: async () => ({ store, root: process.cwd(), log: silentLog }),
        toolUrl: async () => 'https://pd.district.example',
        coursesDir: async () => cli.coursesDir,
        configuredPlatforms: async () => cli.configured,
      };
      const code = await runCli(VERBS, words, context, {
        out: (text) => void out.push(`${text}\n`),
        err: (text) => void err.push(`${text}\n`),
      });
      return { code, out: out.join(''), err: err.join(''), data: () => JSON.parse(out.join('')) };
    },
    async close() {
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return cli;
};

/** Everything that `platform add` requires; `changes` replaces values, undefined leaves one out. */
export const addWords = (changes: Readonly<Record<string, string | undefined>> = {}): string[] => {
  const values = {
    name: 'Canvas',
    issuer: 'https://canvas.instructure.com',
    'client-id': '10000000000001',
    'auth-url': 'https://sso.canvaslms.com/api/lti/authorize_redirect',
    'token-url': 'https://sso.canvaslms.com/login/oauth2/token',
    'jwks-url': 'https://sso.canvaslms.com/api/lti/security/jwks',
    ...changes,
  };
  return [
    'platform',
    'add',
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
  ];
};

/** Stores work with these deliveries, its index fields kept right. */
export const keepWork = async (records: Records, changes: Partial<WorkRecord>): Promise<WorkRecord> => {
  const { version: _version, ...draft } = aWork(changes);
  const due = draft.deliveries.flatMap(({ dueAt }) => dueAt ?? []);
  const full: Draft<WorkRecord> = {
    ...draft,
    ...(due.length > 0 && { dueAt: Math.min(...due) }),
    parked: draft.deliveries.some(({ state }) => state === 'parked') ? 1 : 0,
  };
  return records.work.insert(full);
};
