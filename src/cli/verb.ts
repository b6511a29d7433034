import type { DoctorDeps } from '../actions/measure.ts';
import type { ConfiguredPlatform } from '../config/load.ts';
import type { ReadPublished } from '../content/read-published-ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { StoreFiles } from '../ports/store-files.ts';
import type { PreviewOptions } from '../preview/start-preview.ts';
import type { Records } from '../records/records.ts';

/** One option of a verb: it is parsed, required and explained from this. */
export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value in the help; absent: a switch. */
  readonly value?: string;
  readonly help: string;
  readonly required?: boolean;
  /** It may be given several times. */
  readonly multiple?: boolean;
  /** Its value must be one of these. */
  readonly oneOf?: readonly string[];
}

export interface ArgumentSpec {
  readonly name: string;
  readonly help: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
}

/** What was given on the command line, checked against the specs. */
export interface Given {
  readonly json: boolean;
  /** In the order given. */
  readonly args: readonly string[];
  /** The value of an option; undefined when not given. */
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  has(name: string): boolean;
}

export interface Outcome {
  /** 0 success, 1 found problems, 2 wrong use. */
  readonly exitCode: 0 | 1 | 2;
  /** For standard output, without the last line end. */
  readonly output: string;
}

/** The installation that a command belongs to. */
export interface Installation {
  readonly store: { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mongodb' };
  readonly coursesDir: string;
  /** Need not exist. */
  readonly configFile: string;
  readonly version: string;
  /** A fingerprint of the tool's secret, where the command knows it. */
  readonly secret?: string;
}

/** What verbs work with. The store is opened when a verb asks for it. */
export interface CliContext {
  readonly clock: Clock;
  /** Output goes to a terminal that shows colors. */
  readonly color: boolean;
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Puts a question to the person at the terminal; undefined where nobody sits at one. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Tells something before the command ends. */
  say(text: string): void;
  /** Resolves when the person stops the command. */
  untilStopped(): Promise<void>;
  /** An empty store that is gone with the command, the program's folder, and where faults are told. */
  previewDeps(): Promise<Pick<PreviewOptions, 'store' | 'root' | 'log'>>;
  installation(): Promise<Installation>;
  /** Of an embedded store. */
  storeFiles(): Promise<StoreFiles>;
  records(): Promise<Records>;
  /** The newest versions that learners have; undefined where there is no embedded store. Makes and changes nothing. */
  published(): Promise<ReadPublished | undefined>;
  /**
   * The tool's signing keys.
   * @throws SetupError without the secret of the tool
   */
  keyRing(): Promise<KeyRing>;
  /** What the doctor measures with. */
  doctor(): Promise<DoctorDeps>;
  /** Where LMSs reach the tool; no slash at its end. */
  toolUrl(): Promise<string>;
  /** Folder of the courses. */
  coursesDir(): Promise<string>;
  /** Platforms of the config file. */
  configuredPlatforms(): Promise<readonly ConfiguredPlatform[]>;
}

export interface Verb {
  /** One or two words. */
  readonly name: string;
  readonly summary: string;
  readonly args?: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** More sentences for the help. */
  readonly notes?: readonly string[];
  run(context: CliContext, given: Given): Promise<Outcome>;
}

/** A command line that cannot be meant; the message says what is wrong. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Success, as data or as text for people. */
export const done = (given: Given, data: unknown, text: string): Outcome => ({
  exitCode: 0,
  output: given.json ? JSON.stringify(data, undefined, 2) : text,
});

/** Something is not as it should be; `problem` is a sentence with what to do. */
export const failed = (given: Given, problem: string, data: object = {}): Outcome => ({
  exitCode: 1,
  output: given.json ? JSON.stringify({ error: problem, ...data }, undefined, 2) : problem,
});
