import { phrase } from '../../i18n/phrase.ts';
import { warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

export const checkPlatformActive = ({ inactive }: Measured): readonly Finding[] =>
  inactive.map((platform) => {
    const sentence = phrase('doctorPlatform.off', { name: platform.name });
    return warn('platform-active', sentence, phrase('doctorPlatform.off.fix'), platform);
  });
