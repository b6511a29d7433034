import { readFileSync } from 'node:fs';

interface Lockfile {
  readonly packages: Readonly<Record<string, { version?: string; resolved?: string }>>;
}

const { missingFrom } = (await import(
  new URL('../../scripts/complete-lockfile.mjs', import.meta.url).href
)) as {
  missingFrom: (packages: Lockfile['packages']) => { name: string }[];
};

const lockfile = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as Lockfile;

describe('package-lock.json', () => {
  it('names the packages for every system; else run node scripts/complete-lockfile.mjs', () => {
    expect(missingFrom(lockfile.packages).map(({ name }) => name)).toEqual([]);
  });

  it('takes everything from the public registry', () => {
    const elsewhere = Object.entries(lockfile.packages)
      .filter(
        ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
      )
      .map(([path]) => path);

    expect(elsewhere).toEqual([]);
  });
});
