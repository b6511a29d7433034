import { fixModuleFile } from '../../src/content/fix-course-file.ts';
import { lintCourse } from '../../src/content/lint-course.ts';
import { parseModule } from '../../src/content/parse-module.ts';
import { scaffoldCourse } from '../../src/content/scaffold-course.ts';
import { scaffoldModule } from '../../src/content/scaffold-module.ts';
import { isGraded } from '../../src/domain/course.ts';

const FACTS = { title: 'What counts: assistive technology', id: 'what-counts', minutes: 8, language: 'en' };
const COURSE = {
  title: 'First weeks: how to help',
  language: 'en',
  owner: 'Training office',
  edition: '2026.1',
};
const OPTIONS = { file: 'a/01-b.md', courseId: 'a', id: 'b', courseLanguage: 'en' };

describe('the module that authors start from', () => {
  it.each(['en', 'es', 'es-MX', 'fr'])('has nothing that the check finds in a course in %s', (language) => {
    const diagnostics = lintCourse({
      id: 'first-weeks',
      courseText: scaffoldCourse({ ...COURSE, language }),
      modules: [{ name: '01-what-counts.md', text: scaffoldModule({ ...FACTS, language }) }],
      media: new Map(),
    });

    expect(diagnostics).toEqual([]);
  });

  it.each([6, 7, 8, 9, 10])('is in order with %d minutes', (minutes) => {
    expect(parseModule(scaffoldModule({ ...FACTS, minutes }), OPTIONS).diagnostics).toEqual([]);
  });

  it('has every part of a good module, a pool of eight of which five are drawn, and all ids written in', () => {
    const text = scaffoldModule(FACTS);
    const { module } = parseModule(text, OPTIONS);
    const kinds = module?.screens.map(({ kind }) => kind);
    const quiz = module?.screens.find((screen) => screen.kind === 'quiz' && isGraded(screen));

    expect(kinds).toEqual([
      'opening',
      'warm-up',
      'text',
      'example',
      'check',
      'scenario',
      'quiz',
      'plan',
      'on-the-job',
      'review',
      'sources',
    ]);
    expect([quiz?.items.length, quiz?.pick]).toEqual([8, 5]);
    expect(module?.id).toBe('what-counts');
    expect(fixModuleFile(text, OPTIONS)).toEqual({ text, count: 0 });
  });

  it.each([
    ['en', /replace this/i, 'Take a guess. It is not graded.', 'Your plan'],
    ['es-US', /cambie esto/i, 'Intente adivinar. No lleva calificación.', 'Su plan'],
  ])('says in every piece that it is to be replaced: %s', (language, marker, guess, plan) => {
    const pieces = scaffoldModule({ ...FACTS, language })
      .split('---\n')
      .slice(2)
      .join('')
      .split(/\n\n|\n(?=[-#])/)
      .filter((piece) => /[a-z]/.test(piece));
    const fixed = [
      ...['Warm-up', 'Check', 'Quiz\nPick: 5', 'Plan', 'On the job\nDue: 7 days', 'Review', 'Sources'].map(
        (name) => `## ${name}`,
      ),
      ...[guess, `### ${plan} {#my-plan}`],
    ];

    expect(pieces.filter((piece) => !marker.test(piece) && !fixed.includes(piece.trim()))).toEqual([]);
  });

  it('has the same parts and ids in Spanish', () => {
    const skeleton = (language: string) =>
      (
        scaffoldModule({ ...FACTS, language }).match(
          /\{#[^}]+\}|^## [A-Z][\w-]+|^(?:Pick|Due):.*|^- \[.\]/gm,
        ) ?? []
      )
        .join(' ')
        .replaceAll(/## (?:Cambie|Replace)/g, '## Replace');

    expect(skeleton('es')).toBe(skeleton('en'));
  });

  it('leaves out an owner that is not known', () => {
    expect(scaffoldCourse({ ...COURSE, owner: '' })).not.toContain('owner');
  });
});
