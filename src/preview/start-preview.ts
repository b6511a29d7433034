import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Deps } from '../actions/deps.ts';
import { openCourseLibrary } from '../content/course-library.ts';
import type { CourseLibrary, LibraryModule } from '../content/library.ts';
import { SetupError } from '../domain/errors.ts';
import { createRenderer } from '../http/render.ts';
import { createHttp } from '../http/router.ts';
import { sayInEnglish } from '../i18n/say-in-english.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Log } from '../ports/log.ts';
import { openRecords } from '../records/records.ts';
import { Desk } from './desk.ts';
import { libraryForDraw, withDraw } from './draw.ts';
import { createLiveEvents, type LiveEvents } from './live-events.ts';
import { localOnly } from './local-guard.ts';
import { CONFIG, NO_ADMIN, NO_LMS } from './no-lms.ts';
import { elsewhere, previewPages } from './preview-pages.ts';

export interface PreviewOptions {
  readonly coursesDir: string;
  /** Names of the folders that are courses. Default: all. */
  readonly only?: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  /** Holds the author's answers; nothing of it is kept. */
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  /** The folder with `views` and `dist`. */
  readonly root: string;
}

export interface Preview {
  /** No slash at its end. */
  readonly url: string;
  readonly library: CourseLibrary;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
/** An author waits for it, and nobody else is served. Milliseconds. */
const SETTLE = 40;

/** Shows courses as learners see them, to the person at this computer, and shows every saved change at once. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const events = createLiveEvents();
  const library = await openWatched(options, events);
  const app = express();
  const server = createServer(app);
  const port = (): number => (server.address() as AddressInfo).port;
  mount(app, options, library, events, port);
  const close = async (): Promise<void> => {
    events.close();
    await library.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    await listen(server, options.port);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://${HOST}:${port()}`, library, close };
}

/** The library, which tells open pages what was saved. */
async function openWatched({ coursesDir, only }: PreviewOptions, events: LiveEvents): Promise<CourseLibrary> {
  let library: CourseLibrary | undefined;
  let known = new Map<string, LibraryModule>();
  const modulesNow = () =>
    new Map(library?.courses().flatMap(({ modules }) => modules.map((entry) => [entry.key, entry] as const)));
  library = await openCourseLibrary({
    dir: coursesDir,
    watch: true,
    settle: SETTLE,
    log: { info: () => undefined, warn: () => undefined },
    say: sayInEnglish,
    onChange: () => {
      const now = modulesNow();
      events.send([...now.keys()].filter((key) => known.get(key) !== now.get(key)));
      known = now;
    },
    ...(only && { only }),
  });
  known = modulesNow();
  return library;
}

/** What learners' pages work with, without any LMS behind it. */
function learnerDeps({ store, clock, log }: PreviewOptions, library: CourseLibrary): Deps {
  return {
    records: openRecords(store),
    library: libraryForDraw(library),
    clock,
    log,
    newId: () => randomBytes(20).toString('base64url').slice(0, 26),
    nudge: () => undefined,
    reviews: { days: [] },
    retention: { ledgerYears: 8 },
    ...NO_LMS,
  };
}

function mount(
  app: Express,
  options: PreviewOptions,
  library: CourseLibrary,
  events: LiveEvents,
  port: () => number,
): void {
  const { coursesDir, root } = options;
  const viewsDir = join(root, 'views');
  const deps = learnerDeps(options, library);
  const http = createHttp({
    ...NO_ADMIN,
    actions: deps,
    config: CONFIG,
    coursesDir,
    viewsDir,
    assetsDir: join(root, 'dist/http/assets'),
  });
  const desk = new Desk(deps, http.openLocal);
  const pages = { library, coursesDir, viewsDir, renderer: createRenderer(viewsDir), desk, events };
  app.disable('x-powered-by');
  app.use(localOnly(port));
  app.use(previewPages(pages));
  app.get(['/assets/*path', '/media/*path'], http.router);
  app.all('/learn/:handle/:course/:module{/*path}', learnerGate(desk), http.router);
  app.post('/learn/:handle/language', learnerGate(desk), http.router);
  app.use(elsewhere(pages));
  app.use(http.errorHandler);
}

/** Opens the pages of a seat without a cookie in the browser: this server is the one that keeps it. */
const learnerGate =
  (desk: Desk): RequestHandler =>
  async (req, _res, next) => {
    const seat = desk.seatOf(String(req.params['handle']));
    if (!seat) return next('route');
    req.headers.cookie = seat.cookie;
    await withDraw(seat.draw, async () => {
      await desk.follow(seat);
      next();
    });
  };

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SetupError(`Port ${port} is taken. Give another one with --port, or none.`)
          : error,
      ),
    );
    server.listen(port, HOST, resolve);
  });
