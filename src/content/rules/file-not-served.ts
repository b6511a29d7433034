import { MEDIA_ENDINGS, mediaTypeOf } from '../../domain/media-types.ts';
import { faultWords } from '../fault-words.ts';
import { readLinkTarget } from '../link-target.ts';
import type { Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const fileNotServed: Rule = {
  name: 'file-not-served',
  severity: 'error',
  *check(context) {
    for (const { image, address = '', addressPlace } of scanLinks(context)) {
      const target = readLinkTarget(address);
      if (target.kind !== 'file' || /\.md$/i.test(target.path)) continue;
      const kind = mediaTypeOf(target.path)?.kind;
      if (image ? kind === 'image' || kind === 'video' : kind !== undefined) continue;
      yield {
        ...addressPlace,
        ...faultWords(image ? 'lintText.file-not-served.image' : 'lintText.file-not-served', {
          file: shorten(target.path),
          endings: MEDIA_ENDINGS.join(', '),
        }),
      };
    }
  },
};
