import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import express from 'express';
import type { DeliveryDeps } from './actions/deliver-scores.ts';
import { createDeliveryHealth } from './actions/delivery-health.ts';
import type { Deps } from './actions/deps.ts';
import { keepPlatforms, type PlatformDescription } from './actions/keep-platforms.ts';
import type { DoctorDeps } from './actions/measure.ts';
import { newestVersion } from './actions/module-versions.ts';
import { readMetrics } from './actions/read-metrics.ts';
import { requireWholeStore } from './actions/require-whole-store.ts';
import { createCredentialSigner, type Sealing } from './badge/credential-signer.ts';
import type { Config } from './config/load.ts';
import { openCourseLibrary } from './content/course-library.ts';
import type { CourseLibrary } from './content/library.ts';
import { metricsText } from './http/metrics-text.ts';
import { readReadiness } from './http/read-readiness.ts';
import { createHttp } from './http/router.ts';
import { serve } from './http/serve.ts';
import { sayInEnglish } from './i18n/say-in-english.ts';
import { type DeliveryJob, startDeliveryJob } from './jobs/deliver-scores.ts';
import { type ColumnJob, startColumnJob } from './jobs/seek-columns.ts';
import { startSweep } from './jobs/sweep.ts';
import { createLtiEngine } from './lti/engine.ts';
import { createKeyRing } from './lti/key-ring.ts';
import { createProbes, type Probes } from './lti/probes.ts';
import { deriveKey } from './lti/secrets.ts';
import { createTickets } from './lti/tickets.ts';
import { seal, unseal } from './lti/tool-keys.ts';
import { createPrinters } from './pdf/printers.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/document-store.ts';
import type { Log } from './ports/log.ts';
import { ALL_SPECS, openRecords, type Records } from './records/records.ts';
import { freeSpace } from './store/free-space.ts';
import { openStore } from './store/open-store.ts';

export interface AppOptions {
  readonly log: Log;
  readonly clock?: Clock;
  readonly version: string;
  /** The folder with `views` and `dist`. */
  readonly root: string;
}

/** The tool, wired and ready to listen. */
export interface App {
  readonly library: CourseLibrary;
  readonly records: Records;
  /** Store sentence for the start message. */
  readonly description: string;
  /** Makes the try-out LMS a known platform; with an empty list switches it off. */
  keepSandbox(platforms: readonly PlatformDescription[]): Promise<void>;
  /** Listens and starts the jobs. Answers the port, which 0 leaves to the system. */
  listen(): Promise<number>;
  /** Answers what is under way, finishes or releases grades in hand, closes everything. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const DELIVERY_TICK = 1000;
const COLUMN_TICK = 2000;
const SWEEP_INTERVAL = 60_000;
const STOP_GRACE = 8000;

/** 26 characters of base64url: 156 bits. */
const newId = (): string => randomBytes(20).toString('base64url').slice(0, 26);

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const { log, clock = Date.now } = options;
  const store = await openConfiguredStore(config, clock);
  const records = openRecords(store);
  await requireWholeStore(records).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  await keepPlatforms({ records, clock }, 'config', config.platforms);
  const library = await openCourseLibrary({
    dir: config.coursesDir,
    log,
    say: sayInEnglish,
    watch: true,
    mediaBase: new URL(config.url).pathname.replace(/\/$/, ''),
    published: (moduleKey) => newestVersion(records, moduleKey),
  });
  let job: DeliveryJob | undefined;
  const deps: Deps = {
    records,
    library,
    clock,
    log,
    newId,
    nudge: (platformId) => job?.nudge(platformId),
    deepLinking: { respond: (to, items, message) => lti.deepLinking.respond(to, items, message) },
    roster: { read: (...asked) => lti.roster.read(...asked) },
    lineItems: {
      find: (query) => lti.lineItems.find(query),
      create: (query, label) => lti.lineItems.create(query, label),
    },
    sender: {
      send: (message, signal) => lti.scoreSender.send(message, signal),
      read: (query, signal) => lti.scoreSender.read(query, signal),
    },
    reviews: config.reviews,
    retention: config.retention,
  };

  const probes = createProbes({
    records,
    baseUrl: config.url,
    secret: config.secret.reveal(),
    clock,
    version: options.version,
    outbound: { production: config.production, allow: config.outbound.allow },
  });

  const printers = createPrinters();
  const http = createHttp({
    actions: deps,
    admin: {
      keyRing: createKeyRing({ toolKeys: records.toolKeys, secret: config.secret.reveal(), clock }),
      doctor: doctorDeps(config, deps, store, probes),
      version: options.version,
      settings: settingsOf(config),
    },
    certificates: {
      printer: printers.certificates,
      signer: createCredentialSigner({
        credentialKeys: records.credentialKeys,
        sealing: credentialSealing(config.secret.reveal()),
        clock,
        keyUrl: (kid) => `${config.url}/verify/keys/${kid}`,
      }),
    },
    transcripts: printers.transcripts,
    config: httpConfig(config),
    registration: {
      registrar: {
        read: (url, token) => lti.registrar.read(url, token),
        register: (configuration, token) => lti.registrar.register(configuration, token),
      },
      tickets: createTickets({ secret: config.secret.reveal(), clock }),
    },
    readiness: () => readReadiness(store, library),
    metrics: async () =>
      metricsText(await readMetrics(deps), { memory: process.memoryUsage.rss(), uptime: process.uptime() }),
    coursesDir: config.coursesDir,
    assetsDir: join(options.root, 'dist/http/assets'),
    viewsDir: join(options.root, 'views'),
    ...(config.sandbox.enabled && { sandboxUrl: `http://127.0.0.1:${config.sandbox.port}` }),
  });
  const lti = await createLtiEngine({
    records,
    toolName: config.name,
    baseUrl: config.url,
    secret: config.secret.reveal(),
    clock,
    log,
    version: options.version,
    outbound: { production: config.production, allow: config.outbound.allow },
    sendLimit: config.deliveries.sendTimeoutSeconds * 1000,
    onLaunch: (launch, req, res, frameAncestors, trail) =>
      http.onLaunch(launch, frameAncestors, req, res, trail),
    onError: http.onError,
  });
  await lti.warm();

  const site = express();
  site.disable('x-powered-by');
  site.set('trust proxy', config.trustProxy);
  site.use('/lti', lti.router);
  site.use(http.router);
  site.use(http.errorHandler);
  const served = serve(config.url, site);
  let columns: ColumnJob | undefined;
  let sweep: { stop(): Promise<void> } | undefined;

  return {
    library,
    records,
    description: store.description,
    keepSandbox: (platforms) => keepPlatforms({ records, clock }, 'sandbox', platforms),
    async listen() {
      const port = await served.listen(config.port, config.host);
      job = startDeliveryJob({
        ...deliveryDeps(config, deps),
        sender: lti.scoreSender,
        platforms: () => platformIds(records),
        concurrency: config.deliveries.concurrencyPerPlatform,
        tick: DELIVERY_TICK,
      });
      columns = startColumnJob({ ...deps, tick: COLUMN_TICK });
      sweep = startSweep({ ...deps, store, interval: SWEEP_INTERVAL });
      return port;
    },
    async stop() {
      const jobs = [job?.stop(STOP_GRACE), columns?.stop(STOP_GRACE), sweep?.stop()];
      await Promise.all([served.close(STOP_GRACE), ...jobs]);
      probes.close();
      await lti.close();
      await library.close();
      await store.close();
    },
  };
}

function openConfiguredStore(config: Config, clock: Clock): Promise<DocumentStore> {
  const settings =
    config.store.kind === 'sqlite' ? config.store : { ...config.store, uri: config.store.uri.reveal() };
  return openStore(settings, ALL_SPECS, clock);
}

const httpConfig = (config: Config) => ({
  productName: config.name,
  language: config.language,
  baseUrl: config.url,
  sessionIdleMs: config.session.idleMinutes * 60_000,
  sessionAbsoluteMs: config.session.absoluteMinutes * 60_000,
  frameOrigins: config.frameOrigins,
  production: config.production,
  ...(config.metricsToken && { metricsToken: config.metricsToken.reveal() }),
});

/** As the tool's own keys, under a key of its own. */
function credentialSealing(secret: string): Sealing {
  const key = deriveKey(secret, 'credential-keys');
  return {
    seal: (kid, text) => seal(key, kid, text),
    unseal: (kid, sealed) => unseal(key, kid, sealed),
  };
}

const doctorDeps = (config: Config, deps: Deps, store: DocumentStore, probes: Probes): DoctorDeps => ({
  records: deps.records,
  clock: deps.clock,
  url: config.url,
  platformProbe: probes.platform,
  selfProbe: probes.self,
  store: { description: store.description, kind: config.store.kind, check: () => store.check() },
  freeSpace: () => freeSpace(config.dataDir),
});

/** Secrets show as placeholders; platforms are listed by their own records. */
function settingsOf(config: Config): object {
  const { platforms: _platforms, ...settings } = JSON.parse(JSON.stringify(config));
  return settings;
}

const deliveryDeps = (config: Config, deps: Deps): Omit<DeliveryDeps, 'sender'> => ({
  records: deps.records,
  clock: deps.clock,
  log: deps.log,
  policy: {
    base: config.deliveries.retryBaseSeconds * 1000,
    cap: config.deliveries.retryCapSeconds * 1000,
    giveUpAfter: config.deliveries.giveUpDays * 86_400_000,
  },
  lease: config.deliveries.leaseSeconds * 1000,
  sendLimit: config.deliveries.sendTimeoutSeconds * 1000,
  health: createDeliveryHealth(),
  owner: `${process.pid}-${newId().slice(0, 8)}`,
  random: () => randomInt(0, 2 ** 32) / 2 ** 32,
});

/** Those that were switched off too: a grade that waits for one is then parked with the reason. */
const platformIds = async (records: Records): Promise<string[]> =>
  (await records.platforms.find({}, { limit: 1000 })).map((platform) => platform.id);
