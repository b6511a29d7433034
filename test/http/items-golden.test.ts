import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ItemStep, PersonalStep } from '../../src/actions/views.ts';
import { findItem } from '../../src/domain/course.ts';
import type { Fields, Item, ItemResponse } from '../../src/domain/items/item.ts';
import { ITEM_TYPES, itemTypeOf } from '../../src/domain/items/item-types.ts';
import { isSettled, type PersonalEntry } from '../../src/domain/personal.ts';
import { itemView } from '../../src/http/item-view.ts';
import { linksFor } from '../../src/http/links.ts';
import { personalView, type RefusedForm } from '../../src/http/personal-view.ts';
import { createRenderer } from '../../src/http/render.ts';
import type { Session } from '../../src/http/session.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { moduleFrom } from '../builders/course.ts';
import { aLaunch } from '../builders/launch.ts';
import { aStepPage } from './page-data.ts';

const t = translatorFor('en');
const render = createRenderer(path.resolve('views'));
const read = (name: string): string => readFileSync(path.join('test/fixtures/golden', name), 'utf8');

const module = moduleFrom(read('items.md'));
const session: Session = { handle: 'handle', launch: aLaunch(), frameAncestors: [], csrf: 'token', t };
const FORM = { csrf: 'token', attempt: 'attempt', answer: '/answer', show: '/show' };

/** What a form holds that is wrong, and one that is not finished; by item id, which is named after its type. */
const POSTED: Readonly<Record<string, { wrong: Fields; unfinished?: Fields }>> = {
  choice: { wrong: { answer: '0' } },
  'multiple-response': { wrong: { answer: ['0', '1'] } },
  'short-answer': { wrong: { answer: ' Consequence <i>' } },
  numeric: { wrong: { answer: '24' }, unfinished: { answer: 'ten or so' } },
  match: {
    wrong: { 'answer-0': '1', 'answer-1': '1', 'answer-2': '0' },
    unfinished: { 'answer-0': '1', 'answer-2': '0' },
  },
  order: { wrong: { answer: '1-0-2', moved: '1' }, unfinished: { answer: '1-2-0', up: '0' } },
  blanks: {
    wrong: { 'answer-0': 'increases', 'answer-1': '1' },
    unfinished: { 'answer-0': '', 'answer-1': '2' },
  },
};

function itemOf(id: string): Item {
  const item = findItem(module, id)?.item;
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

const orderOf = (item: Item): number[] =>
  itemTypeOf(item).order?.(item, 'seed') ?? ('options' in item ? [...item.options.keys()] : []);

/** The step after this response: a practice one may be tried again, a graded one is locked. */
function answered(item: Item, response: ItemResponse, mode: ItemStep['mode']): ItemStep {
  const grade = itemTypeOf(item).grade(item, response);
  const open = mode === 'practice' && !grade.right;
  const order = orderOf(item);
  const shown = itemTypeOf(item).answered(item, response, order, !open);
  return {
    item,
    order,
    mode,
    answer: { response, ...grade, answered: shown, open, shown: false, tries: 1 },
  };
}

function html(step: ItemStep, unfinished?: Fields): string {
  const { item } = step;
  const left = unfinished && itemTypeOf(item).unfinished?.(item, unfinished);
  // A button that moves an entry asks for no answer.
  const empty = unfinished !== undefined && left?.missing.length !== 0;
  const view = itemView(step, 'learner', t, empty, left);
  return render('partials/item', { item: view, form: FORM }, t);
}

/** Every state of an item's part of the page, one below the other. */
function pageOf(id: string): string {
  const item = itemOf(id);
  const type = itemTypeOf(item);
  const { wrong = {}, unfinished } = POSTED[id] ?? {};
  const response = type.readResponse(item, wrong);
  if (!response) throw new Error('the wrong answer is no answer');
  const asked: ItemStep = { item, order: orderOf(item), mode: 'graded' };
  const states = {
    asked: html(asked),
    'sent without an answer': html(asked, {}),
    ...(unfinished && { unfinished: html(asked, unfinished) }),
    'practice, to try again': html(answered(item, response, 'practice')),
    'not all right': html(answered(item, response, 'graded')),
    right: html(answered(item, type.key(item), 'graded')),
  };
  return inStates(states);
}

const inStates = (states: Readonly<Record<string, string>>): string =>
  Object.entries(states)
    .map(([name, part]) => `<!-- ${name} -->\n${part}`)
    .join('\n');

test('every type of item has its golden file', () => {
  const others = Object.keys(ITEM_TYPES).filter((type) => type !== 'scenario');

  expect(Object.keys(POSTED).sort()).toEqual(others.sort());
  for (const type of others) expect(itemOf(type).type).toBe(type);
});

test.each(Object.keys(POSTED))('%s comes out of Markdown as its golden file has it', (id) => {
  expect(pageOf(id)).toBe(read(`${id}.html`));
});

/** A plan's or reflection's part of the page. */
function personalHtml(id: string, entry?: PersonalEntry, refused?: RefusedForm): string {
  const item = module.screens.flatMap(({ personal = [] }) => personal).find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  const step: PersonalStep = {
    item,
    ...(entry && { entry }),
    settled: isSettled(entry && { [id]: entry }, item),
  };
  const page = aStepPage({ module, attemptId: 'attempt' });
  const view = personalView(page, step, session, linksFor('', 'handle'), refused);
  return render(view.partial, view, t);
}

const written = { parts: ['the <bell> rings', 'wait'], at: 1 };
const empty = (...parts: string[]): RefusedForm => ({ why: 'empty', form: 'write', parts });

test.each([
  [
    'my-plan',
    {
      asked: personalHtml('my-plan'),
      'half empty': personalHtml('my-plan', undefined, empty('the bell', '')),
      written: personalHtml('my-plan', written),
      rehearsed: personalHtml('my-plan', { ...written, rehearsedAt: 2, rehearsal: 'wait a bit' }),
    },
  ],
  [
    'think-back',
    {
      asked: personalHtml('think-back'),
      empty: personalHtml('think-back', undefined, empty('')),
      written: personalHtml('think-back', { parts: ['He sat & read.'], at: 1 }),
    },
  ],
])('%s comes out of Markdown as its golden file has it', (id, states) => {
  expect(inStates(states)).toBe(read(`${id}.html`));
});
