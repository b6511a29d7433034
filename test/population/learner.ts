import type { Browser, Visit } from '../builders/browser.ts';
import type { AskedForm, ModuleKey, QuizKey, StoryKey, Will } from './markdown-key.ts';

/** What one run came to, by the key of the Markdown. */
export interface Outcome {
  /** 0..1, before any cap. */
  readonly score: number;
  /** Every story was played right by its second try. */
  readonly mastered: boolean;
  readonly asked: readonly string[];
}

type Field = readonly [string, string];

const attr = (tag: string, name: string): string =>
  decode(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The open form of a page whose address ends so. */
function openForm({ html }: Visit, end: string): { action: string; html: string } | undefined {
  for (const [form] of html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)) {
    const action = attr(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action');
    if (action.endsWith(end) && !/<fieldset[^>]* disabled/.test(form)) return { action, html: form };
  }
  return undefined;
}

function readForm(html: string): AskedForm {
  const lists = new Map(
    [...html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', inside = '']) => [
      attr(tag, 'name'),
      [...inside.matchAll(/<option([^>]*)>([\s\S]*?)<\/option>/g)]
        .map(([, option = '', text = '']) => ({ value: attr(option, 'value'), text: decode(text).trim() }))
        .filter(({ value }) => value !== ''),
    ]),
  );
  const hidden = new Map(
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      attr(tag, 'name'),
      attr(tag, 'value'),
    ]),
  );
  return { lists, hidden };
}

const hrefOf = (html: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(html)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** A story as it is played: where it stands, and what the first try came to. */
class Play {
  readonly #key: StoryKey;
  #at = 0;
  #tries: { credits: number[]; best: boolean }[] = [{ credits: [], best: true }];

  constructor(key: StoryKey) {
    this.#key = key;
  }

  choose(will: Will, random: () => number): number {
    const { choices } = this.#key.steps[this.#at] ?? { choices: [] };
    const fitting = choices.flatMap(({ credit }, index) =>
      will === 'any' || (credit === 1) === (will === 'right') ? [index] : [],
    );
    const chosen = fitting[Math.floor(random() * fitting.length)] ?? 0;
    const { credit = 0, target = '' } = choices[chosen] ?? {};
    const now = this.#tries.at(-1);
    now?.credits.push(credit);
    if (now && credit < 1) now.best = false;
    const next = this.#key.steps.findIndex(({ names }) => target !== '' && names.includes(target));
    if (next >= 0) this.#at = next;
    else {
      this.#at = 0;
      this.#tries.push({ credits: [], best: true });
    }
    return chosen;
  }

  /** Steps on the shortest way of best choices. */
  #bestLength(): number {
    let length = 0;
    for (let at = 0; at >= 0 && length < this.#key.steps.length; length++) {
      const best = this.#key.steps[at]?.choices.find(({ credit }) => credit === 1);
      at = this.#key.steps.findIndex(
        ({ names }) => best?.target !== '' && names.includes(best?.target ?? ''),
      );
    }
    return length;
  }

  result(): { score: number; mastered: boolean } {
    const [first] = this.#tries;
    const credits = first?.credits ?? [];
    const sum = credits.reduce((total, credit) => total + credit, 0);
    const played = this.#tries.filter((one) => one.credits.length > 0).slice(0, 2);
    return {
      score: sum / Math.max(credits.length, this.#bestLength()),
      mastered: played.some(({ best }) => best),
    };
  }
}

/** Posts that no page of ours makes: each must be refused without a fault of the server. */
const forgeries = (fields: readonly Field[]): readonly (readonly Field[])[] => {
  const without = (name: string) => fields.filter(([key]) => key !== name);
  return [
    without('csrf'),
    [...without('attempt'), ['attempt', 'x'.repeat(26)]],
    [...without('item'), ['item', '__proto__']],
    [...fields, ['answer', '99'], ['answer-0', '-1'], ['turn', '9.9']],
    [...without('item'), ['item', 'x'.repeat(5000)]],
  ];
};

export interface Learner {
  readonly browser: Browser;
  readonly will: Will;
  readonly hostile: boolean;
  readonly random: () => number;
}

const MOST_PAGES = 120;

/** Goes through a module by what its pages offer, from its first page to its result. */
export async function takeModule(learner: Learner, first: Visit, key: ModuleKey): Promise<Outcome> {
  const { browser, will, random } = learner;
  const quiz = new Map(key.quiz.map((item): [string, QuizKey] => [item.id, item]));
  const plays = new Map(key.stories.map((story): [string, Play] => [story.id, new Play(story)]));
  const points = new Map(key.stories.map(({ id, points: worth }) => [id, worth]));
  const scores = new Map<string, { score: number; points: number }>();
  let here = first;

  const send = async (action: string, fields: readonly Field[]): Promise<Visit> => {
    const url = new URL(action, here.url).href;
    if (learner.hostile) {
      for (const forged of forgeries(fields)) {
        const { status } = await browser.post(url, forged);
        if (status >= 500) throw new Error(`A forged post ended in ${status}`);
      }
    }
    const page = await browser.post(url, fields);
    if (page.status !== 200) throw new Error(`Refused: ${page.status} ${page.url}\n${page.html}`);
    return page;
  };

  const answer = async (form: { action: string; html: string }): Promise<void> => {
    const asked = readForm(form.html);
    const id = asked.hidden.get('item') ?? '';
    const base: Field[] = ['csrf', 'attempt', 'item', 'turn'].flatMap((name): Field[] => {
      const value = asked.hidden.get(name);
      return value === undefined ? [] : [[name, value]];
    });
    if (form.html.includes('name="confidence"'))
      base.push(['confidence', random() < 0.5 ? 'sure' : 'unsure']);
    const play = plays.get(id);
    const item = quiz.get(id);
    if (play) {
      here = await send(form.action, [...base, ['answer', String(play.choose(will, random))]]);
    } else if (item) {
      const { fields, score } = item.reply(will, asked, random);
      scores.set(id, { score, points: item.points });
      here = await send(form.action, [...base, ...fields]);
    }
  };

  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const form = openForm(here, '/answer');
    const id = form && readForm(form.html).hidden.get('item');
    if (form && id !== undefined && (quiz.has(id) || plays.has(id)) && !scores.has(id)) {
      await answer(form);
      continue;
    }
    const plan = openForm(here, '/write') ?? openForm(here, '/rehearse');
    const next =
      hrefOf(here.html, /href="([^"]*\/result)"/) ??
      hrefOf(here.html, /<a[^>]*rel="next"[^>]*href="([^"]*)"/);
    if (plan && (openForm(here, '/rehearse') || next === undefined)) {
      const { hidden } = readForm(plan.html);
      const typed = [...plan.html.matchAll(/<textarea name="([^"]+)"/g)].map(
        ([, name = '']): Field => [name, 'a bell rings'],
      );
      here = await send(plan.action, [...hidden, ...typed]);
      continue;
    }
    if (next === undefined) throw new Error(`No way on from ${here.url}\n${here.html}`);
    here = await browser.open(new URL(next, here.url).href);
    if (new URL(here.url).pathname.endsWith('/result')) break;
  }
  if (!new URL(here.url).pathname.endsWith('/result')) throw new Error(`No result: ${here.url}`);

  const stories = [...plays].map(([id, play]) => ({ ...play.result(), points: points.get(id) ?? 1 }));
  const all = [...scores.values(), ...stories];
  const possible = all.reduce((sum, one) => sum + one.points, 0);
  return {
    score: all.reduce((sum, one) => sum + one.score * one.points, 0) / possible,
    mastered: stories.every(({ mastered }) => mastered),
    asked: [...scores.keys()],
  };
}
