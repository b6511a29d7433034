/**
 * The yardstick: the smallest tool that ltijs's own documentation leads to, with its defaults and an in-memory plugin.
 * Fields of the command line: port, platform URL.
 */
import { createServer } from 'node:http';
import ltijs from 'ltijs';
import { memoryPlugin } from './memory-plugin.mjs';

const [port, platformUrl] = process.argv.slice(2);
const { Provider } = ltijs;

/** About as long as a page of ours. */
const PAGE = `<!doctype html><title>Module</title><main>${'<p>Some words of a module to read.</p>'.repeat(100)}</main>`;

Provider.setup('a key of the bench, nothing depends on it', { plugin: memoryPlugin() });
Provider.onConnect((_token, _req, res) => res.send(PAGE));
await Provider.deploy({ serverless: true, silent: true });
await Provider.registerPlatform({
  url: platformUrl,
  name: 'Bench LMS',
  clientId: 'bench',
  authenticationEndpoint: `${platformUrl}/auth`,
  accesstokenEndpoint: `${platformUrl}/token`,
  authConfig: { method: 'JWK_SET', key: `${platformUrl}/jwks` },
});
createServer(Provider.app).listen(Number(port), '127.0.0.1');
