import { VERBS } from '../../src/http/verbs.ts';
import { aBrowser, type Visit } from '../builders/browser.ts';
import { aDistrict, aModuleText, type District } from '../builders/district.ts';
import { englishIn, soundsEnglish } from '../builders/english.ts';
import { aLaunch } from '../builders/launch.ts';
import { type PageTool, startPages } from '../http/tool.ts';
import { aPreview } from '../preview/a-preview.ts';

/** Errors and warnings of several areas, and a `course.md` that has one too. */
const FILES = {
  'notas/course.md': '---\ntitle: Notas\ncolor: azul\nlanguage: es\n---\n',
  'notas/01-bien.md': aModuleText(),
  'notas/02-mal.md': `---
title: Mal
minuts: 8
---

## Quiz

### Hecho {#hecho}

- [ x] Uno
- [ ] Uno

## Scenario: Historia

### Empieza

- [x] Esperar -> nada
- [ ] Irse
`,
};

/** What the test's own files say, as pages show it. */
const GIVEN = /Small module|Try things out|small\\/g;

const english = (html: string): string[] => {
  const words = html.replace(GIVEN, '').replace(/&#x60;.*?&#x60;/g, '');
  return [...englishIn(words), ...soundsEnglish(words)];
};

let ids = 0;
/** As long as the handles of sessions are. */
const newId = (): string => `number-of-a-session-${String(++ids).padStart(6, '0')}`;

describe('for a Spanish trainer', () => {
  const { module: _module, placementId: _link, ...launch } = aLaunch({ role: 'trainer', locale: 'es-MX' });
  const deepLinking = {
    ...{ returnUrl: 'https://lms.example/return', acceptTypes: ['ltiResourceLink'] },
    ...{ acceptMultiple: true, acceptTargets: [] },
  };
  let district: District;
  let tool: PageTool;

  beforeAll(async () => {
    district = await aDistrict(FILES);
  });
  afterEach(() => tool.close());
  afterAll(() => district.close());

  async function open(message: object): Promise<Visit> {
    const actions = { actions: { ...district.deps, newId } };
    tool = await startPages({ ...launch, ...message }, { verbs: VERBS, http: actions });
    return aBrowser().open(`${tool.url}/go`);
  }

  it('the library says in Spanish what is wrong with a module and what to do', async () => {
    const { html } = await open({});

    expect(html).toContain('No hay ningún ajuste “minuts”.');
    expect(html).toContain('¿Quiso decir &#x60;minutes&#x60;?');
    expect(html).toContain('La marca “[ x]” no se puede leer.');
    expect(html).toContain('La opción “Esperar” lleva a “nada”, que no es un paso de esta situación.');
    expect(html).toContain('No hay ningún ajuste “color”.');
    expect(english(html)).toEqual([]);
  });

  it('the picker says in Spanish why a module cannot be added', async () => {
    const { html } = await open({ message: 'deep-linking', deepLinking });

    expect(html).toContain('Línea 3: No hay ningún ajuste “minuts”. Y 5 más.');
    expect(english(html)).toEqual([]);
  });
});

test('the preview says in Spanish what the check found', async () => {
  const preview = await aPreview(FILES);
  const spanish = { 'Accept-Language': 'es-US' };

  const pages = [await preview.get('/', spanish), await preview.get('/module/notas/mal', spanish)];
  await preview.close();

  const [courses, module] = pages.map(({ html }) => html);
  expect(courses).toContain('No hay ningún ajuste “color”.');
  expect(module).toContain('La pregunta “Hecho” tiene dos veces la respuesta “Uno”.');
  expect(module).toContain('Cambie una de las dos o quítela.');
  expect(pages.flatMap(({ html }) => english(html))).toEqual([]);
});
