import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { confirmRegistration } from '../../src/actions/confirm-registration.ts';
import type { Deps } from '../../src/actions/deps.ts';
import type { DoctorDeps } from '../../src/actions/measure.ts';
import { readRegistration } from '../../src/actions/read-registration.ts';
import { replaceRegistered } from '../../src/actions/replace-registered.ts';
import type { CourseLibrary } from '../../src/content/library.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Launch } from '../../src/domain/launch.ts';
import { createHttp, type Http } from '../../src/http/router.ts';
import type { HttpDeps } from '../../src/http/site.ts';
import type { Verbs } from '../../src/http/verbs.ts';
import { createKeyRing } from '../../src/lti/key-ring.ts';
import { createTickets } from '../../src/lti/tickets.ts';
import { createCertificatePrinter } from '../../src/pdf/certificate-pdf.ts';
import { createTranscriptPrinter } from '../../src/pdf/transcript-pdf.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import { ALL_SPECS, openRecords } from '../../src/records/records.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { aSigner } from '../builders/certificates.ts';
import { aDoctor } from '../builders/doctor.ts';
import { aFakeLms } from '../builders/lms.ts';
import { T0 } from '../builders/work.ts';
import { aModuleGradesPage, aPickPage, aResultPage, aReviewPage, aStepPage } from './page-data.ts';

export const MINUTE = 60_000;

/** Of the installation. */
export const SECRET = 'a secret of these tests, long enough';

/** Where the pretended LMS is. */
const LMS_ORIGIN = 'https://lms.example';

const VERBS: Verbs = {
  enterLaunch: async (_deps, launch) =>
    launch.module === undefined
      ? { page: launch.role === 'trainer' ? 'library' : 'context' }
      : { page: 'module', moduleKey: launch.module },
  openStep: async (_deps, _launch, _key, number) => aStepPage(number === undefined ? {} : { number }),
  answerItem: async () => ({ step: 3, submitted: false, empty: false }),
  writePersonal: async () => ({ step: 3 }),
  rehearsePlan: async () => ({ step: 3 }),
  showAnswer: async () => ({ step: 3 }),
  startAttempt: async () => ({ step: 2 }),
  readResult: async () => aResultPage(),
  reportTime: async () => undefined,
  readPass: async () => undefined,
  usePass: async () => undefined,
  listContext: async () => ({ contextTitle: 'PD for paras', modules: [] }),
  listLibrary: async () => ({ courses: [] }),
  readRegistration,
  confirmRegistration,
  replaceRegistered,
  listPickable: async () => aPickPage(),
  pickContent: async () => ({ kind: 'refused', problems: ['nothing-chosen'] }),
  listGrades: async () => ({ modules: [] }),
  listModuleGrades: async () => aModuleGradesPage(),
  readReview: async () => aReviewPage(),
  resendGrade: async () => undefined,
  keepLmsGrade: async () => undefined,
  grantTry: async () => undefined,
  excuseLearner: async () => undefined,
  createColumn: async () => ({ kind: 'made' }),
  setSendWhen: async () => undefined,
  compareGrades: async () => ({ kind: 'compared', changed: 0 }),
  refreshRoster: async () => 'read',
  cancelPick: async () => ({ kind: 'answer', action: 'https://lms.example/r', jwt: 'a.b.c', count: 0 }),
};

const noLms = async (): Promise<never> => {
  throw new AppError('REGISTRATION_FAILED', 'no LMS in these tests', { fault: 'unreachable' });
};

interface LogLine extends LogFacts {
  readonly level: string;
  readonly message: string;
}

/** The pages over a real store, with actions of the test's own; `/go` stands for a validated launch. */
export interface PageTool {
  readonly url: string;
  readonly http: Http;
  readonly deps: Deps;
  readonly log: readonly LogLine[];
  /** Of this test alone; `courses` below it holds the media. */
  readonly folder: string;
  /** The launch that `/go` brings next. */
  launch: Launch;
  /** Milliseconds; stands still until moved. */
  now: number;
  close(): Promise<void>;
}

interface Options {
  readonly library?: Partial<CourseLibrary>;
  readonly verbs?: Partial<Verbs>;
  readonly http?: Partial<HttpDeps>;
  readonly config?: Partial<HttpDeps['config']>;
  readonly doctor?: Partial<DoctorDeps>;
}

export async function startPages(launch: Launch, options: Options = {}): Promise<PageTool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aidewell-http-'));
  const clock = (): number => tool.now;
  const store = await openSqliteStore({ file: path.join(folder, 'a.db'), specs: ALL_SPECS, clock });
  const log: LogLine[] = [];
  const write =
    (level: string) =>
    (message: string, facts: LogFacts = {}) =>
      log.push({ ...facts, level, message });
  let ids = 0;
  const deps: Deps = {
    records: openRecords(store),
    library: { find: () => undefined, courses: () => [], ...options.library } as unknown as CourseLibrary,
    clock,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    newId: () => `handle-number-${String(++ids).padStart(12, '0')}`,
    nudge: () => undefined,
    ...aFakeLms().deps,
    reviews: { days: [2, 7, 21, 60, 120] },
    retention: { ledgerYears: 8 },
    deepLinking: {
      respond: async ({ settings }) => ({ action: settings.returnUrl, jwt: 'a.signed.answer' }),
    },
  };
  const http = createHttp(
    {
      actions: deps,
      admin: {
        keyRing: createKeyRing({ toolKeys: deps.records.toolKeys, secret: SECRET, clock }),
        doctor: aDoctor(deps.records, { clock, ...options.doctor }),
        version: '0.0.0',
        settings: { dataDir: '/data' },
      },
      transcripts: createTranscriptPrinter(),
      certificates: {
        printer: createCertificatePrinter(),
        signer: aSigner(deps.records.credentialKeys, { clock }),
      },
      config: {
        productName: 'Aidewell',
        language: 'en',
        baseUrl: 'http://localhost:3000',
        sessionIdleMs: 60 * MINUTE,
        sessionAbsoluteMs: 8 * 60 * MINUTE,
        frameOrigins: [],
        production: false,
        ...options.config,
      },
      registration: {
        registrar: { read: noLms, register: noLms },
        tickets: createTickets({ secret: 'a secret of these tests', clock }),
      },
      readiness: async () => ({ ok: true, checks: { store: 'ok' } }),
      metrics: async () => 'aidewell_up 1\n',
      coursesDir: path.join(folder, 'courses'),
      assetsDir: path.join(folder, 'assets'),
      viewsDir: path.resolve('views'),
      ...options.http,
    },
    { ...VERBS, ...options.verbs },
  );
  const app = express();
  app.disable('x-powered-by');
  app.get('/go', (req, res) => http.onLaunch(tool.launch, [LMS_ORIGIN], req, res));
  app.use(http.router);
  app.use(http.errorHandler);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tool: PageTool = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    http,
    deps,
    log,
    folder,
    launch,
    now: T0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close().catch(() => undefined);
      await rm(folder, { recursive: true });
    },
  };
  return tool;
}
