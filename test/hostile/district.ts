import { resolve } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { LogFacts } from '../../src/ports/log.ts';
import type { Mode } from '../../src/sandbox/options.ts';
import { PERSONAS, type Persona } from '../../src/sandbox/personas.ts';
import type { Visit } from '../builders/browser.ts';
import { aModuleText } from '../builders/district.ts';
import { openWorld, type World } from '../flows/world.ts';
import type { Runner } from './case.ts';

export const SECOND = 'small/second';
const PARAS = 60;
const COURSES = Array.from({ length: PARAS }, (_, index) => `course-${index}`);
const PRODUCTION = {
  AIDEWELL_SECRET: 'f3a91c0b7d5e4826a1b2c3d4e5f60718',
  AIDEWELL_OUTBOUND_ALLOW: '127.0.0.1',
};

interface Line {
  readonly message: string;
  readonly facts: LogFacts;
}

/** The whole tool, listening, beside a sandbox LMS with the manners of one product. */
export interface District {
  readonly world: World;
  readonly app: App;
  readonly lines: readonly Line[];
  /** A learner whom no other row has. */
  freshPara(): string;
  /** Id of a course of the LMS that no other row has. */
  freshCourse(): string;
  /** Status, and the code where it is an error page. */
  describe(page: Visit): string;
  /** Ends the tool and starts it again on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export type Kind = Mode | `${Mode} in production`;

const personas = (): Persona[] => [
  ...PERSONAS,
  ...PERSONAS.filter(({ id }) => id === 'pat').flatMap((pat) =>
    Array.from({ length: PARAS }, (_, index) => ({
      ...pat,
      id: `para-${index}`,
      sub: `user-${index}`,
      familyName: `Number ${index}`,
    })),
  ),
];

async function startTool({ configFile }: World, production: boolean, lines: Line[]): Promise<App> {
  const config = await loadConfig({ file: configFile, env: production ? PRODUCTION : {}, production });
  const note = (message: string, facts: LogFacts = {}): void => void lines.push({ message, facts });
  const log = { info: note, warn: note, error: note };
  const app = await createApp(config, { log, version: 'test', root: resolve('.') });
  await app.listen();
  return app;
}

async function openDistrict(kind: Kind): Promise<District> {
  const [mode = 'generic'] = kind.split(' ') as [Mode];
  const world = await openWorld({
    sandbox: {
      mode,
      personas: personas(),
      contexts: ['course-101', ...COURSES].map((id) => ({ id, label: id, title: `The ${id}` })),
    },
    files: {
      'small/02-second.md': aModuleText().replace('title: Small module', 'title: A “second” <módulo>'),
    },
  });
  const lines: Line[] = [];
  const start = (): Promise<App> => startTool(world, kind.endsWith('production'), lines);
  let app = await start();
  let count = 0;
  let course = 0;
  return {
    world,
    lines,
    get app() {
      return app;
    },
    freshPara: () => `para-${count++}`,
    freshCourse: () => COURSES[course++] ?? 'no more courses',
    describe({ status, html }) {
      const id = /Code: <code>(\w+)<\/code>/.exec(html)?.[1];
      const line = lines.findLast(({ facts }) => id !== undefined && facts['id'] === id);
      return line ? `${status} ${line.facts['code']}` : String(status);
    },
    async restart() {
      await app.stop();
      app = await start();
    },
    async close() {
      await app.stop();
      await world.close();
    },
  };
}

const opened = new Map<Kind, Promise<District>>();

/** Opened by the first row that needs it, then shared. */
export function district(kind: Kind): Promise<District> {
  const found = opened.get(kind) ?? openDistrict(kind);
  opened.set(kind, found);
  return found;
}

export async function closeDistricts(): Promise<void> {
  const all = await Promise.all(opened.values());
  opened.clear();
  await Promise.all(all.map((each) => each.close()));
}

export const within =
  (kind: Kind, run: (district: District) => Promise<string>): Runner =>
  async () =>
    run(await district(kind));

/** Says which of these do not hold, or `all <n> hold`. */
export function verdict(checks: Readonly<Record<string, boolean>>): string {
  const failed = Object.keys(checks).filter((name) => !checks[name]);
  return failed.length === 0 ? Object.keys(checks).join(', ') : `NOT: ${failed.join(', ')}`;
}
