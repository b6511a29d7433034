import { answerItem } from '../../src/actions/answer-item.ts';
import { listContext } from '../../src/actions/list-context.ts';
import { openStep } from '../../src/actions/open-step.ts';
import { readResult } from '../../src/actions/read-result.ts';
import type { StepPage } from '../../src/actions/views.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { aLaunch } from '../builders/launch.ts';

const SOURCE = `---
title: Notes
minutes: 2
---

Read this.

## Quiz
Shuffle: no

### Who saw it? {#who}

- [x] Everybody
  > Yes.
- [ ] Nobody
  > No.

### What comes first? {#first}

- = antecedent
`;

const SPANISH = `---
title: Notas
---

Lea esto.

## Quiz
Shuffle: no

### ¿Quién lo vio? {#who}

- [x] Todos
  > Sí.
- [ ] Nadie
  > No.

### ¿Qué va primero? {#first}

- = antecedente
`;

const KEY = 'notes/module';
const launch = aLaunch({ role: 'learner', module: KEY });
const inSpanish = { ...launch, languages: ['es-MX', 'en'] };
const inEnglish = { ...launch, languages: ['en-US'] };

let district: District;

beforeEach(async () => {
  district = await aDistrict({ 'notes/01-module.md': SOURCE, 'notes/es/01-module.md': SPANISH });
});

afterEach(() => district.close());

async function open(who: typeof inSpanish, number?: number): Promise<StepPage> {
  const page = await openStep(district.deps, who, KEY, number);
  if (page === 'submitted') throw new Error('submitted');
  return page;
}

async function answer(who: typeof inSpanish, number: number, value: string) {
  const { attemptId, item } = await open(who, number);
  return answerItem(district.deps, who, {
    moduleKey: KEY,
    attemptId,
    itemId: item?.item.id ?? '',
    fields: { answer: value },
  });
}

test('each reader gets the module in their language, and is told of the others', async () => {
  const [es, en] = [await open(inSpanish, 1), await open(inEnglish, 1)];

  expect([es.module.title, es.module.language, es.languages]).toEqual(['Notas', 'es', ['en', 'es']]);
  expect([en.module.title, en.module.language, en.total]).toEqual(['Notes', 'en', es.total]);
});

test('switching in the middle of a try keeps answers, and both score the same', async () => {
  await answer(inSpanish, 2, '0');

  const shown = await open(inEnglish, 2);
  await answer(inEnglish, 3, 'antecedente');
  const [en, es] = [
    await readResult(district.deps, inEnglish, KEY),
    await readResult(district.deps, inSpanish, KEY),
  ];

  expect(shown.item?.item.stemText).toBe('Who saw it?');
  expect(shown.item?.answer).toMatchObject({ right: true, open: false });
  expect([en?.score, en?.passed, en?.module.title]).toEqual([1, true, 'Notes']);
  expect([es?.score, es?.passed, es?.module.title]).toEqual([1, true, 'Notas']);
  expect(es?.items.map(({ item, right }) => [item.stemText, right])).toEqual([
    ['¿Quién lo vio?', true],
    ['¿Qué va primero?', true],
  ]);
});

test('an attempt keeps the translation that it was started with, also after a restart', async () => {
  await answer(inSpanish, 2, '0');

  await district.publish({
    'notes/01-module.md': SOURCE.replace('Who saw it?', 'Who was there?'),
    'notes/es/01-module.md': SPANISH.replace('¿Quién lo vio?', '¿Quién estaba?').replace(
      '= antecedente',
      '= otro',
    ),
  });

  expect((await open(inSpanish, 2)).item?.item.stemText).toBe('¿Quién lo vio?');
  expect((await open(inEnglish, 2)).item?.item.stemText).toBe('Who saw it?');
  await answer(inEnglish, 3, 'antecedente');
  expect((await readResult(district.deps, inSpanish, KEY))?.score).toBe(1);
});

test('lists name modules in the reader’s language, once each', async () => {
  const { records } = district.deps;
  await records.placements.insert({
    id: 'placement',
    platformId: launch.platformId,
    deploymentId: launch.deploymentId,
    contextId: launch.contextId,
    resourceLinkId: 'link',
    moduleKey: KEY,
    sendWhen: 'always',
    seenAt: 0,
    createdAt: 0,
  } as never);

  const titles = async (who: typeof inSpanish) =>
    (await listContext(district.deps, who)).modules.map(({ title, language }) => [title, language]);

  expect(await titles(inSpanish)).toEqual([['Notas', 'es']]);
  expect(await titles(inEnglish)).toEqual([['Notes', 'en']]);
});
