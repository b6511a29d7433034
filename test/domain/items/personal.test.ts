import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Fields } from '../../../src/domain/items/item.ts';
import type { PersonalItem, PlanItem, ReflectionItem } from '../../../src/domain/items/personal-item.ts';
import { personalTypeOf } from '../../../src/domain/items/personal-types.ts';
import { plan } from '../../../src/domain/items/plan.ts';
import {
  entryFor,
  isSettled,
  openPlans,
  type PersonalEntries,
  readWritten,
} from '../../../src/domain/personal.ts';
import { aModule, aScreen, html, moduleFrom } from '../../builders/course.ts';

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/golden');

const base = { id: 'p', stem: html('P'), stemText: 'P', body: html(''), words: 3, hints: [] };
const aPlan: PlanItem = {
  ...base,
  type: 'plan',
  sentence: ['If ', ', then I will ', ''],
  examples: ['the bell rings', 'watch'],
};
const aReflection: ReflectionItem = { ...base, type: 'reflection', question: html('Why?') };

const anItem: fc.Arbitrary<PersonalItem> = fc.constantFrom(aPlan, aReflection);

const posted = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('If if x', '\ud800', 'a\u0000b\r\nc\rd', ' '.repeat(400), 'x'.repeat(3000)),
  fc.anything(),
);
const someFields = fc.dictionary(
  fc.constantFrom('answer-0', 'answer-1', 'answer', 'seen', '__proto__'),
  posted,
) as fc.Arbitrary<Fields>;

describe('what learners write', () => {
  it('is read from any fields without a throw, every part there or named as missing', () => {
    fc.assert(
      fc.property(anItem, someFields, (item, fields) => {
        const { longest } = personalTypeOf(item);
        const { parts, missing, tooLong } = readWritten(item, fields);

        expect(parts).toHaveLength(longest.length);
        for (const [part, text] of parts.entries()) {
          expect(text).toBe(text.trim());
          expect(missing.includes(part)).toBe(text === '');
          expect(tooLong.includes(part)).toBe(text.length > (longest[part] ?? 0));
          expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
        }
      }),
    );
  });

  it('stays what it is when it is sent again as it was stored', () => {
    fc.assert(
      fc.property(anItem, someFields, (item, fields) => {
        const { parts } = readWritten(item, fields);
        const again = Object.fromEntries(parts.map((text, part) => [`answer-${part}`, text]));

        expect(readWritten(item, again).parts).toEqual(parts);
      }),
    );
  });

  it.each([
    [0, 'If the bell rings', 'the bell rings'],
    [0, 'if, the bell rings', 'the bell rings'],
    [0, 'Iffy days', 'Iffy days'],
    [0, 'If', 'If'],
    [1, 'then I will watch', 'watch'],
    [1, 'I will watch', 'watch'],
    [1, 'will-power', 'will-power'],
    [1, 'watch\nand wait', 'watch\nand wait'],
  ])('part %d of a plan: %j is kept as %j', (part, text, kept) => {
    expect(plan.tidy(aPlan, text, part)).toBe(kept);
  });
});

describe('a plan', () => {
  const module = aModule({ screens: [aScreen({ kind: 'plan', personal: [aPlan] })] });
  const written = { parts: ['a', 'b'], at: 1 };

  it.each([
    ['not written', {}, 1],
    ['written', { p: written }, 1],
    ['rehearsed', { p: { ...written, rehearsedAt: 2 } }, 0],
    ['written when the id named a reflection', { p: { parts: ['a'], at: 1, rehearsedAt: 2 } }, 1],
  ] satisfies [string, PersonalEntries, number][])('that is %s', (_state, entries, open) => {
    expect(openPlans(module, entries)).toHaveLength(open);
  });

  it('has no entry that only the prototype has', () => {
    expect(entryFor({}, { ...aPlan, id: 'constructor' })).toBeUndefined();
    expect(isSettled(undefined, aPlan)).toBe(false);
    expect(isSettled(undefined, aReflection)).toBe(true);
  });
});

test('plan, reflection and task come out of Markdown as the golden file has them', () => {
  const { screens, task } = moduleFrom(readFileSync(join(GOLDEN, 'personal.md'), 'utf8'));
  const made = {
    screens: screens.map(({ kind, html: text, words, personal }) => ({ kind, html: text, words, personal })),
    task,
  };

  expect(JSON.parse(JSON.stringify(made))).toEqual(
    JSON.parse(readFileSync(join(GOLDEN, 'personal.json'), 'utf8')),
  );
});
