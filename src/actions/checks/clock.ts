import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

/** Milliseconds. Moodle takes no request for a token that is dated later than its own clock; ours are dated 5 s back. */
const FINE = 4_000;
/** Launches are refused beyond this. */
const REFUSED = 60_000;

const OURS = phrase('doctorTool.clock.ours.fix');
const THEIRS = phrase('doctorTool.clock.theirs.fix');
const EITHER = phrase('doctorTool.clock.either.fix');

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

/** Below two minutes in seconds. */
function spanOf(ahead: number): Phrase {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return seconds < 120
    ? phrase('doctorTool.clock.seconds', { count: seconds })
    : phrase('doctorTool.clock.minutes', { count: Math.round(seconds / 60) });
}

function sentenceOf({ platform: { name }, ahead }: Compared): Phrase {
  const values = { name, span: spanOf(ahead) };
  const refused = Math.abs(ahead) > REFUSED;
  if (ahead < 0) return phrase(`doctorTool.clock.ahead${refused ? '' : '.tokens'}`, values);
  return phrase(`doctorTool.clock.behind${refused ? '' : '.works'}`, values);
}

/** Without the internet: what the answers of the LMSs say the time is. */
export function checkClock({ platforms }: Measured): readonly Finding[] {
  const compared = platforms.flatMap((platform): Compared[] => {
    const ahead = aheadOf(platform);
    return ahead === undefined ? [] : [{ platform, ahead }];
  });
  if (compared.length === 0) {
    return [warn('clock', phrase('doctorTool.clock.untold'), phrase('doctorTool.clock.untold.fix'))];
  }
  const off = compared.filter(({ ahead }) => Math.abs(ahead) > FINE);
  if (off.length === 0) return [ok('clock', phrase('doctorTool.clock.ok'))];
  const fix = compared.length === 1 ? EITHER : off.length === compared.length ? OURS : THEIRS;
  return off.map((one) => {
    const { platform, ahead } = one;
    const sentence = sentenceOf(one);
    const grave = Math.abs(ahead) > REFUSED || (ahead < 0 && platform.family === 'moodle');
    return grave ? problem('clock', sentence, fix, platform) : warn('clock', sentence, fix, platform);
  });
}
