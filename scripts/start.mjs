/**
 * Installs, builds and starts the tool in this very process, so that signals, the exit code and the environment
 * are the tool's own. `--production` starts it without the sandbox and with the safety checks.
 */
import { build } from './build.mjs';
import { install } from './install.mjs';
import { main, say } from './run.mjs';

let ready = false;
await main(async () => {
  await install();
  await build();
  ready = true;
});

if (ready) {
  const production = process.argv.includes('--production');
  if (!production && process.env.NODE_ENV === 'production') {
    say('NODE_ENV says production, but this is the try-out start. For learners: npm run start:production');
  }
  process.env.NODE_ENV = production ? 'production' : 'development';
  process.setSourceMapsEnabled(true);
  await import('../dist/main.js');
}
