import type { Faults } from './faults.ts';
import { PERSONAS, type Persona } from './personas.ts';

/** Whose manners the sandbox shows where real LMSs differ. `generic` follows the specifications strictly. */
export type Mode = 'generic' | 'canvas' | 'moodle';

export interface CourseContext {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Ids of the courses it was copied from, the nearest first: what `$Context.id.history` stands for. */
  readonly copiedFrom?: readonly string[];
}

export interface LineItemSeed {
  readonly label?: string;
  readonly scoreMaximum?: number;
  readonly resourceId?: string;
  readonly tag?: string;
}

/** A module link of a course page (an LTI resource link). */
export interface LinkSeed {
  readonly title: string;
  /** Default: derived from the module or the title. */
  readonly id?: string;
  /** Sent as the custom parameter `module`. */
  readonly module?: string;
  readonly description?: string;
  readonly custom?: Readonly<Record<string, string>>;
  /** How the course page opens it. Default `iframe`. */
  readonly target?: 'iframe' | 'window';
  /** False: a link without a grade. Default true: one line item of 100 points. */
  readonly lineItem?: boolean | LineItemSeed;
  /** Default: the first course. */
  readonly contextId?: string;
  /** The target link URI. Default: the tool's launch URL. */
  readonly url?: string;
  /** Default: the tool the sandbox was started with. */
  readonly clientId?: string;
  /** ISO 8601: from when it is available, and until when it is due. Shown, not enforced. */
  readonly available?: string;
  readonly due?: string;
}

export interface SandboxOptions {
  /** 0 takes any free port, which is the default. */
  readonly port?: number;
  /** Address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** Base URL of the tool: login, launch and keys are found below `/lti`. Default http://localhost:3000. */
  readonly toolUrl?: string;
  readonly toolName?: string;
  readonly links?: readonly LinkSeed[];
  readonly contexts?: readonly CourseContext[];
  readonly clientId?: string;
  readonly deploymentId?: string;
  readonly personas?: readonly Persona[];
  readonly faults?: Partial<Faults>;
  readonly mode?: Mode;
  /** How login initiations are sent. Default POST. */
  readonly loginMethod?: 'GET' | 'POST';
  /** Seconds an access token lives. Default 3600. */
  readonly tokenLifetime?: number;
  /** Members per roster page. Default 50. */
  readonly rosterPageSize?: number;
  /** Every `Link` header with typographic quotes, as Moodle writes those of line items. Default false. */
  readonly malformedLinks?: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Told one line for each launch and service request. */
  readonly log?: (line: string) => void;
  /** A JSON file that keeps links, line items and grades over a restart. */
  readonly stateFile?: string;
}

export interface Settings extends Required<Omit<SandboxOptions, 'faults' | 'stateFile'>> {
  readonly faults: Partial<Faults>;
  readonly stateFile: string | undefined;
}

const DEFAULT_CONTEXT: CourseContext = {
  id: 'course-101',
  label: 'PARA101',
  title: 'Paraprofessional onboarding',
};

export function withDefaults(options: SandboxOptions): Settings {
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    toolUrl: (options.toolUrl ?? 'http://localhost:3000').replace(/\/+$/, ''),
    toolName: options.toolName ?? 'Aidewell',
    links: options.links ?? [],
    contexts: options.contexts?.length ? options.contexts : [DEFAULT_CONTEXT],
    clientId: options.clientId ?? 'aidewell-sandbox',
    deploymentId: options.deploymentId ?? '1',
    personas: options.personas ?? PERSONAS,
    faults: options.faults ?? {},
    mode: options.mode ?? 'generic',
    loginMethod: options.loginMethod ?? 'POST',
    tokenLifetime: options.tokenLifetime ?? 3600,
    rosterPageSize: options.rosterPageSize ?? 50,
    malformedLinks: options.malformedLinks ?? false,
    clock: options.clock ?? Date.now,
    log: options.log ?? (() => undefined),
    stateFile: options.stateFile,
  };
}
