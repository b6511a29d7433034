import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aCheckout, type Checkout } from './a-checkout.ts';

let checkout: Checkout;
beforeEach(async () => {
  checkout = await aCheckout({ NODE_ENV: 'production', npm_execpath: 'bin/npm-cli.js' });
  await lockfile({ 'node_modules/a': { version: '1.0.0' } });
  await fakeNpm();
});
afterEach(() => checkout.remove());

const lockfile = (packages: object) =>
  checkout.write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));

/** Stands in for npm: notes how it was called and installs what the lockfile names. */
const fakeNpm = async (exitCode = 0): Promise<void> => {
  await checkout.write('bin/package.json', '{ "type": "commonjs" }');
  await checkout.write(
    'bin/npm-cli.js',
    `const fs = require('node:fs');
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (${exitCode} === 0) {
  fs.mkdirSync('node_modules', { recursive: true });
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  delete packages[''];
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}
setTimeout(() => process.exit(${exitCode}), 200);
`,
  );
};

const install = () => checkout.run('install.mjs');

describe('the install script', () => {
  it('installs once, development packages too, and says nothing on standard output', async () => {
    const first = await install();
    const second = await install();

    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain('Installing the packages');
    expect(second).toEqual({ code: 0, out: '', err: '' });
    expect(await checkout.calls()).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error']);
  });

  it('installs again when the lockfile changed or node_modules went', async () => {
    await install();
    await lockfile({ 'node_modules/a': { version: '2.0.0' } });
    await install();
    await rm(join(checkout.dir, 'node_modules'), { recursive: true });
    await install();

    expect(await checkout.calls()).toHaveLength(3);
  });

  it('accepts what npm install put there by hand', async () => {
    await lockfile({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '1.0.0', optional: true },
    });
    const packages = { 'node_modules/a': { version: '1.0.0' } };
    await checkout.write('node_modules/.package-lock.json', JSON.stringify({ packages }));

    expect((await install()).code).toBe(0);
    expect(await checkout.calls()).toEqual([]);
  });

  it('runs npm once when two commands start together', async () => {
    const both = await Promise.all([install(), install()]);

    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await checkout.calls()).toHaveLength(1);
  });

  it('says so when npm fails, and tries again next time', async () => {
    await fakeNpm(1);
    const failed = await install();
    await fakeNpm(0);
    const mended = await install();

    expect(failed.code).toBe(1);
    expect(failed.err).toContain('npm could not install the packages (exit code 1).');
    expect(failed.err).not.toContain('    at ');
    expect(mended.code).toBe(0);
  });
});
