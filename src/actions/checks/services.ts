import type { ServiceProbe } from '../../ports/platform-probe.ts';
import { ok, warn } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

const UNSEEN_FIX = 'Open a module once from a course of this LMS, then run the doctor again.';

interface Words {
  readonly check: 'columns' | 'roster';
  readonly what: string;
  readonly one: string;
  readonly many: string;
  fix(platform: MeasuredPlatform): string;
}

const COLUMNS: Words = {
  check: 'columns',
  what: 'gradebook columns',
  one: 'column',
  many: 'columns',
  fix: ({ family }) =>
    `Is the course of the last launch still there and published? ${lmsWords(family).services}`,
};

const ROSTER: Words = {
  check: 'roster',
  what: 'roster',
  one: 'person',
  many: 'people',
  fix: ({ family }) => `Is the course of the last launch still there? ${lmsWords(family).roster}`,
};

function ofProbe(probe: ServiceProbe, platform: MeasuredPlatform, words: Words): Finding {
  const { check, what, one, many, fix } = words;
  const { name } = platform;
  if (probe.kind === 'answered') {
    const count = probe.count === 1 ? `one ${one}` : `${probe.count} ${many}`;
    return ok(check, `${name} answers with the ${what} of a course (${count} on the first page).`, platform);
  }
  const why = probe.kind === 'refused' ? probe.detail : probe.why;
  return warn(
    check,
    `${name} did not answer with the ${what} of a course (${why}).`,
    fix(platform),
    platform,
  );
}

/** Both need the address of a course, which only a launch tells. */
const ofPlatform =
  (words: Words, probeOf: (platform: MeasuredPlatform) => ServiceProbe | undefined) =>
  (platform: MeasuredPlatform): readonly Finding[] => {
    const probe = probeOf(platform);
    if (probe) return [ofProbe(probe, platform, words)];
    if (!platform.untold.includes(words.check)) return [];
    const sentence = `The ${words.what} of ${platform.name} could not be tried: no launch told the address yet.`;
    return [warn(words.check, sentence, UNSEEN_FIX, platform)];
  };

export const checkColumns = ({ platforms }: Measured): readonly Finding[] =>
  platforms.flatMap(ofPlatform(COLUMNS, ({ columns }) => columns));

export const checkRoster = ({ platforms }: Measured): readonly Finding[] =>
  platforms.flatMap(ofPlatform(ROSTER, ({ roster }) => roster));
