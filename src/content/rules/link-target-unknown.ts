import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { type LinkTarget, readLinkTarget } from '../link-target.ts';
import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const linkTargetUnknown: Rule = {
  name: 'link-target-unknown',
  severity: 'error',
  *check(context) {
    const { draft } = context;
    const ids = new Set(draft.sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]));
    for (const { image, address, addressPlace } of scanLinks(context)) {
      if (image || address === undefined) continue;
      const fix = fixOf(readLinkTarget(address), ids);
      if (fix !== undefined) {
        const message = phrase('lintText.link-target-unknown', { address: shorten(address) });
        yield { ...addressPlace, message, fix };
      }
    }
  },
};

function fixOf(target: LinkTarget, ids: ReadonlySet<string>): Phrase | undefined {
  if (target.kind === 'refused') return phrase('lintText.link-target-unknown.refused');
  if (target.kind === 'file' && /\.md$/i.test(target.path))
    return phrase('lintText.link-target-unknown.module');
  if (target.kind !== 'fragment' || ids.has(target.id)) return undefined;
  const nearest = nearestTo(target.id, [...ids]);
  return nearest
    ? phrase('lint.nearest.code', { name: `#${nearest}` })
    : phrase('lintText.link-target-unknown.id');
}
