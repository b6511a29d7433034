import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { createMarkdown } from '../../src/content/markdown.ts';
import { markdownLike } from '../builders/markdown.ts';

type Node = DefaultTreeAdapterMap['childNode'];

const markdown = createMarkdown({ mediaUrl: (path) => `/media/a-course/${path}` });

/** Every element with the attributes it may have; nothing else ever leaves `markdown.ts`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: ['class'],
  blockquote: [],
  pre: ['tabindex'],
  code: [],
  hr: [],
  br: [],
  strong: [],
  em: [],
  del: [],
  a: ['href', 'target', 'rel'],
  img: ['src', 'alt'],
  div: ['class', 'tabindex'],
  video: ['controls', 'playsinline', 'preload', 'src', 'aria-label'],
  track: ['kind', 'src', 'default'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
};

const LINK = /^(?:https?:\/\/|mailto:|#|\/media\/a-course\/)/;

function faultsIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text') return [];
    if (!('tagName' in node)) return [`node ${node.nodeName}`];
    const allowed = ALLOWED[node.tagName];
    if (!allowed) return [`element ${node.tagName}`];
    const faults = node.attrs
      .filter(({ name }) => !allowed.includes(name))
      .map(({ name }) => `attribute ${name}`);
    for (const { name, value } of node.attrs) {
      if (node.tagName === 'li' && value !== 'task') faults.push(`class ${value}`);
      if (name === 'href' && !LINK.test(value)) faults.push(`link ${value}`);
      if (name === 'src' && !value.startsWith('/media/a-course/')) faults.push(`picture ${value}`);
    }
    return [...faults, ...faultsIn(node.childNodes)];
  });
}

const check = (text: string): string[] => [
  ...faultsIn(parseFragment(markdown.block(text)).childNodes),
  ...faultsIn(parseFragment(markdown.inline(text)).childNodes),
];

describe('a rendered fragment', () => {
  it('holds only what is allowed, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), markdownLike), (text) => check(text).length === 0),
      {
        numRuns: 600,
      },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<pre><b>x</b></pre>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](jav&#97;script:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.test/x)',
    '[x](/admin)',
    '[x](\\\\evil.test)',
    '[x](../../secret)',
    '[x](%2e%2e/secret)',
    '[x](https://user:pass@evil.test)',
    '<javascript:alert(1)>',
    '![x](https://evil.test/x.png)',
    '![x](javascript:alert(1))',
    '![" onerror="alert(1)](media/x.png "t")',
    '[x](https://a.test/"onmouseover="alert(1))',
    '[x]: javascript:alert(1)\n\n[x]',
    '| a |\n|---|\n| <b onclick=x>c</b> |',
    '```"><script>\nx\n```',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<a href="javascript:x">y</a>',
    '<svg/onload=alert(1)>',
    '<!-- --><style>*{}</style>',
  ])('is harmless for %j', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('shows HTML as text', () => {
    expect(markdown.block('Use <b>bold</b>.')).toBe('<p>Use &lt;b&gt;bold&lt;/b&gt;.</p>');
    expect(markdown.block('<div>x</div>')).toBe('<p>&lt;div&gt;x&lt;/div&gt;</p>');
  });

  it('opens other sites beside the LMS and keeps the rest in place', () => {
    expect(markdown.inline('[a](https://example.org/a?b=1&c=2)')).toBe(
      '<a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">a</a>',
    );
    expect(markdown.inline('[a](mailto:a@example.org)')).toBe('<a href="mailto:a@example.org">a</a>');
    expect(markdown.inline('[a](#quiz)')).toBe('<a href="#quiz">a</a>');
    expect(markdown.inline('[a](media/form.pdf#page=2)')).toBe(
      '<a href="/media/a-course/media/form.pdf#page=2">a</a>',
    );
  });

  it('gives a picture its words, and a decorative one none', () => {
    expect(markdown.inline('![A *chart*](media/x.svg)')).toBe(
      '<img src="/media/a-course/media/x.svg" alt="A chart">',
    );
    expect(markdown.inline('![decorative](media/x.svg)')).toBe(
      '<img src="/media/a-course/media/x.svg" alt="">',
    );
    expect(markdown.inline('![A chart](https://elsewhere.test/x.svg)')).toBe('A chart');
  });

  it('plays a video with its captions', () => {
    expect(markdown.inline('![Sam "asks"](media/x.mp4)')).toBe(
      '<video controls playsinline preload="metadata" src="/media/a-course/media/x.mp4" aria-label="Sam &quot;asks&quot;"><track kind="captions" src="/media/a-course/media/x.vtt" default></video>',
    );
  });

  it('starts its headings at level three', () => {
    expect(markdown.block('# a\n\n### b\n\n#### c')).toBe('<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>');
  });

  it('keeps entities that a trainer wrote', () => {
    expect(markdown.inline('a &amp; b & c &copy;')).toBe('a &amp; b &amp; c &copy;');
    expect(markdown.text('a &amp; **b** `c`\n\n- d\n- e')).toBe('a & b c d e');
  });
});
