import { launchTenant } from '../../actions/launch-tenant.ts';
import { listPassed } from '../../actions/list-passed.ts';
import { readSettings } from '../../actions/tenant-settings.ts';
import { languageView } from '../language-view.ts';
import type { MeSection } from './me-section.ts';

/** The modules that the person passed, the newest first. */
export const passedSection: MeSection = async (site, { session }) => {
  const { t } = session;
  const passed = await listPassed(site.actions, session.launch);
  const { timeZone } = await readSettings(site.actions, await launchTenant(site.actions, session.launch));
  const rows = passed.map(({ title, language, passedAt, best }) => ({
    title,
    language: languageView(language),
    facts: t('me.passed.facts', {
      date: t.date(passedAt, { dateStyle: 'medium', timeZone }),
      percent: t.percent(best),
    }),
  }));
  return {
    view: 'passed',
    model: { rows },
  };
};
