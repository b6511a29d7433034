import { ok, problem } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

const OUTBOUND =
  'If this LMS is in your own network, allow it in the setting outbound.allow and restart the tool; else correct the address.';

function ofPlatform(platform: MeasuredPlatform): Finding {
  const { keys, name, jwksUrl, family } = platform;
  const { where } = lmsWords(family);
  switch (keys.kind) {
    case 'no-answer':
      return problem(
        'platform-keys',
        `The public keys of ${name} could not be fetched at ${jwksUrl} (${keys.why}). Launches fail once the keys that are known run out.`,
        keys.forbidden
          ? OUTBOUND
          : `Is the address right, the LMS up, and this machine allowed to reach it? ${where}`,
        platform,
      );
    case 'no-keys':
      return problem(
        'platform-keys',
        `At ${jwksUrl} ${name} answers with status ${keys.status}, but not with keys.`,
        keys.status >= 500
          ? 'The LMS has a fault of its own: try again later.'
          : `Correct the keys address. ${where}`,
        platform,
      );
    case 'keys': {
      if (keys.usable === 0) {
        return problem(
          'platform-keys',
          `${name} publishes no key that launches can be checked with (RSA, 2048 bits or more).`,
          `Is this the keys address of the right LMS? ${where}`,
          platform,
        );
      }
      const count = keys.usable === 1 ? 'one key' : `${keys.usable} keys`;
      return ok('platform-keys', `The public keys of ${name} can be fetched (${count}).`, platform);
    }
  }
}

export const checkPlatformKeys = ({ platforms }: Measured): readonly Finding[] => platforms.map(ofPlatform);
