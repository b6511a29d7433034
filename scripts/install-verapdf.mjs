/**
 * Fetches veraPDF, with which the tests hold every PDF to PDF/UA-1. Needs Maven and Java 17 or newer. It only copies
 * jars into test/servers/verapdf/lib; removing that folder undoes it.
 */
import { join } from 'node:path';
import { copyJars } from './copy-jars.mjs';
import { main, ROOT, say } from './run.mjs';

await main(() => {
  const copied = copyJars(join(ROOT, 'test/servers/verapdf'));
  say(copied ? 'veraPDF is installed. `npm test` uses it from now on.' : 'veraPDF is already installed.');
});
