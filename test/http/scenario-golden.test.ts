import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ItemStep } from '../../src/actions/views.ts';
import type { Module } from '../../src/domain/course.ts';
import type { ScenarioItem } from '../../src/domain/items/item.ts';
import { scenario } from '../../src/domain/items/scenario.ts';
import { createRenderer } from '../../src/http/render.ts';
import { scenarioView } from '../../src/http/scenario-view.ts';
import { translatorFor } from '../../src/i18n/translator.ts';
import { moduleFrom } from '../builders/course.ts';

const t = translatorFor('en');
const render = createRenderer(path.resolve('views'));
const read = (name: string): string => readFileSync(path.join('test/fixtures/golden', name), 'utf8');

const FORM = { csrf: 'token', attempt: 'attempt', answer: '/answer' };

function scenarioOf(module: Module): ScenarioItem {
  const item = module.screens.find(({ kind }) => kind === 'scenario')?.items[0];
  if (item?.type !== 'scenario') throw new Error('no scenario');
  return item;
}

/** The scenario's part of the page after these tries. */
function htmlAfter(tries: readonly (readonly number[])[]): string {
  const module = moduleFrom(read('scenario.md'));
  const item = scenarioOf(module);
  const order = scenario.order?.(item, 'seed') ?? [];
  const response = { kind: 'path' as const, tries };
  const answer = {
    response,
    ...scenario.grade(item, response),
    answered: scenario.answered(item, response, order, true),
    open: false,
    shown: false,
    tries: 1,
  };
  const given = scenario.isWhole?.(item, response) ? { answer } : { underway: response };
  const step: ItemStep = { item, order, mode: 'graded', ...(tries.length > 0 && given) };
  const view = scenarioView({ module, standing: 'learner' }, step, item, false, t);
  return render('scenario/play', { ...view, form: FORM }, t);
}

test.each([
  ['scenario-start.html', []],
  ['scenario-underway.html', [[0]]],
  ['scenario-second-try.html', [[0, 1]]],
  [
    'scenario-map.html',
    [
      [0, 1],
      [1, 0],
    ],
  ],
])('a scenario comes out of Markdown as %s has it', (name, tries) => {
  expect(htmlAfter(tries)).toBe(read(name));
});
