import { MEDIA_ENDINGS, mediaTypeOf } from '../../domain/media-types.ts';
import { readLinkTarget } from '../link-target.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../rule-helpers.ts';
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
        message: image
          ? `${quote(target.path)} is no picture and no video.`
          : `Learners cannot open the file ${quote(target.path)}.`,
        fix: image
          ? 'Use a picture (svg, png, jpg, webp, gif) or a video (mp4, webm), or make it a link without "!".'
          : `Save it as one of these: ${MEDIA_ENDINGS.join(', ')}.`,
      };
    }
  },
};
