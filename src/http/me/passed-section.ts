import { listPassed } from '../../actions/list-passed.ts';
import type { MeSection } from './me-section.ts';

/** The modules that the person passed, the newest first. */
export const passedSection: MeSection = async (site, { session }) => {
  const { t } = session;
  const passed = await listPassed(site.actions, session.launch);
  const rows = passed.map(({ title, passedAt, best }) => ({
    title,
    facts: t('me.passed.facts', {
      date: t.date(passedAt, { dateStyle: 'medium' }),
      percent: t.percent(best),
    }),
  }));
  return {
    view: 'passed',
    model: { rows },
  };
};
