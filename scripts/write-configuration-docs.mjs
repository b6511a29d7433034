/** Writes docs/configuration.md from the schema: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main, ROOT, say } from './run.mjs';

await main(async () => {
  await install();
  await build();
  const { renderReference } = await import('../dist/config/reference.js');
  writeFileSync(join(ROOT, 'docs/configuration.md'), renderReference());
  say('docs/configuration.md is up to date.');
});
