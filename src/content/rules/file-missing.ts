import { readLinkTarget } from '../link-target.ts';
import { nearestTo } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../rule-helpers.ts';
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
        message: `The course has no file ${quote(target.path)}.`,
        fix: nearest
          ? `Did you mean "${nearest}"?`
          : 'Put the file into the course folder, or correct its name.',
      };
    }
  },
};
