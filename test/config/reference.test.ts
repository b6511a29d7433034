import { readFileSync } from 'node:fs';
import { describeSchema } from '../../src/config/describe-schema.ts';
import { renderReference } from '../../src/config/reference.ts';
import { CONFIG_SCHEMA } from '../../src/config/schema.ts';

describe('docs/configuration.md', () => {
  it('is what the schema says; else run npm run docs', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

    expect(page).toBe(renderReference());
  });

  it('names unit, default, limits and variable of a key', () => {
    const lines = renderReference().split('\n');

    expect(lines.find((line) => line.includes('`session.idleMinutes` |'))).toBe(
      '| `session.idleMinutes` | A session ends after this long without a request. | `120` minutes | a whole number from 5 to 1440 |  |',
    );
    expect(lines.find((line) => line.includes('`port` |'))).toContain('| `3000` |');
    expect(lines.find((line) => line.includes('`store.mongodb.uri`'))).toContain('`MONGODB_URI` only |');
    expect(lines.find((line) => line.includes('`platforms[].clientId`'))).toContain('| must be given |');
  });

  it('has a meaning for every key that is no group', () => {
    const bare = describeSchema(CONFIG_SCHEMA).filter(({ type, meaning }) => type !== 'group' && !meaning);

    expect(bare).toEqual([]);
  });
});
