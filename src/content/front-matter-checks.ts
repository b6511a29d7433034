import type { Edit } from '../domain/diagnostic.ts';
import type { FrontMatter, Place } from './draft.ts';
import { isOfForm, type KeyForm } from './front-matter-values.ts';
import { nearestTo, onlyNearest } from './nearest.ts';

export type FrontMatterRule =
  | 'front-matter-missing'
  | 'front-matter-not-closed'
  | 'front-matter-line'
  | 'front-matter-key-unknown'
  | 'front-matter-key-twice'
  | 'front-matter-value';

export interface FrontMatterFinding extends Place {
  readonly rule: FrontMatterRule;
  readonly message: string;
  readonly fix: string;
  readonly edits?: readonly Edit[];
}

type Keys = Readonly<Record<string, KeyForm>>;
type Check = (frontMatter: FrontMatter, keys: Keys) => Omit<FrontMatterFinding, 'rule'>[];

const START = { line: 1, column: 1 };

const CHECKS: Readonly<Record<FrontMatterRule, Check>> = {
  'front-matter-missing': ({ present }) =>
    present
      ? []
      : [
          {
            ...START,
            message: 'The file does not start with its settings.',
            fix: 'Start it with a line `---`, then `title: ...`, then another line `---`.',
          },
        ],

  'front-matter-not-closed': (frontMatter) =>
    !frontMatter.present || frontMatter.closed
      ? []
      : [
          {
            ...START,
            message: 'The settings at the top are never closed.',
            fix: 'Add a line `---` below the last setting.',
            ...closingEdit(frontMatter),
          },
        ],

  'front-matter-line': ({ strays }) =>
    strays.map(({ text, line, column }) => ({
      line,
      column,
      message: `The line "${text.slice(0, 60)}" in the settings is neither a setting nor part of a list.`,
      fix: 'Write a setting as `name: value` on one line, or a list entry as `- text` below its setting.',
    })),

  'front-matter-key-unknown': ({ entries }, keys) =>
    entries
      .filter(({ key }) => !Object.hasOwn(keys, key))
      .map(({ key, line, column }) => {
        const nearest = nearestTo(key, Object.keys(keys));
        const fix = nearest
          ? `Did you mean \`${nearest}\`?`
          : `Take the line out. The settings are: ${Object.keys(keys).join(', ')}.`;
        const only = onlyNearest(key, Object.keys(keys));
        const isFree = only !== undefined && !entries.some((entry) => entry.key === only);
        const edits = isFree ? { edits: [{ line, column, length: key.length, text: only }] } : {};
        return { line, column, message: `There is no setting "${key}".`, fix, ...edits };
      }),

  'front-matter-key-twice': ({ entries }) => {
    const seen = new Set<string>();
    return entries
      .filter(({ key }) => seen.has(key) || !seen.add(key))
      .map(({ key, line, column }) => ({
        line,
        column,
        message: `The setting "${key}" stands here a second time; only the first one counts.`,
        fix: 'Keep one of them.',
      }));
  },

  'front-matter-value': ({ entries }, keys) =>
    entries
      .filter(
        ({ key, value }) =>
          Object.hasOwn(keys, key) && value !== '' && !isOfForm(keys[key]?.form ?? 'text', value),
      )
      .map(({ key, value, valuePlace }) => ({
        ...valuePlace,
        message: `The setting "${key}" cannot be "${value.slice(0, 60)}".`,
        fix: `${EXPECTED[keys[key]?.form ?? 'text']} For example: \`${keys[key]?.example}\`.`,
      })),
};

/** Behind the last setting; not where lines stand that are no settings, since those may be the module's text. */
function closingEdit({ entries, strays }: FrontMatter): { edits?: readonly Edit[] } {
  const last = entries.at(-1);
  if (!last || strays.length > 0) return {};
  const { line } = last.list.at(-1) ?? last;
  return { edits: [{ line: line + 1, column: 1, length: 0, text: '---\n' }] };
}

const EXPECTED: Readonly<Record<KeyForm['form'], string>> = {
  text: 'Write some text.',
  list: 'Write a list.',
  id: 'Use lowercase letters, digits and hyphens.',
  minutes: 'Write a whole number from 1 to 60.',
  percent: 'Write a percentage up to 100%.',
  count: 'Write a whole number from 1 to 100.',
  'yes-no': 'Write yes or no.',
  credit: 'Write measured or stated.',
  hours: 'Write content, pedagogy or language with a number of hours, separated by commas.',
  language: 'Write a language tag.',
};

/** The setting is there under a name that does not exist and is nearest to it. */
export const isMisspelled = (frontMatter: FrontMatter, wanted: string, keys: Keys): boolean =>
  frontMatter.entries.some(
    ({ key }) => !Object.hasOwn(keys, key) && nearestTo(key, Object.keys(keys)) === wanted,
  );

/** One kind of fault in the settings at the top of a file. */
export const checkFrontMatterFor = (
  rule: FrontMatterRule,
  frontMatter: FrontMatter,
  keys: Keys,
): FrontMatterFinding[] => CHECKS[rule](frontMatter, keys).map((finding) => ({ rule, ...finding }));

/** All of them. */
export const checkFrontMatter = (frontMatter: FrontMatter, keys: Keys): FrontMatterFinding[] =>
  (Object.keys(CHECKS) as FrontMatterRule[]).flatMap((rule) => checkFrontMatterFor(rule, frontMatter, keys));
