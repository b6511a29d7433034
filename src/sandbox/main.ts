import { startSandbox } from './sandbox.ts';

/** The sandbox as a process of its own: `SANDBOX_PORT`, `AIDEWELL_URL`, and `SANDBOX_OPTIONS` (JSON) for more. */
async function main(): Promise<void> {
  const extra: object = JSON.parse(process.env['SANDBOX_OPTIONS'] ?? '{}');
  const sandbox = await startSandbox({
    links: [{ title: 'ABC notes', module: 'behavior-support/abc-notes' }],
    toolUrl: process.env['AIDEWELL_URL'] ?? 'http://localhost:3000',
    port: Number(process.env['SANDBOX_PORT'] ?? 3001),
    log: (line) => void process.stdout.write(`${line}\n`),
    ...extra,
  });
  process.stdout.write(`Sandbox LMS listening on ${sandbox.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The sandbox could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
