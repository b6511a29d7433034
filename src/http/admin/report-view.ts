import type { Finding } from '../../actions/checks/measured.ts';
import type { Report } from '../../actions/run-doctor.ts';
import type { Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import type { Admin } from './admin-page.ts';

const LEVELS: Readonly<Record<Finding['level'], { readonly kind: string; readonly word: string }>> = {
  problem: { kind: 'wrong', word: 'Problem' },
  warn: { kind: 'waiting', word: 'Warning' },
  ok: { kind: 'right', word: 'In order' },
};

const plural = (count: number, word: string): string =>
  `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;

/** The doctor's findings for a page. */
export function reportView({ findings, problems, warnings, at }: Report, { links, t }: Admin, site: Site) {
  const summary = `${plural(problems, 'problem')}, ${plural(warnings, 'warning')}.`;
  const row = ({ level, sentence, fix, platform }: Finding) => ({
    level: LEVELS[level],
    sentence,
    fix: fix ?? '',
    platform: platform ? { name: platform.name, href: links.platform(platform.id) } : undefined,
  });
  return {
    summary: summary.charAt(0).toUpperCase() + summary.slice(1),
    time: timeView(at, site.actions.clock(), t),
    bad: findings.filter(({ level }) => level !== 'ok').map(row),
    good: findings.filter(({ level }) => level === 'ok').map(row),
  };
}
