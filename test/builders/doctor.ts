import type { Measured, MeasuredPlatform } from '../../src/actions/checks/measured.ts';
import type { DoctorDeps } from '../../src/actions/measure.ts';
import type { PlatformProbe } from '../../src/ports/platform-probe.ts';
import { SERVICES } from '../../src/ports/platform-probe.ts';
import type { SelfProbe } from '../../src/ports/self-probe.ts';
import type { Records } from '../../src/records/records.ts';
import { T0 } from './work.ts';

const GB = 1024 ** 3;
const DAY = 86_400_000;

/** An LMS that answers as it should. */
export const aPlatformProbe = (changes: Partial<PlatformProbe> = {}): PlatformProbe => ({
  keys: async () => ({ kind: 'keys', usable: 2, ahead: 0 }),
  token: async (_platformId, services) => ({ kind: 'granted', services, ahead: 0 }),
  read: async () => ({ kind: 'answered', count: 3 }),
  ...changes,
});

export const aSelfProbe = (changes: Partial<SelfProbe> = {}): SelfProbe => ({
  ownKeys: async () => ({ kind: 'keys', kids: ['key-1'] }),
  certificate: async () => ({ kind: 'trusted', validUntil: T0 + 60 * DAY }),
  ...changes,
});

/** An installation in order, over these records. */
export const aDoctor = (records: Records, changes: Partial<DoctorDeps> = {}): DoctorDeps => ({
  records,
  clock: () => T0,
  url: 'https://pd.district.example',
  platformProbe: aPlatformProbe(),
  selfProbe: aSelfProbe(),
  store: { description: 'SQLite in /data/aidewell.db', kind: 'sqlite', check: async () => undefined },
  freeSpace: async () => ({ folder: '/data', free: 50 * GB, total: 100 * GB }),
  ...changes,
});

export const aMeasuredPlatform = (changes: Partial<MeasuredPlatform> = {}): MeasuredPlatform => ({
  id: 'platform-1',
  name: 'District LMS',
  family: 'other',
  jwksUrl: 'https://lms.example/jwks',
  tokenUrl: 'https://lms.example/token',
  keys: { kind: 'keys', usable: 2, ahead: 0 },
  token: { kind: 'granted', services: SERVICES, ahead: 0 },
  columns: { kind: 'answered', count: 3 },
  roster: { kind: 'answered', count: 20 },
  untold: [],
  waitingDeployments: 0,
  activeDeployments: 1,
  ...changes,
});

/** What is measured of an installation in order. */
export const measured = (changes: Partial<Measured> = {}): Measured => ({
  tool: {
    url: 'https://pd.district.example',
    ownKeys: { kind: 'keys', kids: ['key-1'] },
    publishedKids: ['key-1'],
    certificate: { kind: 'trusted', validUntil: T0 + 60 * DAY },
    at: T0,
  },
  machine: {
    store: { description: 'SQLite in /data/aidewell.db' },
    storeKind: 'sqlite',
    disk: { folder: '/data', free: 50 * GB, total: 100 * GB },
  },
  platforms: [aMeasuredPlatform()],
  inactive: [],
  ...changes,
});
