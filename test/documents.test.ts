import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DOCS = join(ROOT, 'docs');
const DECISIONS = join(DOCS, 'decisions');

const read = (file: string): string => readFileSync(file, 'utf8');
const filesIn = (dir: string, end: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(dir, name))
    .sort();

const PAGES = [join(ROOT, 'README.md'), join(ROOT, 'CONTRIBUTING.md'), ...filesIn(DOCS, '.md')];

/** What stands outside code: an example is no link and no heading. */
const prose = (markdown: string): string =>
  markdown
    .replace(/^( *)(```|~~~~*)[^\n]*\n[\s\S]*?^\1\2`*~*$/gm, '')
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()#<>]/g, ''));

interface Link {
  readonly page: string;
  readonly target: string;
}

/** Links and images of a page that stay in this repository. */
const linksOf = (page: string): Link[] =>
  [...prose(read(page)).matchAll(/\]\(<?([^)\s>]+)>?\)|\bsrc="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => ({ page, target }));

/** As GitHub names a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function anchorsOf(page: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = [...prose(read(page)).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, text = '']) =>
    anchorOf(text),
  );
  return new Set(
    headings.map((anchor) => {
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

function isBroken({ page, target }: Link): boolean {
  const [path = '', anchor = ''] = target.split('#');
  const file = path === '' ? page : resolve(dirname(page), decodeURIComponent(path));
  if (!existsSync(file)) return true;
  return anchor !== '' && file.endsWith('.md') && !anchorsOf(file).has(decodeURIComponent(anchor));
}

const LINKS = PAGES.flatMap(linksOf);
const linkedFrom = (page: string): Set<string> =>
  new Set(linksOf(page).map(({ target }) => resolve(dirname(page), target.split('#')[0] ?? '')));

const shown = (files: readonly string[]): string[] => files.map((file) => relative(ROOT, file));

test('every link between the documents leads to a file, and to a heading that is there', () => {
  const broken = LINKS.filter(isBroken).map(({ page, target }) => `${relative(ROOT, page)}: ${target}`);

  expect(LINKS.length).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('the list of documents has every document', () => {
  const listed = linkedFrom(join(DOCS, 'README.md'));
  const pages = filesIn(DOCS, '.md').filter(
    (file) => dirname(file) === DOCS && basename(file) !== 'README.md',
  );

  expect(shown(pages.filter((file) => !listed.has(file)))).toEqual([]);
});

test('the list of decisions has every decision, and no number is taken twice', () => {
  const listed = linkedFrom(join(DECISIONS, 'README.md'));
  const decisions = filesIn(DECISIONS, '.md').filter((file) => basename(file) !== 'README.md');
  const numbers = decisions.map((file) => basename(file).slice(0, 3));

  expect(shown(decisions.filter((file) => !listed.has(file)))).toEqual([]);
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('every picture is shown somewhere', () => {
  const used = new Set(LINKS.map(({ page, target }) => resolve(dirname(page), target)));

  expect(shown(filesIn(join(DOCS, 'images'), '.png').filter((file) => !used.has(file)))).toEqual([]);
});
