import type { Translator } from '../i18n/translator.ts';

/** A name for people whom the LMS does not name: short, and the same on every page. */
export const learnerName = (name: string | undefined, learnerId: string, t: Translator): string =>
  name ?? t('grades.learner', { code: learnerId.slice(0, 6) });
