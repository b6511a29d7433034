import { phrase } from '../../i18n/phrase.ts';
import { faultWords } from '../fault-words.ts';
import { readLinkTarget } from '../link-target.ts';
import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const fileMissing: Rule = {
  name: 'file-missing',
  severity: 'error',
  *check(context) {
    const { files } = context;
    if (!files) return;
    for (const { address = '', addressPlace } of scanLinks(context)) {
      const target = readLinkTarget(address);
      if (target.kind !== 'file' || files.has(target.path) || /\.md$/i.test(target.path)) continue;
      const nearest = nearestTo(target.path, [...files]);
      yield {
        ...addressPlace,
        ...faultWords('lintText.file-missing', { file: shorten(target.path) }),
        ...(nearest && { fix: phrase('lint.nearest', { name: nearest }) }),
      };
    }
  },
};
