import type { Finding } from '../actions/checks/measured.ts';
import { listPlatforms } from '../actions/platform-find.ts';
import { type Report, runDoctor } from '../actions/run-doctor.ts';
import { say } from '../i18n/phrase.ts';
import { translatorFor } from '../i18n/translator.ts';
import type { Given, Outcome, Verb } from './verb.ts';

const MARKS: Readonly<Record<Finding['level'], string>> = { ok: 'ok', warn: 'warning', problem: 'PROBLEM' };
const COLORS: Readonly<Record<Finding['level'], string>> = {
  ok: '\u001b[32m',
  warn: '\u001b[33m',
  problem: '\u001b[31m',
};
const PLAIN = '\u001b[0m';
const WIDTH = 9;

/** Names that came from an LMS may hold what a terminal takes for commands. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?');

/** Of the command line, English: it is quoted in questions to others. */
const spoken = ({ check, level, sentence, fix, platform }: Finding) => {
  const t = translatorFor('en');
  return {
    check,
    level,
    sentence: say(sentence, t),
    ...(fix && { fix: say(fix, t) }),
    ...(platform && { platform }),
  };
};

const lines = ({ level, sentence, fix }: ReturnType<typeof spoken>, color: boolean): string => {
  const mark = MARKS[level].padEnd(WIDTH);
  const first = `${color ? `${COLORS[level]}${mark}${PLAIN}` : mark}${printable(sentence)}`;
  return fix === undefined ? first : `${first}\n${' '.repeat(WIDTH)}Fix: ${printable(fix)}`;
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The doctor's findings as text or JSON; exit code 1 when there are problems, warnings alone are 0. */
export const reportOutcome = (given: Given, found: Report, color: boolean): Outcome => {
  const { problems, warnings, at } = found;
  const findings = found.findings.map(spoken);
  const data = { at: new Date(at).toISOString(), problems, warnings, findings };
  const summary = `${plural(problems, 'problem')}, ${plural(warnings, 'warning')}.`;
  const text = [...findings.map((finding) => lines(finding, color)), '', summary].join('\n');
  return { exitCode: problems > 0 ? 1 : 0, output: given.json ? JSON.stringify(data, undefined, 2) : text };
};

export const doctor: Verb = {
  name: 'doctor',
  summary: 'Checks address, keys, clock, store, disk and every LMS, and says how to mend what it finds.',
  options: [],
  notes: [
    'It calls every active LMS: its keys, its token address (a real request), gradebook columns and roster. Nothing is',
    'changed there. Run it on the tool’s machine, while the tool runs. Exit code 1 when there are problems; warnings',
    'alone are 0.',
  ],
  async run(context, given) {
    const deps = await context.doctor();
    const platforms = await listPlatforms(deps);
    const found = await runDoctor(deps, { platforms, holds: () => true, machine: true });
    return reportOutcome(given, found, context.color);
  },
};
