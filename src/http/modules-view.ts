import type { ContextPage, ListedModule } from '../actions/views.ts';
import type { Translator } from '../i18n/translator.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';

interface ModuleRow {
  readonly href: string;
  readonly title: string;
  readonly language: LanguageView;
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

function stateOf(module: ListedModule, t: Translator): string {
  const { state, best } = module;
  if (best === undefined || state === 'new' || state === 'started') return t(`modules.${state}`);
  return t(`modules.${state}.best`, { best: t.percent(best) });
}

function summaryOf(modules: readonly ListedModule[], t: Translator): string {
  const passed = modules.filter((module) => module.state === 'passed').length;
  if (modules.length === 0) return '';
  return passed === modules.length ? t('modules.all') : t('modules.some', { passed, total: modules.length });
}

export function modulesView(page: ContextPage, links: Links, t: Translator): ModulesView {
  return {
    heading: page.contextTitle ?? t('modules.heading'),
    summary: summaryOf(page.modules, t),
    meHref: links.me,
    modules: page.modules.map((module) => ({
      href: links.module(module.key),
      title: module.title,
      language: languageView(module.language),
      minutes: t('modules.minutes', { minutes: module.minutes }),
      state: `${stateOf(module, t)}${module.planOpen ? ` · ${t('plan.toFinish.short')}` : ''}`,
      kind: module.state,
      action: t(`modules.${module.state}.action`),
    })),
  };
}
