import type { Finding } from '../../actions/checks/measured.ts';
import type { Report } from '../../actions/run-doctor.ts';
import { say } from '../../i18n/phrase.ts';
import type { Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import type { Admin } from './admin-page.ts';

/** As class names. */
const KINDS: Readonly<Record<Finding['level'], string>> = { problem: 'wrong', warn: 'waiting', ok: 'right' };

/** The doctor's findings for a page. */
export function reportView({ findings, problems, warnings, at }: Report, { links, t }: Admin, site: Site) {
  const row = ({ level, sentence, fix, platform }: Finding) => ({
    level: { kind: KINDS[level], word: t(`doctor.level.${level}`) },
    sentence: say(sentence, t),
    fix: fix ? say(fix, t) : '',
    platform: platform ? { name: platform.name, href: links.platform(platform.id) } : undefined,
  });
  return {
    summary: t('doctor.summary', { problems, warnings }),
    time: timeView(at, site.actions.clock(), t),
    bad: findings.filter(({ level }) => level !== 'ok').map(row),
    good: findings.filter(({ level }) => level === 'ok').map(row),
  };
}
