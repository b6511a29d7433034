import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from './app.ts';
import { ConfigError } from './config/faults.ts';
import { type Config, loadConfig } from './config/load.ts';
import { SetupError } from './domain/errors.ts';
import { createLog } from './log.ts';
import { StoreError } from './ports/document-store.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const readConfig = (): Promise<Config> =>
  loadConfig({
    file: resolve(process.env['AIDEWELL_CONFIG'] ?? join(ROOT, 'lti.config.json')),
    env: process.env,
    production: process.env['NODE_ENV'] === 'production',
  });

/** The try-out LMS, with links to the modules that can be opened. Not loaded in production. */
async function openSandbox(config: Config, app: App) {
  if (!config.sandbox.enabled) {
    await app.keepSandbox([]);
    return undefined;
  }
  const [{ startSandbox }, { tryOut }] = await Promise.all([
    import('./sandbox/sandbox.ts'),
    import('./sandbox/try-out.ts'),
  ]);
  const modules = app.library.courses().flatMap((course) => course.modules);
  const sandbox = await startSandbox({
    port: config.sandbox.port,
    toolUrl: config.url,
    toolName: config.name,
    stateFile: join(config.dataDir, 'sandbox.json'),
    ...tryOut(modules.flatMap(({ key, module }) => (module ? [{ key, title: module.title }] : []))),
  });
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl, deploymentId } = sandbox;
  await app.keepSandbox([
    { name: 'Sandbox LMS', issuer, clientId, authUrl, tokenUrl, jwksUrl, deployments: [deploymentId] },
  ]);
  return sandbox;
}

/** Once, whichever signal comes first; a second one ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      say('Stopping: finishing what is in hand.');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          say(String(error));
          process.exit(1);
        },
      );
    });
  }
}

async function main(): Promise<void> {
  const config = await readConfig();
  const log = createLog(config.log.level, (line) => void process.stderr.write(line));
  const app = await createApp(config, { log, version: VERSION, root: ROOT });
  const sandbox = await openSandbox(config, app);
  await app.listen();
  stopOnSignal(async () => {
    await sandbox?.close();
    await app.stop();
  });
  say(`\n${config.name} ${VERSION} runs at ${config.url}`);
  say(`Store: ${app.description}`);
  const served = app.library.courses().flatMap((course) => course.modules.filter(({ module }) => module));
  if (served.length === 0)
    say(`\nNo module can be opened: ${config.coursesDir} is missing, empty, or all its files have errors.`);
  if (sandbox)
    say(`\nOpen ${sandbox.url} to try it: pick a person, open a module, then look at the gradebook.\n`);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof StoreError || error instanceof SetupError;
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (inUse) say(`${error.message}\nAnother program uses this port. Stop it, or set PORT or SANDBOX_PORT.`);
  else say(expected ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(1);
});
