import type { ContextPage, ListedModule } from '../actions/views.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Links } from './links.ts';
import { percent } from './percent.ts';

interface ModuleRow {
  readonly href: string;
  readonly title: string;
  readonly minutes: string;
  readonly state: string;
  readonly kind: ListedModule['state'];
  /** What a tap does. */
  readonly action: string;
}

export interface ModulesView {
  readonly heading: string;
  readonly summary: string;
  readonly meHref: string;
  readonly modules: readonly ModuleRow[];
}

const best = (module: ListedModule): string =>
  module.best === undefined ? '' : ` · best ${percent(module.best)}`;

const STATES: Readonly<
  Record<ListedModule['state'], { action: string; words: (module: ListedModule) => string }>
> = {
  new: { action: 'Start', words: () => 'New' },
  started: { action: 'Go on', words: () => 'Started' },
  submitted: { action: 'See result', words: (module) => `Not passed yet${best(module)}` },
  passed: { action: 'See result', words: (module) => `Passed${best(module)}` },
};

function summaryOf(modules: readonly ListedModule[]): string {
  const passed = modules.filter((module) => module.state === 'passed').length;
  if (modules.length === 0) return '';
  if (passed === modules.length) return 'All passed. Well done.';
  return `${passed} of ${modules.length} passed.`;
}

export function modulesView(page: ContextPage, links: Links, t: Translator): ModulesView {
  return {
    heading: page.contextTitle ?? 'Your modules',
    summary: summaryOf(page.modules),
    meHref: links.me,
    modules: page.modules.map((module) => ({
      href: links.module(module.key),
      title: module.title,
      minutes: `${module.minutes} min`,
      state: `${STATES[module.state].words(module)}${module.planOpen ? ` · ${t('plan.toFinish.short')}` : ''}`,
      kind: module.state,
      action: STATES[module.state].action,
    })),
  };
}
