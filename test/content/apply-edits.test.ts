import { applyEdits } from '../../src/content/apply-edits.ts';

const edit = (line: number, column: number, length: number, text: string) => ({ line, column, length, text });

describe('applyEdits', () => {
  it('replaces, inserts and deletes, and leaves every line end as it was', () => {
    const { text, made } = applyEdits('\uFEFFone\r\ntwo\nthree', [
      edit(1, 1, 3, 'ONE'),
      edit(2, 4, 0, '!'),
      edit(3, 1, 2, ''),
    ]);

    expect(text).toBe('\uFEFFONE\r\ntwo!\nree');
    expect(made).toHaveLength(3);
  });

  it('makes the first of edits that touch', () => {
    const { text, made } = applyEdits('abcdef', [edit(1, 3, 2, '-'), edit(1, 2, 2, 'X'), edit(1, 2, 0, 'Y')]);

    expect([text, made.length]).toEqual(['aXdef', 1]);
  });

  it.each([
    ['inside', 'a\r\nb\r\n', 2, 'a\r\n---\r\nb\r\n'],
    ['behind the last line end', 'a\n', 2, 'a\n---\n'],
    ['behind a last line without an end', 'a', 2, 'a\n---\n'],
  ])('adds a line %s', (_where, before, line, after) => {
    expect(applyEdits(before, [edit(line, 1, 0, '---\n')]).text).toBe(after);
  });

  it.each([[edit(1, 3, 1, 'x')], [edit(0, 1, 0, 'x')], [edit(3, 1, 0, 'x')], [edit(1, 0, 0, 'x')]])(
    'leaves out what does not fit the text: %o',
    (bad) => {
      expect(applyEdits('ab', [bad])).toEqual({ text: 'ab', made: [] });
    },
  );
});
