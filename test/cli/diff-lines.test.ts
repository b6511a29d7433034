import { diffLines } from '../../src/cli/diff-lines.ts';

describe('diffLines', () => {
  it('shows changed and added lines with what stands around them', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    const after = 'a\nb\nC\nd\ne\nf\nnew\ng\nh\n';

    expect(diffLines('x.md', before, after)).toBe(
      [
        '--- x.md',
        '+++ x.md',
        '@@ -1,5 +1,5 @@',
        ' a',
        ' b',
        '-c',
        '+C',
        ' d',
        ' e',
        '@@ -5,4 +5,5 @@',
        ' e',
        ' f',
        '+new',
        ' g',
        ' h',
      ].join('\n'),
    );
  });

  it('has nothing to show for equal texts, and takes texts that have nothing in common', () => {
    expect(diffLines('x', 'a\nb', 'a\nb')).toBe('');
    expect(diffLines('x', 'a', 'b\nc')).toContain('-a\n+b\n+c');
  });
});
