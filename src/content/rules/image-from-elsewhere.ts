import { faultWords } from '../fault-words.ts';
import { readLinkTarget } from '../link-target.ts';
import type { Rule } from '../rule.ts';
import { shorten } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const imageFromElsewhere: Rule = {
  name: 'image-from-elsewhere',
  severity: 'error',
  *check(context) {
    for (const { image, address, addressPlace } of scanLinks(context)) {
      if (!image || address === undefined || readLinkTarget(address).kind === 'file') continue;
      yield {
        ...addressPlace,
        ...faultWords('lintText.image-from-elsewhere', { address: shorten(address) }),
      };
    }
  },
};
