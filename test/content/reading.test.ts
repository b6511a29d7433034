import { gradeTexts } from '../../src/content/reading-grade.ts';
import { itemSeconds, moduleSeconds, screenSeconds } from '../../src/domain/reading-time.ts';
import { aChoice, aModule, aScreen, moduleFrom } from '../builders/course.ts';

describe('reading time', () => {
  it('counts words, thinking and one feedback', () => {
    expect(itemSeconds(aChoice({ words: 90, feedbackWords: 30 }))).toBe(60);
  });

  it('counts as many items as an attempt draws', () => {
    const items = [1, 2, 3, 4].map((n) => aChoice({ id: `i${n}`, words: 30 }));

    expect(screenSeconds(aScreen({ words: 180, items, pick: 2 }))).toBe(60 + 2 * 30);
    expect(screenSeconds(aScreen({ words: 180, items }))).toBe(60 + 4 * 30);
  });

  it('is counted from what was written', () => {
    const answers = '- [x] one two three\n  > four five\n- [ ] six\n  > seven eight nine ten\n\n> eleven\n';
    const module = moduleFrom(
      `---\ntitle: T\nminutes: 5\n---\n\nOne, two.\n\n## Quiz\n\n### Which one? {#which}\n\n${answers}`,
    );

    expect(module.screens[0]?.words).toBe(2);
    expect(module.screens[1]?.items[0]).toMatchObject({ words: 6, feedbackWords: 4 });
    expect(moduleSeconds(module)).toBeCloseTo(20 + 12 / 3);
  });

  it('leaves out what is asked later', () => {
    const screens = [aScreen({ words: 180 }), aScreen({ kind: 'review', words: 180 })];

    expect(moduleSeconds(aModule({ screens }))).toBe(60);
  });
});

describe('the reading grade', () => {
  const grade = (text: string, terms: string[] = []) =>
    gradeTexts([{ text, line: 1, column: 1 }], terms)?.grade ?? 0;

  it('is low for short words and high for long ones', () => {
    expect(grade('The cat sat on the mat. It was warm there.')).toBeLessThan(1);
    expect(grade('Multidisciplinary collaboration necessitates operational definitions.')).toBeGreaterThan(
      15,
    );
  });

  it('leaves out terms, citations and names', () => {
    expect(grade('Write the antecedent first. The antecedents matter.', ['antecedent'])).toBeLessThan(
      grade('Write the antecedent first. The antecedents matter.') - 2,
    );
    expect(grade('It follows the Individuals with Disabilities Education Act.')).toBeLessThan(3);
    expect(grade('Look at 34 CFR 300.156(b)(2)(iii) for that.')).toBeLessThan(3);
  });

  it('ends no sentence behind an abbreviation', () => {
    expect(
      gradeTexts([{ text: 'Ask Mr. Chan to come in at 9 a.m. on the day.', line: 1, column: 1 }], [])?.hardest
        .text,
    ).toBe('Ask Mr. Chan to come in at 9 a.m. on the day.');
  });

  it('names the hardest sentence and where it stands', () => {
    const texts = [
      { text: 'We sat.', line: 3, column: 1 },
      {
        text: 'It is so. Institutional responsibilities occasionally overwhelm individual paraprofessional capacity considerably.',
        line: 5,
        column: 3,
      },
    ];

    expect(gradeTexts(texts, [])?.hardest).toEqual({
      text: 'Institutional responsibilities occasionally overwhelm individual paraprofessional capacity considerably.',
      line: 5,
      column: 3,
    });
  });
});
