/**
 * Fetches the small server of the MongoDB protocol that the tests use where no MongoDB is at hand. Needs Maven and
 * Java 17 or newer. It only copies jars into test/servers/mongodb/lib; removing that folder undoes it.
 */
import { join } from 'node:path';
import { copyJars } from './copy-jars.mjs';
import { main, ROOT, say } from './run.mjs';

await main(() => {
  const copied = copyJars(join(ROOT, 'test/servers/mongodb'));
  say(
    copied
      ? 'The MongoDB test server is installed. `npm test` uses it from now on.'
      : 'The MongoDB test server is already installed.',
  );
});
