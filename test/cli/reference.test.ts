import { readFileSync } from 'node:fs';
import { renderCliReference } from '../../src/cli/reference.ts';

describe('docs/cli.md', () => {
  it('is what the tables of the verbs say; else run npm run docs', () => {
    const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

    expect(page).toBe(renderCliReference());
  });
});
