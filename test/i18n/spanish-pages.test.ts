import { VERBS } from '../../src/http/verbs.ts';
import { aBrowser, type Browser, type Visit } from '../builders/browser.ts';
import { aDistrict, type District } from '../builders/district.ts';
import { englishIn } from '../builders/english.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from '../http/tool.ts';

const MODULE = `---
title: Todo lo que hay
minutes: 9
objectives:
  - Verlo todo
note: Hay apoyo.
---

Lea esto.

## Warm-up

### ¿Qué es? {#guess}

- [x] Uno
  > Sí.
- [ ] Dos
  > No.

Hint: Piense.

## Check

### ¿Cuáles son? {#several}

- [x] Uno
  > Sí.
- [x] Tres
  > Sí.
- [ ] Dos
  > No.

### Ponga en orden {#ordered}

1. uno
2. dos
3. tres

### Una con otra {#pairs}

- uno => primero
- dos => segundo
- tres => tercero

## Scenario: El lápiz {#story}

### Lo tira {#throws}

¿Y ahora?

- [x] Esperar -> #lies
  > Le mira.
- [ ] Regañar
  > Grita.

### Está abajo {#lies}

- [x] Elogiar
  > Bien.
- [ ] Irse
  > Mal.

## Quiz
Confidence: yes

### ¿Cuál? {#which}

- [x] Uno
  > Sí.
- [ ] Dos
  > No.

### Escriba uno {#typed}

- = uno

### ¿Cuántos? {#number}

- = 12

### Complete {#blanks}

Va [[uno]] y luego [[*dos|tres]].

## Plan

### Su plan {#my-plan}

Plan: Si [veo algo], entonces voy a [escribirlo]

### Piense {#think}

Reflect: ¿Qué cambia?

## On the job
Due: 7 days

Haga esto.

- [ ] Lo hizo bien

## Sources

- [34 CFR 300.5](https://www.ecfr.gov/) - law, US, checked 2026-11-20, V
`;

const KEY = 'todo/todo';

let ids = 0;
/** As long as the handles of sessions are. */
const newId = (): string => `number-of-a-session-${String(++ids).padStart(6, '0')}`;

let district: District;
let tool: PageTool;
let browser: Browser;
const seen: string[] = [];

beforeAll(async () => {
  district = await aDistrict({
    'todo/course.md': '---\ntitle: Curso\nsummary: Todo.\nlanguage: es\n---\n',
    'todo/01-todo.md': MODULE,
  });
  const launch = aLaunch({
    role: 'learner',
    module: KEY,
    locale: 'es-MX',
    lmsName: 'Canvas',
    contextTitle: 'Curso',
  });
  tool = await startPages(launch, { verbs: VERBS, http: { actions: { ...district.deps, newId } } });
  browser = aBrowser();
});

afterAll(async () => {
  await tool.close();
  await district.close();
});

/** Looks at a page; answers it. */
function look(page: Visit): Visit {
  const found = [...(page.html.includes('<html lang="es"') ? [] : [page.html]), ...englishIn(page.html)];
  if (found.length > 0) throw new Error(`${page.status} ${page.url}: ${JSON.stringify(found)}`);
  seen.push(page.url);
  return page;
}

const FIELD = /<(input|select|textarea)\b[^>]*\bname="([^"]+)"[^>]*>/g;

/** The first form of the main part that is no switch, filled in as somebody would who knows nothing. */
async function fill(page: Visit, with_: 'nothing' | 'something'): Promise<Visit | undefined> {
  const main = /<main[\s\S]*<\/main>/.exec(page.html)?.[0] ?? '';
  const form = [...main.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(
    ([text]) => !/class="module-languages"|data-timing/.test(text),
  )?.[0];
  const action = /action="([^"]+)"/.exec(form ?? '')?.[1];
  if (!form || !action) return undefined;
  const fields = new Map<string, string>();
  for (const [tag, kind, name = ''] of form.matchAll(FIELD)) {
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (/type="hidden"/.test(tag)) fields.set(name, value);
    else if (with_ === 'something' && !fields.has(name))
      fields.set(name, kind === 'select' ? '0' : /radio|checkbox/.test(tag) ? value : '12');
  }
  if (with_ === 'something' && fields.has('moved')) fields.set('moved', '1');
  const button = /<button\b[^>]*\bname="([^"]+)" value="([^"]*)"/.exec(form);
  if (button && !/"(up|down)"/.test(button[0])) fields.set(button[1] ?? '', button[2] ?? '');
  return look(await browser.post(new URL(action, page.url).href, [...fields]));
}

/** Every page of the module, each asked with nothing, then answered as often as it asks. */
async function walk(home: string): Promise<void> {
  for (let step = 1; ; step++) {
    let page = await browser.open(`${home}step/${step}`);
    if (page.status === 404) return;
    look(page);
    await fill(page, 'nothing');
    for (let turn = 0; turn < 4; turn++) {
      const next = await fill(page, 'something');
      if (!next) break;
      page = next;
    }
    look(await browser.open(`${home}step/${step}`));
  }
}

test('English words are noticed', async () => {
  const page = await browser.open(`${tool.url}/`, { 'Accept-Language': 'en' });

  expect(englishIn(page.html.replace('<html lang="en"', '<html lang="es"'))).toContain('Skip to the content');
});

test('every page of a learner is Spanish where the launch asks for it', async () => {
  const start = look(await browser.open(`${tool.url}/go`));
  const home = start.url.replace(/step\/.*/, '');
  const base = home.replace(/todo\/todo\/$/, '');

  await walk(home);
  const result = look(await browser.open(`${home}result`));
  look(await browser.open(`${base}modules`));
  look(await browser.open(base.replace('/learn/', '/me/')));
  look(await browser.open(`${home}step/99`));
  look(await browser.open(`${base}none/none/`));
  look(await aBrowser().open(home, { 'Accept-Language': 'es' }));
  look(await browser.open(`${tool.url}/`, { 'Accept-Language': 'es' }));

  expect(result.html).toContain('Sus respuestas');
  expect(seen.length).toBeGreaterThan(40);
}, 60_000);
