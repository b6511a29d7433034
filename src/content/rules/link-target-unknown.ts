import { type LinkTarget, readLinkTarget } from '../link-target.ts';
import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../rule-helpers.ts';
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
        yield { ...addressPlace, message: `The link to ${quote(address)} leads nowhere.`, fix };
      }
    }
  },
};

function fixOf(target: LinkTarget, ids: ReadonlySet<string>): string | undefined {
  if (target.kind === 'refused') {
    return 'Use an address that starts with https:// or mailto:, or the name of a file in the course folder.';
  }
  if (target.kind === 'file' && /\.md$/i.test(target.path))
    return 'Name the other module in words: its place in the LMS is not known here.';
  if (target.kind !== 'fragment' || ids.has(target.id)) return undefined;
  const nearest = nearestTo(target.id, [...ids]);
  return nearest
    ? `Did you mean \`#${nearest}\`?`
    : 'Write # and the id of a screen or question of this module.';
}
