/**
 * The key of a module, read from its Markdown by the rules of `docs/course-format.md` and by nothing of the program:
 * so that a fault of the program's reader or grader cannot hide here too. It knows what the shipped courses use.
 */

/** What a person may do with one item: the right thing, a wrong one, or anything. */
export type Will = 'right' | 'wrong' | 'any';

/** One page's form, as far as an answer needs it: the choices of each list, and hidden fields. */
export interface AskedForm {
  /** By field name, the texts and values of its list, the empty one left out. */
  readonly lists: ReadonlyMap<string, readonly { readonly value: string; readonly text: string }[]>;
  readonly hidden: ReadonlyMap<string, string>;
}

export interface Reply {
  readonly fields: readonly (readonly [string, string])[];
  /** 0..1 */
  readonly score: number;
}

export interface QuizKey {
  readonly id: string;
  readonly points: number;
  reply(will: Will, form: AskedForm, random: () => number): Reply;
}

interface Choice {
  readonly credit: number;
  readonly target: string;
}

export interface StoryKey {
  readonly id: string;
  readonly points: number;
  /** Choices by step, in the order of the file. */
  readonly steps: readonly { readonly names: readonly string[]; readonly choices: readonly Choice[] }[];
}

export interface ModuleKey {
  readonly pass: number;
  readonly mastery: boolean;
  readonly quiz: readonly QuizKey[];
  /** How many of the quiz are asked. */
  readonly pick: number;
  readonly stories: readonly StoryKey[];
}

interface Part {
  readonly name: string;
  readonly id: string;
  readonly lines: readonly string[];
}

const HEADING_ID = /\s*\{#([\w-]+)\}\s*$/;

function partsAt(lines: readonly string[], mark: '## ' | '### '): Part[] {
  const parts: { name: string; id: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(mark)) {
      const heading = line.slice(mark.length);
      const name = heading.replace(HEADING_ID, '').trim();
      parts.push({ name, id: HEADING_ID.exec(heading)?.[1] ?? '', lines: [] });
    } else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

const settingOf = (lines: readonly string[], name: string): string | undefined =>
  lines
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)
    .trim();

/** Markdown of one line as a reader sees it. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_|`)(.+?)\1/g, '$2')
    .replace(/\\(.)/g, '$1')
    .replaceAll("'", '’')
    .trim();

const same = (left: string, right: string): boolean =>
  plain(left).replaceAll(/[’']/g, '') === plain(right).replaceAll(/[’']/g, '');

const any = <T>(list: readonly T[], random: () => number): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to take one from');
  return found;
};

function mixed(count: number, random: () => number): number[] {
  const left = Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0);
}

type Replier = QuizKey['reply'];

function boxes(lines: readonly string[]): Replier {
  const ticks = lines.filter((line) => /^- \[[ x]\] /.test(line)).map((line) => line.startsWith('- [x]'));
  const rights = ticks.filter(Boolean).length;
  if (rights > 1) return severalOf(ticks, rights);
  const positions = (right: boolean) => ticks.flatMap((tick, index) => (tick === right ? [index] : []));
  return (will, _form, random) => {
    const all = will === 'any' ? [...ticks.keys()] : positions(will === 'right');
    const chosen = any(all, random);
    return { fields: [['answer', String(chosen)]], score: ticks[chosen] ? 1 : 0 };
  };
}

function severalOf(ticks: readonly boolean[], rights: number): Replier {
  return (will, _form, random) => {
    const wanted = ticks.map((tick) => {
      if (will === 'any') return random() < 0.5;
      return will === 'right' ? tick : !tick;
    });
    const chosen = wanted.flatMap((want, index) => (want ? [index] : []));
    const taken = chosen.length > 0 ? chosen : [0];
    const good = taken.filter((index) => ticks[index]).length;
    return {
      fields: taken.map((index) => ['answer', String(index)] as const),
      score: Math.max(0, (good - (taken.length - good)) / rights),
    };
  };
}

function ordered(lines: readonly string[]): Replier {
  const count = lines.filter((line) => /^\d+\. /.test(line)).length;
  return (will, _form, random) => {
    const rising = Array.from({ length: count }, (_, index) => index);
    const given = will === 'any' ? mixed(count, random) : will === 'right' ? rising : rising.reverse();
    const pairs = given.slice(1).filter((entry, index) => entry === (given[index] ?? -2) + 1).length;
    return {
      fields: [
        ['answer', given.join('-')],
        ['moved', '1'],
      ],
      score: pairs / (count - 1),
    };
  };
}

/** One list of a page for each part: which text is right there. */
function pickedFrom(rights: readonly string[]): Replier {
  return (will, { lists }, random) => {
    const chosen = rights.map((right, part) => {
      const field = `answer-${part}`;
      const choices = lists.get(field) ?? [];
      const fitting = choices.filter(
        ({ text }) => will === 'any' || same(text, right) === (will === 'right'),
      );
      const { value, text } = any(fitting, random);
      return { field, value, right: same(text, right) };
    });
    return {
      fields: chosen.map(({ field, value }) => [field, value] as const),
      score: chosen.filter(({ right }) => right).length / rights.length,
    };
  };
}

const matched = (lines: readonly string[]): Replier =>
  pickedFrom(
    lines
      .filter((line) => line.startsWith('- ') && line.includes(' => '))
      .map((line) => line.slice(line.indexOf(' => ') + 4)),
  );

const NONSENSE = 'xqzv wvkj';

function typed(lines: readonly string[]): Replier {
  const accepted = lines.filter((line) => line.startsWith('- = ')).map((line) => line.slice(4).trim());
  const first = (accepted[0] ?? '').replace(/\s*(\+-|±| to ).*$/, '');
  const isNumber = /^-?[\d.,]+$/.test(first);
  return (will, _form, random) => {
    const right = will === 'right' || (will === 'any' && random() < 0.5);
    const wrong = isNumber ? '987654' : NONSENSE;
    return { fields: [['answer', right ? first : wrong]], score: right ? 1 : 0 };
  };
}

function filled(lines: readonly string[]): Replier {
  const gaps = [...lines.join('\n').matchAll(/\[\[([^\]]+)\]\]/g)].map(([, inside = '']) =>
    inside.split('|'),
  );
  return (will, { lists }, random) => {
    const given = gaps.map((choices, part) => {
      const star = choices.find((choice) => choice.startsWith('*'))?.slice(1);
      const field = `answer-${part}`;
      if (star === undefined) {
        const right = will === 'right' || (will === 'any' && random() < 0.5);
        return { field, value: right ? (choices[0] ?? '') : NONSENSE, right };
      }
      const fitting = (lists.get(field) ?? []).filter(
        ({ text }) => will === 'any' || same(text, star) === (will === 'right'),
      );
      const { value, text } = any(fitting, random);
      return { field, value, right: same(text, star) };
    });
    return {
      fields: given.map(({ field, value }) => [field, value] as const),
      score: given.filter(({ right }) => right).length / gaps.length,
    };
  };
}

function replierOf({ lines }: Part): Replier {
  if (lines.some((line) => /^- \[[ x]\] /.test(line))) return boxes(lines);
  if (lines.some((line) => /^\d+\. /.test(line))) return ordered(lines);
  if (lines.some((line) => /^- .* => /.test(line))) return matched(lines);
  if (lines.some((line) => line.startsWith('- = '))) return typed(lines);
  if (lines.some((line) => line.includes('[['))) return filled(lines);
  throw new Error(`No answers found: ${lines.join('\n')}`);
}

function storyOf(section: Part): StoryKey {
  const steps = partsAt(section.lines, '### ').map(({ name, id, lines }) => ({
    names: [name, id],
    choices: lines
      .filter((line) => /^- \[[ x~]\] /.test(line))
      .map((line) => ({
        credit: { x: 1, '~': 0.5 }[line.charAt(3)] ?? 0,
        target: / (?:->|→|⇒) (.+)$/.exec(line)?.[1]?.trim() ?? '',
      })),
  }));
  return { id: section.id, points: Number(settingOf(section.lines, 'Points') ?? 1), steps };
}

const isKind = (section: Part, kind: string): boolean => section.name.split(':')[0]?.trim() === kind;

/** The whole key of a module's Markdown. */
export function readKey(markdown: string): ModuleKey {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const sections = partsAt(body.split('\n'), '## ');
  const [quiz] = sections.filter((section) => isKind(section, 'Quiz'));
  const items = partsAt(quiz?.lines ?? [], '### ');
  const front = head.split('\n');
  return {
    pass: Number.parseFloat(settingOf(front, 'pass') ?? '80') / 100,
    mastery: settingOf(front, 'mastery') === 'yes',
    pick: Number(settingOf(quiz?.lines ?? [], 'Pick') ?? items.length),
    quiz: items.map((item) => ({
      id: item.id,
      points: Number(settingOf(item.lines, 'Points') ?? 1),
      reply: replierOf(item),
    })),
    stories: sections.filter((section) => isKind(section, 'Scenario')).map(storyOf),
  };
}
