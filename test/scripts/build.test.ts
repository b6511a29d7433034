import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aCheckout, type Checkout, markInstalled } from './a-checkout.ts';

/** Stands in for the compiler: copies each .ts of its project to dist; a source with the word BROKEN is an error. */
const TSC = `
const fs = require('node:fs');
const path = require('node:path');
const project = process.argv[process.argv.indexOf('-p') + 1];
fs.appendFileSync('calls', project + '\\n');
const assets = project.includes('assets');
const folder = assets ? 'src/http/assets' : 'src';
const files = fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
for (const file of files) {
  if (fs.readFileSync(path.join(folder, file), 'utf8').includes('BROKEN')) {
    console.log(file + ': error TS1: broken');
    process.exitCode = 1;
  }
}
if (!process.exitCode) {
  for (const file of files) {
    if (!assets && file.startsWith('http/assets')) continue;
    const target = path.join(assets ? 'dist/http/assets' : 'dist', file.replace(/\\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(folder, file), target);
  }
}
setTimeout(() => {}, 150);
`;

/** Stands in for Jest: one of each result, and a skip that two tests noted. */
const JEST = `
const fs = require('node:fs');
fs.appendFileSync('calls', 'jest ' + process.argv.slice(2).filter((arg) => !arg.startsWith('--')).join(' ') + '\\n');
fs.appendFileSync(process.env.AIDEWELL_SKIPS, 'No browser: install chromium.\\nNo browser: install chromium.\\n');
const file = process.argv.find((arg) => arg.startsWith('--outputFile=')).slice('--outputFile='.length);
fs.writeFileSync(file, JSON.stringify({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numRuntimeErrorTestSuites: 1 }));
process.exitCode = 1;
`;

let checkout: Checkout;
beforeEach(async () => {
  checkout = await aCheckout();
  await markInstalled(checkout);
  for (const [file, content] of Object.entries({
    'tsconfig.json': '{}',
    'tsconfig.build.json': '{}',
    'node_modules/typescript/package.json': '{ "type": "commonjs", "version": "1" }',
    'node_modules/typescript/bin/tsc': TSC,
    'node_modules/jest/package.json': '{ "type": "commonjs" }',
    'node_modules/jest/bin/jest.js': JEST,
    'src/main.ts': 'console.log("main", process.argv[2], process.env.NODE_ENV); process.exitCode = 7;',
    'src/cli.ts': 'console.log("cli", process.argv.slice(2).join(" "));',
    'src/types.d.ts': '',
    'src/http/assets/page.ts': '',
    'src/http/assets/tsconfig.json': '{}',
    'src/http/assets/style.css': 'p {}',
  })) {
    await checkout.write(file, content);
  }
});
afterEach(() => checkout.remove());

const build = () => checkout.run('build.mjs');
const compiled = async () => (await checkout.calls()).filter((line) => line === 'tsconfig.build.json').length;

describe('the build script', () => {
  it('builds once, assets too, and again only when a source changed', async () => {
    const first = await build();
    const second = await build();
    await checkout.write('src/http/assets/style.css', 'p { color: red }');
    await build();

    expect([first.code, first.out]).toEqual([0, '']);
    expect(second).toEqual({ code: 0, out: '', err: '' });
    expect(await compiled()).toBe(2);
    expect(await checkout.read('dist/http/assets/style.css')).toBe('p { color: red }');
    expect(checkout.has('dist/http/assets/page.js')).toBe(true);
    expect(checkout.has('dist/http/assets/tsconfig.json')).toBe(false);
  });

  it('notices an output that is gone, and removes those of sources that went', async () => {
    await build();
    await rm(join(checkout.dir, 'dist/cli.js'));
    await build();
    await rm(join(checkout.dir, 'src/cli.ts'));
    await build();

    expect(await compiled()).toBe(3);
    expect(checkout.has('dist/main.js')).toBe(true);
    expect(checkout.has('dist/cli.js')).toBe(false);
  });

  it('builds once when two commands start together', async () => {
    const both = await Promise.all([build(), build()]);

    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await compiled()).toBe(1);
  });

  it('shows errors, keeps the old build, and builds when they are mended', async () => {
    await build();
    const good = await checkout.read('src/main.ts');
    await checkout.write('src/main.ts', 'BROKEN');
    const broken = await build();
    const kept = await checkout.read('dist/main.js');
    await checkout.write('src/main.ts', `${good} `);
    const mended = await build();

    expect(broken.code).toBe(1);
    expect(broken.err).toContain('main.ts: error TS1: broken');
    expect(kept).toBe(good);
    expect(mended.code).toBe(0);
    expect(await checkout.read('dist/main.js')).toBe(`${good} `);
  });
});

describe('the start script', () => {
  it('builds, then is the program: its arguments, output and exit code', async () => {
    const tryOut = await checkout.run('start.mjs', 'hello');
    const production = await checkout.run('start.mjs', '--production');

    expect([tryOut.code, tryOut.out]).toEqual([7, 'main hello development\n']);
    expect([production.code, production.out]).toEqual([7, 'main --production production\n']);
  });

  it('does not start what could not be built', async () => {
    await checkout.write('src/main.ts', 'BROKEN');

    expect(await checkout.run('start.mjs')).toMatchObject({ code: 1, out: '' });
  });
});

describe('the aidewell command', () => {
  it('keeps standard output for the verb, also when it builds first', async () => {
    const { code, out } = await checkout.run('aidewell.mjs', 'platform', 'list', '--json');

    expect([code, out]).toEqual([0, 'cli platform list --json\n']);
  });
});

describe('the test script', () => {
  it('passes arguments on, says what was skipped once, and closes with the counts', async () => {
    const { code, err } = await checkout.run('test.mjs', 'test/http');

    expect(code).toBe(1);
    expect(await checkout.calls()).toContain('jest test/http');
    expect(err.match(/No browser: install chromium\./g)).toHaveLength(1);
    expect(err.trim().split('\n').at(-1)).toBe('3 passed, 1 failed, 2 skipped (1 test file could not run)');
  });

  it('runs the tests although the build failed, and fails', async () => {
    await checkout.write('src/main.ts', 'BROKEN');
    await checkout.write('node_modules/jest/bin/jest.js', JEST.replace('process.exitCode = 1', ''));

    const { code, err } = await checkout.run('test.mjs');

    expect(code).toBe(1);
    expect(err).toContain('The tests run all the same');
    expect(err).toContain('3 passed');
  });
});
