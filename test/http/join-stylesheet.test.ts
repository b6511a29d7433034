import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { joinStylesheet } from '../../src/http/join-stylesheet.ts';
import { loadAssets } from '../../src/http/static-assets.ts';

const CSS = 'views/css';

test('the stylesheet of all pages holds every file once, and asks for none', () => {
  const joined = loadAssets('views').files.get('aidewell.css')?.plain.toString() ?? '';

  const times = (text: string): number => joined.split(text).length - 1;
  for (const name of readdirSync(CSS))
    expect([name, times(readFileSync(path.join(CSS, name), 'utf8'))]).toEqual([name, 1]);
  expect(joined).not.toContain('@import');
});

test('files are short enough to be read', () => {
  const lines = readdirSync(CSS).map((name) => ({
    name,
    lines: readFileSync(path.join(CSS, name), 'utf8').split('\n').length,
  }));

  expect(lines.filter((each) => each.lines > 250)).toEqual([]);
});

test('a file that is named and not there stops the start with its name', () => {
  expect(() => joinStylesheet('test/fixtures/stylesheets/lost.css')).toThrow('nowhere.css');
});
