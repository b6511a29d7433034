import type { Request, Response } from 'express';
import type { CertificateDeps } from '../actions/certificate-deps.ts';
import type { Deps } from '../actions/deps.ts';
import type { DoctorDeps } from '../actions/measure.ts';
import type { RegistrationDeps } from '../actions/registration.ts';
import type { Language } from '../i18n/language.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { TranscriptPrinter } from '../ports/transcript-printer.ts';
import type { Renderer } from './render.ts';
import type { StaticAssets } from './static-assets.ts';
import type { Verbs } from './verbs.ts';

/** The part of the configuration that pages need. */
interface HttpConfig {
  readonly productName: string;
  /** Of pages for people of whom no language is known. */
  readonly language: Language;
  /** Where the tool is reached from outside; a path in it stands before every link. */
  readonly baseUrl: string;
  /** Milliseconds without a request after which a session ends. */
  readonly sessionIdleMs: number;
  /** Milliseconds after the launch at which a session ends whatever happens. */
  readonly sessionAbsoluteMs: number;
  /** Origins that may frame every session's pages, beside those of its platform. */
  readonly frameOrigins: readonly string[];
  readonly production: boolean;
  /** A bearer of it may read `/metrics` from elsewhere. */
  readonly metricsToken?: string | undefined;
}

export interface Readiness {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** What admin pages need beyond the records. */
export interface AdminDeps {
  readonly keyRing: KeyRing;
  readonly doctor: DoctorDeps;
  readonly version: string;
  /** The settings of the installation, without secrets. */
  readonly settings: object;
}

export interface HttpDeps {
  readonly actions: Deps;
  readonly admin: AdminDeps;
  readonly certificates: Pick<CertificateDeps, 'printer' | 'signer'>;
  readonly transcripts: TranscriptPrinter;
  readonly config: HttpConfig;
  readonly registration: Pick<RegistrationDeps, 'registrar' | 'tickets'>;
  readonly readiness: () => Promise<Readiness>;
  /** Prometheus text. */
  readonly metrics: () => Promise<string>;
  readonly coursesDir: string;
  /** Compiled browser modules; when the folder is missing, pages come without scripts. */
  readonly assetsDir: string;
  readonly viewsDir: string;
  /** Set in development while the sandbox LMS runs. */
  readonly sandboxUrl?: string | undefined;
}

/** What every handler works with; made once. */
export interface Site extends HttpDeps {
  readonly verbs: Verbs;
  readonly renderer: Renderer;
  readonly assets: StaticAssets;
  /** Path of the base URL without a slash at its end: mostly ''. */
  readonly basePath: string;
}

export type Handler = (site: Site, req: Request, res: Response) => void | Promise<void>;
