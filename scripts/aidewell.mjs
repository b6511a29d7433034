#!/usr/bin/env node
/** The command line `aidewell`: installs and builds what is missing, then runs the verb. */
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main } from './run.mjs';

let ready = false;
await main(async () => {
  await install();
  await build();
  ready = true;
});

if (ready) {
  process.setSourceMapsEnabled(true);
  await import('../dist/cli.js');
}
