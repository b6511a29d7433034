import { lmsFamilyOf } from '../domain/lms-family.ts';
import { type PlatformProbe, SERVICES, type Service, type TokenProbe } from '../ports/platform-probe.ts';
import type { SelfProbe } from '../ports/self-probe.ts';
import type { LaunchLogRecord } from '../records/launch-log.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type {
  DiskSpace,
  Measured,
  MeasuredMachine,
  MeasuredPlatform,
  MeasuredTool,
} from './checks/measured.ts';
import type { Deps } from './deps.ts';
import { findAll } from './find-all.ts';

/** What the doctor measures with. */
export interface DoctorDeps extends Pick<Deps, 'records' | 'clock'> {
  /** Base URL, no slash at its end. */
  readonly url: string;
  readonly platformProbe: PlatformProbe;
  readonly selfProbe: SelfProbe;
  readonly store: {
    readonly description: string;
    readonly kind: 'sqlite' | 'mongodb';
    check(): Promise<void>;
  };
  /** Of the data folder; undefined where it cannot be told. */
  freeSpace(): Promise<DiskSpace | undefined>;
}

/** Which part of the installation is looked at. */
export interface DoctorScope {
  readonly platforms: readonly PlatformRecord[];
  /** Whether what happened there may be looked at: an admin's own deployments. */
  holds(place: { readonly platformId: string; readonly deploymentId: string }): boolean;
  /** The tenant whose launch log is read; undefined: of all. */
  readonly tenantId?: string;
  /** Store, disk, copies: for who runs the machine. */
  readonly machine: boolean;
  /** Also ask LMSs that are switched off. */
  readonly inactiveToo?: boolean;
}

const AT_ONCE = 5;
const MOST_LOOKED_AT = 200;

/** Some LMSs refuse a request for several rights when one is unknown: then each is asked for by itself. */
async function probeToken(deps: DoctorDeps, platformId: string): Promise<TokenProbe> {
  const together = await deps.platformProbe.token(platformId, SERVICES);
  if (together.kind !== 'refused' || together.error !== 'invalid_scope') return together;
  const granted: Service[] = [];
  let last: TokenProbe = together;
  for (const service of SERVICES) {
    const one = await deps.platformProbe.token(platformId, [service]);
    if (one.kind === 'granted') granted.push(...one.services);
    else last = one;
  }
  if (granted.length === 0) return last;
  return {
    kind: 'granted',
    services: granted,
    ...(together.ahead !== undefined && { ahead: together.ahead }),
  };
}

interface Addresses {
  readonly columns?: string | undefined;
  readonly roster?: string | undefined;
}

/** The gradebook columns of a course that a placement remembers; for a platform that nobody came from lately. */
async function placedColumns(
  { records }: DoctorDeps,
  platformId: string,
  scope: DoctorScope,
): Promise<string | undefined> {
  for (const { lineItems, contextId } of await records.placements.find(
    { platformId },
    { limit: MOST_LOOKED_AT },
  )) {
    if (lineItems === undefined) continue;
    const context = await records.contexts.get(contextId);
    if (context && scope.holds(context)) return lineItems;
  }
  return undefined;
}

/** Where the services of a course are, as a recent launch told. */
async function recentAddresses(deps: DoctorDeps, platformId: string, scope: DoctorScope): Promise<Addresses> {
  const sessions = await deps.records.sessions.find({ platformId }, { limit: MOST_LOOKED_AT });
  const launches = sessions
    .filter(({ launch }) => scope.holds(launch))
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ launch }) => launch);
  const columns = launches.find(({ grades }) => grades?.lineItems !== undefined)?.grades?.lineItems;
  return {
    columns: columns ?? (await placedColumns(deps, platformId, scope)),
    roster: launches.find(({ rosterUrl }) => rosterUrl !== undefined)?.rosterUrl,
  };
}

async function probeServices(
  deps: DoctorDeps,
  platformId: string,
  scope: DoctorScope,
  token: TokenProbe,
): Promise<Pick<MeasuredPlatform, 'columns' | 'roster' | 'untold'>> {
  const addresses = await recentAddresses(deps, platformId, scope);
  const granted: readonly Service[] = token.kind === 'granted' ? token.services : [];
  const ask = async (service: 'read-columns' | 'roster', url: string | undefined) =>
    url !== undefined && granted.includes(service)
      ? deps.platformProbe.read(platformId, service, url)
      : undefined;
  const [columns, roster] = await Promise.all([
    ask('read-columns', addresses.columns),
    ask('roster', addresses.roster),
  ]);
  const untold = (service: Service, url: string | undefined) =>
    url === undefined && granted.includes(service);
  return {
    ...(columns && { columns }),
    ...(roster && { roster }),
    untold: [
      ...(untold('read-columns', addresses.columns) ? (['columns'] as const) : []),
      ...(untold('roster', addresses.roster) ? (['roster'] as const) : []),
    ],
  };
}

async function lastLaunch(
  deps: DoctorDeps,
  platformId: string,
  tenantId: string | undefined,
): Promise<LaunchLogRecord | undefined> {
  const where = { platformId, ...(tenantId !== undefined && { tenantId }) };
  const [last] = await deps.records.launchLog.find(where, { sort: 'at', descending: true, limit: 1 });
  return last;
}

async function measurePlatform(
  deps: DoctorDeps,
  platform: PlatformRecord,
  scope: DoctorScope,
): Promise<MeasuredPlatform> {
  const { id, name, jwksUrl, tokenUrl } = platform;
  const [keys, token, deployments, last] = await Promise.all([
    deps.platformProbe.keys(id),
    probeToken(deps, id),
    findAll(deps.records.deployments, { platformId: id }),
    lastLaunch(deps, id, scope.tenantId),
  ]);
  const own = deployments.filter((deployment) => scope.holds(deployment));
  return {
    id,
    name,
    family: lmsFamilyOf(platform),
    jwksUrl,
    tokenUrl,
    keys,
    token,
    ...(await probeServices(deps, id, scope, token)),
    waitingDeployments: own.filter(({ state }) => state === 'waiting').length,
    activeDeployments: own.filter(({ state }) => state === 'active').length,
    ...(last && { lastLaunch: last }),
  };
}

async function measureTool({ records, selfProbe, url, clock }: DoctorDeps): Promise<MeasuredTool> {
  const [ownKeys, certificate, published] = await Promise.all([
    selfProbe.ownKeys(),
    selfProbe.certificate(),
    findAll(records.toolKeys, {}),
  ]);
  return { url, ownKeys, certificate, publishedKids: published.map(({ id }) => id), at: clock() };
}

async function measureMachine({ store, freeSpace }: DoctorDeps): Promise<MeasuredMachine> {
  const [fault, disk] = await Promise.all([
    store.check().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
    ),
    freeSpace().catch(() => undefined),
  ]);
  const { description, kind } = store;
  return { store: { description, ...(fault !== undefined && { fault }) }, storeKind: kind, disk };
}

/** Asks everybody, a few at a time. */
export async function measure(deps: DoctorDeps, scope: DoctorScope): Promise<Measured> {
  const waiting = scope.platforms.filter(({ active }) => active || scope.inactiveToo);
  const platforms: MeasuredPlatform[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      platforms.push(await measurePlatform(deps, next, scope));
    }
  };
  const [tool, machine] = await Promise.all([
    measureTool(deps),
    scope.machine ? measureMachine(deps) : undefined,
    ...Array.from({ length: AT_ONCE }, work),
  ]);
  const order = scope.platforms.map(({ id }) => id);
  platforms.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const inactive = scope.platforms.filter(({ active }) => !active);
  return { tool, platforms, inactive, ...(machine && { machine }) };
}
