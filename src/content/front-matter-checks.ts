import type { Edit } from '../domain/diagnostic.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import type { FrontMatter, Place } from './draft.ts';
import { faultWords } from './fault-words.ts';
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
  readonly message: Phrase;
  readonly fix: Phrase;
  readonly edits?: readonly Edit[];
}

type Keys = Readonly<Record<string, KeyForm>>;
type Check = (frontMatter: FrontMatter, keys: Keys) => Omit<FrontMatterFinding, 'rule'>[];

const START = { line: 1, column: 1 };

const CHECKS: Readonly<Record<FrontMatterRule, Check>> = {
  'front-matter-missing': ({ present }) =>
    present ? [] : [{ ...START, ...faultWords('lintSettings.front-matter-missing') }],

  'front-matter-not-closed': (frontMatter) =>
    !frontMatter.present || frontMatter.closed
      ? []
      : [
          {
            ...START,
            ...faultWords('lintSettings.front-matter-not-closed'),
            ...closingEdit(frontMatter),
          },
        ],

  'front-matter-line': ({ strays }) =>
    strays.map(({ text, line, column }) => ({
      line,
      column,
      ...faultWords('lintSettings.front-matter-line', { text: text.slice(0, 60) }),
    })),

  'front-matter-key-unknown': ({ entries }, keys) =>
    entries
      .filter(({ key }) => !Object.hasOwn(keys, key))
      .map(({ key, line, column }) => {
        const nearest = nearestTo(key, Object.keys(keys));
        const words = faultWords('lintSettings.front-matter-key-unknown', {
          key,
          keys: Object.keys(keys).join(', '),
        });
        const fix = nearest ? phrase('lint.nearest.code', { name: nearest }) : words.fix;
        const only = onlyNearest(key, Object.keys(keys));
        const isFree = only !== undefined && !entries.some((entry) => entry.key === only);
        const edits = isFree ? { edits: [{ line, column, length: key.length, text: only }] } : {};
        return { line, column, ...words, fix, ...edits };
      }),

  'front-matter-key-twice': ({ entries }) => {
    const seen = new Set<string>();
    return entries
      .filter(({ key }) => seen.has(key) || !seen.add(key))
      .map(({ key, line, column }) => ({
        line,
        column,
        ...faultWords('lintSettings.front-matter-key-twice', { key }),
      }));
  },

  'front-matter-value': ({ entries }, keys) =>
    entries.flatMap(({ key, value, valuePlace }) => {
      const { form = 'text', example = '' } = (Object.hasOwn(keys, key) && keys[key]) || {};
      if (form === 'text' || form === 'list' || value === '' || isOfForm(form, value)) return [];
      const message = phrase('lintSettings.front-matter-value', { key, value: value.slice(0, 60) });
      return [
        { ...valuePlace, message, fix: phrase(`lintSettings.front-matter-value.${form}`, { example }) },
      ];
    }),
};

/** Behind the last setting; not where lines stand that are no settings, since those may be the module's text. */
function closingEdit({ entries, strays }: FrontMatter): { edits?: readonly Edit[] } {
  const last = entries.at(-1);
  if (!last || strays.length > 0) return {};
  const { line } = last.list.at(-1) ?? last;
  return { edits: [{ line: line + 1, column: 1, length: 0, text: '---\n' }] };
}

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
