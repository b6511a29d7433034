import { saidDiagnostic } from '../../src/cli/said-diagnostic.ts';
import { type CourseFolder, compileCourse } from '../../src/content/compile-course.ts';
import { fixCourseTranslation, fixTranslationFile } from '../../src/content/fix-course-file.ts';
import type { Module } from '../../src/domain/course.ts';
import { inLanguage } from '../../src/domain/in-language.ts';
import { itemTypeOf } from '../../src/domain/items/item-types.ts';

const SOURCE = `---
title: ABC notes
minutes: 8
pass: 80%
---

Write what you saw.

## Why notes matter

Notes help the team.

## Check

### What is a fact? {#fact}

- [x] He left his seat
  > Yes: you saw it.
- [ ] He was rude
  > That is an opinion.

## Quiz

### Name the first part {#first}

- = antecedent
- ~ consequence
  > That comes last.

### Which come first? {#order}

1. antecedent
2. behavior
3. consequence

## Scenario: The pencil grip {#grip}

### He throws it {#throws}

What do you do?

- [x] Wait -> It lies there
  > He looks at you.
- [ ] Scold him
  > He shouts.

### It lies there {#lies}

- [x] Praise him
  > He smiles.
- [ ] Leave
  > He leaves too.
`;

const SPANISH = `---
title: Notas ABC
---

Escriba lo que vio.

## Por qué importan las notas

Las notas ayudan al equipo.

## Check

### ¿Qué es un hecho? {#fact}

- [x] Se levantó
  > Sí: usted lo vio.
- [ ] Fue grosero
  > Es una opinión.

## Quiz

### Nombre la primera parte {#first}

- = antecedente
- ~ consecuencia
  > Esa va al final.

### ¿Qué va primero? {#order}

1. antecedente
2. conducta
3. consecuencia

## Scenario: El lápiz {#grip}

### Lo tira {#throws}

¿Qué hace usted?

- [x] Esperar -> #lies
  > Le mira.
- [ ] Regañarlo
  > Grita.

### Está en el suelo {#lies}

- [x] Elogiarlo
  > Sonríe.
- [ ] Irse
  > También se va.
`;

const folder = (
  source: string,
  ...translations: (readonly [language: string, text: string])[]
): CourseFolder => ({
  id: 'behavior',
  courseText: '---\ntitle: Behavior\nsummary: Notes.\nedition: 2026.1\n---\n\nWelcome.\n',
  modules: [{ name: '01-abc-notes.md', text: source }],
  media: new Map(),
  translations: translations.map(([language, text]) => ({ language, name: '01-abc-notes.md', text })),
});

const PLACE = { courseId: 'behavior', id: 'abc-notes' };
const SOURCE_OPTIONS = { ...PLACE, file: 'behavior/01-abc-notes.md', courseLanguage: 'en' };
const OPTIONS = { ...PLACE, file: 'behavior/es/01-abc-notes.md', courseLanguage: 'es' };

const fixed = (text: string, source = SOURCE): string =>
  fixTranslationFile(text, OPTIONS, source, SOURCE_OPTIONS).text;

/** Noted as in step with its source. */
const NOTED = fixed(SPANISH);

const entryOf = (course: CourseFolder) => {
  const [entry] = compileCourse(course).library.modules;
  if (!entry) throw new Error('no module');
  return entry;
};

const served = (course: CourseFolder): Module => {
  const { module } = entryOf(course);
  if (!module) throw new Error('not served');
  return module;
};

const spanish = (module: Module): Module => inLanguage(module, ['es-MX']);

const findings = (course: CourseFolder): string[] =>
  entryOf(course)
    .diagnostics.filter(({ file }) => file === OPTIONS.file)
    .map(saidDiagnostic)
    .map(({ line, severity, rule, message }) => `${line} ${severity} ${rule}: ${message}`);

const item = (module: Module, id: string) => {
  const found = module.screens.flatMap(({ items }) => items).find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

describe('a translation', () => {
  test('is the same module in other words: no module of its own, the rules and ids of its source', () => {
    const library = compileCourse(folder(SOURCE, ['es', NOTED])).library;
    const module = served(folder(SOURCE, ['es', NOTED]));
    const es = spanish(module);

    expect(library.modules.map(({ key }) => key)).toEqual(['behavior/abc-notes']);
    expect([es.title, es.language, es.key]).toEqual(['Notas ABC', 'es', 'behavior/abc-notes']);
    expect([es.minutes, es.pass, es.version]).toEqual([module.minutes, module.pass, module.version]);
    expect(es.screens.map(({ id, words }) => [id, words])).toEqual(
      module.screens.map(({ id, words }) => [id, words]),
    );
    expect(findings(folder(SOURCE, ['es', NOTED]))).toEqual([]);
  });

  test('is given to readers of its language, the source to all others', () => {
    const module = served(folder(SOURCE, ['es', NOTED]));
    const title = (...languages: string[]): string => inLanguage(module, languages).title;

    expect(title('es-US')).toBe('Notas ABC');
    expect(title('vi', 'es')).toBe('Notas ABC');
    expect(title('en-US', 'es')).toBe('ABC notes');
    expect(title('fr')).toBe('ABC notes');
    expect(title()).toBe('ABC notes');
  });

  test('scores as its source: what is typed counts in both languages', () => {
    const module = served(folder(SOURCE, ['es', NOTED]));
    const grade = (of: Module, text: string): number => {
      const typed = item(of, 'first');
      return itemTypeOf(typed).grade(typed, { kind: 'text', text }).score;
    };

    const typed = ['antecedent', 'antecedente', 'consequence', 'consecuencia', 'x'];

    expect(typed.map((text) => grade(module, text))).toEqual([1, 1, 0, 0, 0]);
    expect(typed.map((text) => grade(spanish(module), text))).toEqual([1, 1, 0, 0, 0]);
  });

  test('takes a word of the question behind a number, in whichever language it was asked', () => {
    const source = SOURCE.replace('## Quiz', '## Quiz\n\n### How many times? {#times}\n\n- = 3\n- ~ 4');
    const text = SPANISH.replace('## Quiz', '## Quiz\n\n### ¿Cuántas veces? {#times}\n\n- = 3\n- ~ 4');
    const module = served(folder(source, ['es', fixed(text, source)]));
    const read = (of: Module, answer: string): number | undefined => {
      const asked = item(of, 'times');
      const response = itemTypeOf(asked).readResponse(asked, { answer });
      return response && itemTypeOf(asked).grade(asked, response).score;
    };

    const typed = ['3', '3 veces', '3 times', '4 veces', '3 horas'];

    expect(typed.map((answer) => read(module, answer))).toEqual([1, 1, 1, 0, undefined]);
    expect(typed.map((answer) => read(spanish(module), answer))).toEqual([1, 1, 1, 0, undefined]);
  });

  test('names the version together with its source', () => {
    const alone = served(folder(SOURCE)).version;
    const both = served(folder(SOURCE, ['es', NOTED])).version;
    const reworded = served(folder(SOURCE, ['es', NOTED.replace('Notas ABC', 'Notas')])).version;

    expect(new Set([alone, both, reworded]).size).toBe(3);
  });

  test('takes files of the course from one folder up, as other Markdown viewers do', () => {
    const source = SOURCE.replace('Write what', '![A chain](media/chain.svg)\n\nWrite what');
    const text = SPANISH.replace('Escriba lo', '![Una cadena](../media/chain.svg)\n\nEscriba lo');
    const course = {
      ...folder(source, ['es', fixed(text, source)]),
      media: new Map([['media/chain.svg', 'abc']]),
    };

    expect(findings(course)).toEqual([]);
    expect(spanish(served(course)).screens[0]?.html).toContain('src="/media/behavior/media/chain.svg');
  });
});

describe('structure', () => {
  test.each([
    [
      'an answer less',
      ['- [ ] Fue grosero\n  > Es una opinión.\n', ''],
      /^13 error translation-differs: There are 1 answers here and 2 in 01-abc-notes\.md\./,
    ],
    [
      'another right answer',
      [
        '- [x] Se levantó\n  > Sí: usted lo vio.\n- [ ] Fue',
        '- [ ] Se levantó\n  > Sí: usted lo vio.\n- [x] Fue',
      ],
      /error translation-differs: Answer 1 does not count the same/,
    ],
    [
      'another id',
      ['{#order}', '{#sequence}'],
      /^28 error translation-differs: This question has the id "sequence"/,
    ],
    [
      'a question less',
      [/### ¿Qué va primero\?[\s\S]*?consecuencia\n/, ''],
      /error translation-differs: The question "order" of 01-abc-notes\.md \(line 30\) is missing/,
    ],
    [
      'a screen less',
      [/## Por qué[\s\S]*?equipo\.\n/, ''],
      /error translation-differs: Here stands a Check, where 01-abc-notes\.md has a plain screen \("Why notes matter"\)/,
    ],
    [
      'a text less',
      ['Las notas ayudan al equipo.\n', ''],
      /error translation-differs: The text of this screen is missing/,
    ],
    [
      'another type',
      ['1. antecedente\n2. conducta\n3. consecuencia', '- [x] antecedente\n  > Sí.\n- [ ] conducta\n  > No.'],
      /another type than in/,
    ],
    ['a path that leads elsewhere', ['-> #lies', '-> #throws'], /Step 1 of the story has another id than in/],
  ] as const)(
    '%s is told with its line, and the translation is not served',
    (_name, [from, to], expected) => {
      const course = folder(SOURCE, ['es', NOTED.replace(from, to).replace(/translates:[\s\S]*?---/, '---')]);

      const errors = findings(course).filter((finding) => finding.includes(' error '));

      expect(errors).toContainEqual(expect.stringMatching(expected));
      expect(served(course).translations ?? []).toEqual([]);
      expect(entryOf(course).broken).toBe(false);
    },
  );

  test('ids that are not written are written by the fix, from the place of the question', () => {
    const text = SPANISH.replace(' {#fact}', '').replace(' {#order}', '');

    const [first] = findings(folder(SOURCE, ['es', text]));

    expect(first).toMatch(/^\d+ error translation-differs: This question has the id "que-es-un-hecho"/);
    expect(fixed(text)).toBe(NOTED);
  });

  test('a translation that broke keeps the one that was good while that fits', () => {
    const before = compileCourse(folder(SOURCE, ['es', NOTED]));
    const broken = folder(SOURCE, ['es', NOTED.replace('- [x] Se', '- [ ] Se')]);

    const [entry] = compileCourse(broken, before).library.modules;

    expect(entry?.module && spanish(entry.module).title).toBe('Notas ABC');
    expect(entry?.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a source that changed', () => {
  const REWORDED = SOURCE.replace('He was rude', 'He was angry').replace(
    'Notes help the team.',
    'Notes help all.',
  );

  test('is told part by part, with both lines', () => {
    const stale = findings(folder(REWORDED, ['es', NOTED]));

    expect(stale).toHaveLength(2);
    expect(stale[0]).toMatch(
      /warning translation-stale: "Why notes matter" changed in 01-abc-notes\.md \(line 9\)/,
    );
    expect(stale[1]).toMatch(
      /warning translation-stale: "What is a fact\?" changed in 01-abc-notes\.md \(line 15\)/,
    );
    expect(spanish(served(folder(REWORDED, ['es', NOTED]))).title).toBe('Notas ABC');
  });

  test('stays told until its translation changed too: the fix notes that and nothing else', () => {
    const untouched = fixed(NOTED, REWORDED);
    const renewed = fixed(NOTED.replace('Fue grosero', 'Estaba enojado'), REWORDED);

    expect(untouched).toBe(NOTED);
    expect(findings(folder(REWORDED, ['es', renewed])).map((finding) => finding.slice(3))).toEqual([
      expect.stringContaining('"Why notes matter" changed'),
    ]);
  });

  test('whose translation may stay as it is: its line is taken out and noted anew', () => {
    const settled = fixed(NOTED.replace(/- fact .*\n/, '').replace(/- why-notes-matter .*\n/, ''), REWORDED);

    expect(findings(folder(REWORDED, ['es', settled]))).toEqual([]);
  });

  test('ids and blank lines are no change', () => {
    const tidied = SOURCE.replace('## Why notes matter\n', '## Why notes matter {#why-notes-matter}\n\n');

    expect(findings(folder(tidied, ['es', NOTED]))).toEqual([]);
  });

  test('a translation that notes nothing is told to, once', () => {
    expect(findings(folder(SOURCE, ['es', SPANISH]))).toEqual([
      expect.stringMatching(
        /^1 warning translation-unmarked: Nothing says yet which text of \S+ was translated here \(\d+ parts\)/,
      ),
    ]);
  });

  test('a setting that differs counts as in the source', () => {
    const text = fixed(SPANISH.replace('title: Notas ABC', 'title: Notas ABC\npass: 50%'));

    expect(findings(folder(SOURCE, ['es', text]))).toEqual([
      expect.stringMatching(/^3 warning translation-setting: The setting "pass"/),
    ]);
    expect(spanish(served(folder(SOURCE, ['es', text]))).pass).toBe(0.8);
  });
});

describe('a course', () => {
  const course = (text: string): CourseFolder => ({
    ...folder(SOURCE),
    translations: [{ language: 'es', name: 'course.md', text }],
  });
  const TEXT = '---\ntitle: Conducta\nsummary: Notas.\n---\n\nBienvenidos.\n';

  test('has its title and summary in other languages', () => {
    const { course: read } = compileCourse(course(TEXT)).library;

    const es = inLanguage(read, ['es']);
    expect([es.title, es.summary, es.modules]).toEqual(['Conducta', 'Notas.', ['abc-notes']]);
    expect(inLanguage(read, ['en']).title).toBe('Behavior');
  });

  test('notes what it translates', () => {
    const source = folder(SOURCE).courseText ?? '';
    const noted = fixCourseTranslation(TEXT, 'behavior/es/course.md', source).text;
    const rules = (of: CourseFolder) => compileCourse(of).library.diagnostics.map(({ rule }) => rule);

    expect(rules(course(TEXT))).toEqual(['translation-unmarked']);
    expect(rules(course(noted))).toEqual([]);
    expect(rules({ ...course(noted), courseText: source.replace('Notes.', 'More.') })).toEqual([
      'translation-stale',
    ]);
  });

  test('a file that translates nothing is told', () => {
    const stray = { ...folder(SOURCE), translations: [{ language: 'es', name: '09-none.md', text: 'x' }] };

    expect(compileCourse(stray).library.diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
      ['translation-without-source', 'behavior/es/09-none.md'],
    ]);
  });
});
