import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { en } from '../../src/i18n/en.ts';

const VIEWS = path.resolve('views');

const NAMES = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length).split(path.sep).join('/'))
  .sort();

const sourceOf = (name: string): string => readFileSync(path.join(VIEWS, `${name}.hbs`), 'utf8');

const KEYS = new Set(
  Object.entries(en).flatMap(([area, messages]) => Object.keys(messages).map((key) => `${area}.${key}`)),
);

interface Found {
  readonly keys: string[];
  readonly text: string;
}

/** Keys that a view names, and its text with a mark in each place that is filled in. */
function read(name: string): Found {
  const keys: string[] = [];
  let text = '';
  class Reader extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      text += '\u0000';
      this.note(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      this.note(node);
    }
    override ContentStatement(node: hbs.AST.ContentStatement): void {
      text += node.value;
    }
    private note(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
      const [first] = node.params;
      const isT = 'original' in node.path && node.path.original === 't';
      if (isT && first?.type === 'StringLiteral') keys.push((first as hbs.AST.StringLiteral).value);
      for (const param of node.params)
        if (param.type === 'SubExpression') this.SubExpression(param as hbs.AST.SubExpression);
    }
  }
  new Reader().accept(Handlebars.parse(sourceOf(name)));
  return { keys, text };
}

test.each(NAMES)('%s names only keys that the catalogue has', (name) => {
  expect(read(name).keys.filter((key) => !KEYS.has(key))).toEqual([]);
});

const NAMED = /\s(?:aria-label|title|alt|placeholder|data-(?:words|one|many|offline|busy)[\w-]*)="([^"]*)"/g;

/** Names and file names that are the same in every language. */
const SAME_EVERYWHERE = /<code>[^<]*<\/code>|<strong>(?:Canvas|Moodle):<\/strong>|\bUTC\b|&\w+;/g;

test.each(NAMES)('%s has no words of its own', (name) => {
  const { text } = read(name);
  const names = [...text.matchAll(NAMED)].map(([, value = '']) => value);
  const shown = text.replace(SAME_EVERYWHERE, '').replace(/<[^>]*>/g, ' ');

  const words = [shown, ...names].flatMap((part) => part.match(/\p{L}[\p{L}\s,.’'-]*/gu) ?? []);

  expect(words.map((word) => word.trim())).toEqual([]);
});
