import type { LmsFamily } from '../../domain/lms-family.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { KeysProbe, ServiceProbe, TokenProbe } from '../../ports/platform-probe.ts';
import type { CertificateProbe, OwnKeysProbe } from '../../ports/self-probe.ts';
import type { LaunchLogRecord } from '../../records/launch-log.ts';

export const CHECKS = [
  'base-url',
  'certificate',
  'cookies',
  'own-keys',
  'clock',
  'store',
  'disk',
  'backups',
  'platform-active',
  'platform-keys',
  'token',
  'scopes',
  'columns',
  'roster',
  'deployments',
  'launches',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One finding of the doctor: a sentence, and what to do about it. */
export interface Finding {
  readonly check: CheckName;
  readonly level: 'ok' | 'warn' | 'problem';
  readonly sentence: Phrase;
  readonly fix?: Phrase;
  /** Of one LMS only. */
  readonly platform?: { readonly id: string; readonly name: string };
}

/** What was found out about one platform. */
export interface MeasuredPlatform {
  readonly id: string;
  readonly name: string;
  readonly family: LmsFamily;
  readonly jwksUrl: string;
  readonly tokenUrl: string;
  readonly keys: KeysProbe;
  readonly token: TokenProbe;
  /** Undefined: no launch told an address, or the right to read was not granted. */
  readonly columns?: ServiceProbe;
  readonly roster?: ServiceProbe;
  /** Granted, but no launch told where they are. */
  readonly untold: readonly ('columns' | 'roster')[];
  readonly waitingDeployments: number;
  readonly activeDeployments: number;
  readonly lastLaunch?: LaunchLogRecord;
}

/** What was found out about the machine and its address. */
export interface MeasuredTool {
  /** Base URL, no slash at its end. */
  readonly url: string;
  readonly ownKeys: OwnKeysProbe;
  /** Of the keys that the store says are published. */
  readonly publishedKids: readonly string[];
  readonly certificate: CertificateProbe;
  /** When it was measured, milliseconds. */
  readonly at: number;
}

/** What only who runs the machine can mend. */
export interface MeasuredMachine {
  readonly store: { readonly description: string; readonly fault?: string };
  readonly disk?: DiskSpace | undefined;
  readonly storeKind: 'sqlite' | 'mongodb';
}

export interface DiskSpace {
  readonly folder: string;
  /** Bytes. */
  readonly free: number;
  readonly total: number;
}

export interface Measured {
  readonly tool: MeasuredTool;
  /** Absent for admins of a tenant that does not run the machine. */
  readonly machine?: MeasuredMachine;
  /** Those that were asked. */
  readonly platforms: readonly MeasuredPlatform[];
  /** Those that are switched off. */
  readonly inactive: readonly Pick<MeasuredPlatform, 'id' | 'name'>[];
}
