/**
 * Installs, builds and starts the tool in this very process, so that signals, the exit code and the environment
 * are the tool's own. `--production` starts it without the sandbox and with the safety checks.
 */
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
  if (process.argv.includes('--production')) process.env.NODE_ENV = 'production';
  process.setSourceMapsEnabled(true);
  await import('../dist/main.js');
}
