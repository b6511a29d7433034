import { Marked, type Token, type Tokens } from 'marked';
import type { Html } from '../domain/course.ts';
import type { Render } from '../domain/items/item-type.ts';
import { captionsPath, mediaTypeOf } from '../domain/media-types.ts';
import { readLinkTarget } from './link-target.ts';

/** Screens start at h3: the page has the module as h1 and the screen as h2. */
const TOP_LEVEL = 3;

export interface MarkdownOptions {
  /** The address of a file below the course's folder. */
  readonly mediaUrl: (path: string) => string;
}

/**
 * Turns Markdown into fragments that hold only the elements and attributes written below. Every piece is read once:
 * keep an instance for one file, and let go of it with the file.
 */
export function createMarkdown(options: MarkdownOptions): Render {
  const marked = new Marked({ gfm: true, async: false, renderer: renderer(options) });
  const known = new Map<string, Token[]>();
  const read = (markdown: string): Token[] => {
    const tokens = known.get(markdown) ?? marked.lexer(markdown);
    known.set(markdown, tokens);
    return tokens;
  };
  const block = (markdown: string): Html => marked.parser(read(markdown)).trim() as Html;
  return {
    block,
    inline: (markdown) =>
      needsBlocks(markdown) ? block(markdown) : ((marked.parseInline(markdown) as string).trim() as Html),
    text: (markdown) => plainText(read(markdown)),
  };
}

/** A phrase stays inside its line; paragraphs, lists and code need their elements. */
const needsBlocks = (markdown: string): boolean => /\n[ \t]*(?:\n|[-*+>`~|]|\d+[.)])/.test(markdown);

const ENTITY = /&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)/g;

/** Text of Markdown: entities that a trainer wrote stay. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(ENTITY, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Text that stands for itself. */
const escapeAll = (text: string): string => escapeMarkdown(text.replaceAll('&', '&amp;'));

function renderer({ mediaUrl }: MarkdownOptions) {
  return {
    space: () => '',
    code: ({ text }: Tokens.Code) => `<pre tabindex="0"><code>${escapeAll(text)}\n</code></pre>\n`,
    blockquote(this: Self, { tokens }: Tokens.Blockquote) {
      return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
    },
    html: (token: Tokens.HTML | Tokens.Tag) =>
      'block' in token && token.block ? `<p>${escapeAll(token.text.trim())}</p>\n` : escapeAll(token.text),
    def: () => '',
    heading(this: Self, { tokens, depth }: Tokens.Heading) {
      const level = Math.min(6, Math.max(TOP_LEVEL, depth));
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    hr: () => '<hr>\n',
    list(this: Self, token: Tokens.List) {
      const open = ({ task }: Tokens.ListItem) => (task ? '<li class="task">' : '<li>');
      const items = token.items
        .map((item) => `${open(item)}${this.parser.parse(item.tokens)}</li>\n`)
        .join('');
      const start = typeof token.start === 'number' && token.start !== 1 ? ` start="${token.start}"` : '';
      return token.ordered ? `<ol${start}>\n${items}</ol>\n` : `<ul>\n${items}</ul>\n`;
    },
    checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '\u2611 ' : '\u2610 '),
    paragraph(this: Self, { tokens }: Tokens.Paragraph) {
      return `<p>${this.parser.parseInline(tokens)}</p>\n`;
    },
    table(this: Self, token: Tokens.Table) {
      const head = token.header.map((cell) => `<th scope="col">${this.parser.parseInline(cell.tokens)}</th>`);
      const rows = token.rows.map(
        (row) =>
          `<tr>${row.map((cell) => `<td>${this.parser.parseInline(cell.tokens)}</td>`).join('')}</tr>\n`,
      );
      const body = rows.length === 0 ? '' : `<tbody>\n${rows.join('')}</tbody>\n`;
      return `<div class="table-scroll" tabindex="0"><table>\n<thead>\n<tr>${head.join('')}</tr>\n</thead>\n${body}</table></div>\n`;
    },
    strong(this: Self, { tokens }: Tokens.Strong) {
      return `<strong>${this.parser.parseInline(tokens)}</strong>`;
    },
    em(this: Self, { tokens }: Tokens.Em) {
      return `<em>${this.parser.parseInline(tokens)}</em>`;
    },
    codespan: ({ text }: Tokens.Codespan) => `<code>${escapeAll(text)}</code>`,
    br: () => '<br>',
    del(this: Self, { tokens }: Tokens.Del) {
      return `<del>${this.parser.parseInline(tokens)}</del>`;
    },
    link(this: Self, { href, tokens }: Tokens.Link) {
      const text = this.parser.parseInline(tokens);
      const attributes = linkAttributes(href, mediaUrl);
      return attributes === undefined ? text : `<a ${attributes}>${text}</a>`;
    },
    image({ href, text, tokens }: Tokens.Image) {
      const alt = (tokens ? plainText(tokens) : text).trim();
      const target = readLinkTarget(href);
      if (target.kind !== 'file') return escapeMarkdown(alt);
      const shown = alt === 'decorative' ? '' : escapeMarkdown(alt);
      if (mediaTypeOf(target.path)?.kind === 'video') return video(target.path, shown, mediaUrl);
      return `<img src="${escapeAll(mediaUrl(target.path))}" alt="${shown}">`;
    },
    text(this: Self, token: Tokens.Text | Tokens.Escape) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : escapeMarkdown(token.text);
    },
  };
}

interface Self {
  readonly parser: { parse(tokens: Token[]): string; parseInline(tokens: Token[]): string };
}

/** Nothing of it is fetched before it is played, but what the player needs. */
const video = (path: string, name: string, mediaUrl: MarkdownOptions['mediaUrl']): string =>
  `<video controls playsinline preload="metadata" src="${escapeAll(mediaUrl(path))}" aria-label="${name}"><track kind="captions" src="${escapeAll(mediaUrl(captionsPath(path)))}" default></video>`;

/** Other sites open beside the LMS, never inside its frame. A refused address leaves only the text. */
function linkAttributes(href: string, mediaUrl: MarkdownOptions['mediaUrl']): string | undefined {
  const target = readLinkTarget(href);
  if (target.kind === 'site')
    return `href="${escapeAll(target.href)}" target="_blank" rel="noopener noreferrer"`;
  if (target.kind === 'mail') return `href="${escapeAll(target.href)}"`;
  if (target.kind === 'fragment') return `href="#${escapeAll(target.id)}"`;
  if (target.kind !== 'file') return undefined;
  const fragment = target.fragment === '' ? '' : `#${target.fragment}`;
  return `href="${escapeAll(mediaUrl(target.path) + fragment)}"`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of these tokens on one line; of an image its alt text. */
function plainText(tokens: readonly Token[]): string {
  const parts: string[] = [];
  collect(tokens, parts);
  return parts
    .join('')
    .replace(/&(\w+|#39);/g, (entity, name: string) => (name === '#39' ? "'" : (NAMED[name] ?? entity)))
    .replace(/\s+/g, ' ')
    .trim();
}

function collect(tokens: readonly Token[], parts: string[]): void {
  for (const token of tokens) {
    if (token.type === 'list') {
      for (const item of (token as Tokens.List).items) {
        collect(item.tokens, parts);
        parts.push(' ');
      }
    } else if (token.type === 'table') {
      const table = token as Tokens.Table;
      for (const cell of [...table.header, ...table.rows.flat()]) {
        collect(cell.tokens, parts);
        parts.push(' ');
      }
    } else if (token.type === 'image') {
      if (token['text'] !== 'decorative') parts.push(token['text'] as string);
    } else if (token.type === 'checkbox' || token.type === 'def') {
      continue;
    } else if ('tokens' in token && token.tokens && token.tokens.length > 0) {
      collect(token.tokens, parts);
    } else {
      parts.push('text' in token ? String(token.text) : ' ');
    }
    if (BLOCKS.has(token.type)) parts.push(' ');
  }
}

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'code',
  'html',
  'table',
]);
