import type { App } from '../../src/app.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { aModuleText } from '../builders/district.ts';
import { until } from '../builders/until.ts';
import { openWorld, startTool, type World } from './world.ts';

export const SECOND = 'small/second';
/** No answer in it is right: it cannot be opened. */
export const BROKEN = 'small/broken';

const CONTEXTS = [
  { id: 'course-101', label: 'PARA101', title: 'Onboarding' },
  { id: 'course-102', label: 'PARA102', title: 'Onboarding, copy', copiedFrom: ['course-101'] },
];

/** A course of three modules, one of them broken, and an LMS with a course, its copy, and no links. */
export interface Training {
  readonly world: World;
  readonly app: App;
  /** The LMS's link to this module. */
  linkTo(module: string): { readonly id: string; readonly title: string } | undefined;
  /** Points in the first column of this link. */
  gradeIn(linkId: string | undefined): number | undefined;
  arrives(linkId: string | undefined, points: number): Promise<void>;
  close(): Promise<void>;
}

export async function startTraining(sandbox: SandboxOptions = {}): Promise<Training> {
  const world = await openWorld({
    sandbox: { links: [], contexts: CONTEXTS, ...sandbox },
    files: {
      'small/02-second.md': aModuleText().replace('title: Small module', 'title: A “second” <module>'),
      'small/03-broken.md': aModuleText().replaceAll('- [x]', '- [ ]'),
    },
  });
  const app = await startTool(world);
  const gradeIn: Training['gradeIn'] = (linkId) => world.sandbox.grade(linkId ?? '', 'pat')?.resultScore;
  return {
    world,
    app,
    linkTo: (module) => world.sandbox.links().find(({ custom }) => custom['module'] === module),
    gradeIn,
    arrives: (linkId, points) => until(() => gradeIn(linkId) === points, 20_000),
    async close() {
      await app.stop();
      await world.close();
    },
  };
}
