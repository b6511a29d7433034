import { captionsPath, mediaTypeOf } from '../../domain/media-types.ts';
import { faultWords } from '../fault-words.ts';
import { readLinkTarget } from '../link-target.ts';
import type { LintContext, Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

const bare = (path: string): string => path.replace(/\.[^./]*$/, '');

/** Names without ending of the handouts that the module links to. */
const transcripts = (context: LintContext): ReadonlySet<string> =>
  new Set(
    [...scanLinks(context)].flatMap(({ image, address = '' }) => {
      const target = readLinkTarget(address);
      const isHandout = target.kind === 'file' && mediaTypeOf(target.path)?.kind === 'handout';
      return !image && isHandout ? [bare(target.path)] : [];
    }),
  );

export const videoWithoutText: Rule = {
  name: 'video-without-text',
  severity: 'error',
  *check(context) {
    const linked = transcripts(context);
    for (const { image, address = '', addressPlace } of scanLinks(context)) {
      const target = readLinkTarget(address);
      if (!image || target.kind !== 'file' || mediaTypeOf(target.path)?.kind !== 'video') continue;
      const captions = captionsPath(target.path);
      if (context.files && !context.files.has(captions))
        yield {
          ...addressPlace,
          ...faultWords('lintText.video-without-captions', { file: shorten(target.path), captions }),
        };
      if (!linked.has(bare(target.path)))
        yield {
          ...addressPlace,
          ...faultWords('lintText.video-without-transcript', {
            file: shorten(target.path),
            transcript: `${bare(target.path)}.txt`,
          }),
        };
    }
  },
};
