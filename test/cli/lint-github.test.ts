import { githubAnnotation } from '../../src/cli/lint-github.ts';

describe('githubAnnotation', () => {
  it('escapes what would end a value or the command', () => {
    const line = githubAnnotation(
      {
        file: 'a/01-b.md',
        line: 4,
        column: 2,
        severity: 'warning',
        rule: 'file-missing',
        message: '100%: a\nb',
        fix: 'Do, this::',
      },
      'courses/a,b:c/01%.md',
    );

    expect(line).toBe(
      '::warning file=courses/a%2Cb%3Ac/01%25.md,line=4,col=2,title=file-missing::100%25: a%0Ab Do, this::',
    );
  });
});
