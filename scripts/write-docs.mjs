/** Writes the reference pages that the program itself describes: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
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
  const { courseSchema, moduleSchema, schemaText } = await import('../dist/content/front-matter-schema.js');
  mkdirSync(join(ROOT, 'docs/schemas'), { recursive: true });
  writeFileSync(join(ROOT, 'docs/schemas/module.schema.json'), schemaText(moduleSchema()));
  writeFileSync(join(ROOT, 'docs/schemas/course.schema.json'), schemaText(courseSchema()));
  say('docs/configuration.md, docs/cli.md and docs/schemas are up to date.');
});
