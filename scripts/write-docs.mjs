/** Writes the reference pages that the program itself describes: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main, ROOT, say } from './run.mjs';

await main(async () => {
  await install();
  await build();
  const { renderReference } = await import('../dist/config/reference.js');
  const { renderCliReference } = await import('../dist/cli/reference.js');
  writeFileSync(join(ROOT, 'docs/configuration.md'), renderReference());
  writeFileSync(join(ROOT, 'docs/cli.md'), renderCliReference());
  say('docs/configuration.md and docs/cli.md are up to date.');
});
