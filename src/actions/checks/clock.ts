import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

/** Milliseconds. Moodle takes no request for a token that is dated later than its own clock; ours are dated 5 s back. */
const FINE = 4_000;
/** Launches are refused beyond this. */
const REFUSED = 60_000;

const OURS = 'Synchronize the clock of this machine: timedatectl set-ntp true';
const THEIRS = 'Ask who runs the LMS to synchronize its clock.';
const EITHER = `One of the two is wrong. This machine: timedatectl set-ntp true. ${THEIRS}`;

interface Compared {
  readonly platform: MeasuredPlatform;
  /** The platform's clock is this much ahead of ours. */
  readonly ahead: number;
}

const aheadOf = ({ keys, token }: MeasuredPlatform): number | undefined => {
  const found = [keys, token].flatMap((probe) =>
    'ahead' in probe && probe.ahead !== undefined ? [probe.ahead] : [],
  );
  return found.length === 0 ? undefined : found.reduce((a, b) => a + b) / found.length;
};

const words = (ahead: number): string => {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  const span = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `${span} ${ahead < 0 ? 'ahead of' : 'behind'}`;
};

const consequence = (ahead: number): string => {
  if (Math.abs(ahead) > REFUSED) return 'Launches are refused.';
  return ahead < 0
    ? 'Moodle refuses requests for tokens from a clock that is ahead.'
    : 'Launches still work.';
};

/** Without the internet: what the answers of the LMSs say the time is. */
export function checkClock({ platforms }: Measured): readonly Finding[] {
  const compared = platforms.flatMap((platform): Compared[] => {
    const ahead = aheadOf(platform);
    return ahead === undefined ? [] : [{ platform, ahead }];
  });
  if (compared.length === 0) {
    const fix = 'Run the doctor again when an LMS is registered and answers; until then: timedatectl';
    return [warn('clock', 'No LMS told the time, so the clock could not be compared.', fix)];
  }
  const off = compared.filter(({ ahead }) => Math.abs(ahead) > FINE);
  if (off.length === 0) return [ok('clock', 'The clock agrees with those of the LMSs.')];
  const fix = compared.length === 1 ? EITHER : off.length === compared.length ? OURS : THEIRS;
  return off.map(({ platform, ahead }) => {
    const sentence = `The clock of this machine is ${words(ahead)} that of ${platform.name}. ${consequence(ahead)}`;
    const grave = Math.abs(ahead) > REFUSED || (ahead < 0 && platform.family === 'moodle');
    return grave ? problem('clock', sentence, fix, platform) : warn('clock', sentence, fix, platform);
  });
}
