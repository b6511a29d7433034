import { phrase } from '../../i18n/phrase.ts';
import { asSaid } from './as-said.ts';
import { ok, problem } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

function ofPlatform(platform: MeasuredPlatform): Finding {
  const { keys, name, jwksUrl: url, family } = platform;
  const { where } = lmsWords(family);
  switch (keys.kind) {
    case 'no-answer': {
      const sentence = phrase('doctorPlatform.keys.silent', { name, url, why: asSaid(keys.why) });
      const fix = keys.forbidden
        ? phrase('doctorPlatform.outbound')
        : phrase('doctorPlatform.reach', { where });
      return problem('platform-keys', sentence, fix, platform);
    }
    case 'no-keys': {
      const sentence = phrase('doctorPlatform.keys.none', { name, url, status: keys.status });
      const fix =
        keys.status >= 500
          ? phrase('doctorPlatform.keys.none.fault')
          : phrase('doctorPlatform.keys.none.address', { where });
      return problem('platform-keys', sentence, fix, platform);
    }
    case 'keys': {
      const count = keys.usable;
      if (count > 0) return ok('platform-keys', phrase('doctorPlatform.keys.ok', { name, count }), platform);
      const fix = phrase('doctorPlatform.keys.useless.fix', { where });
      return problem('platform-keys', phrase('doctorPlatform.keys.useless', { name }), fix, platform);
    }
  }
}

export const checkPlatformKeys = ({ platforms }: Measured): readonly Finding[] => platforms.map(ofPlatform);
