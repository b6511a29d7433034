import { readLinkTarget } from '../link-target.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../rule-helpers.ts';
import { scanLinks } from '../scan-links.ts';

export const imageFromElsewhere: Rule = {
  name: 'image-from-elsewhere',
  severity: 'error',
  *check(context) {
    for (const { image, address, addressPlace } of scanLinks(context)) {
      if (!image || address === undefined || readLinkTarget(address).kind === 'file') continue;
      yield {
        ...addressPlace,
        message: `The picture ${quote(address)} is not in the course's folder.`,
        fix: 'Save it in the folder media/ of the course and write media/ and its name.',
      };
    }
  },
};
