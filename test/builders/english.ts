import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'parse5';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';

/** Words of the catalogue that must not show on a Spanish page: whole messages, and long literals of composed ones. */
interface English {
  readonly whole: ReadonlySet<string>;
  readonly parts: readonly string[];
}

const LONG = 12;

function literals(message: string): string[] {
  type Elements = ReturnType<IntlMessageFormat['getAst']>;
  const read = (elements: Elements): string[] =>
    elements.flatMap((element) => {
      if ('options' in element) return Object.values(element.options).flatMap(({ value }) => read(value));
      return element.type === 0 ? [element.value] : [];
    });
  return read(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

function englishOf(): English {
  const pairs = Object.entries(en).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]) => [
      message,
      (es as Readonly<Record<string, Readonly<Record<string, string>>>>)[area]?.[key] ?? '',
    ]),
  );
  const spanish = new Set(pairs.map(([, message]) => message));
  const differing = pairs.flatMap(([message = '', translated]) =>
    message === translated || spanish.has(message) ? [] : [message],
  );
  const parts = differing.flatMap((message) => literals(message).map((part) => part.trim()));
  return { whole: new Set(differing), parts: parts.filter((part) => part.length >= LONG) };
}

const ENGLISH = englishOf();

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const SPOKEN_ATTRIBUTES = /^(aria-label|title|alt|placeholder|data-[\w-]+)$/;

/** Texts of a page with the names of its controls, but what is marked as another language. */
function textsIn(node: Node): string[] {
  const attributes = node.attrs ?? [];
  const lang = attributes.find(({ name }) => name === 'lang')?.value;
  if (lang !== undefined && !lang.startsWith('es')) return [];
  if (node.nodeName === 'style' || node.nodeName === 'script') return [];
  const own = node.nodeName === '#text' ? [node.value ?? ''] : [];
  const named = attributes.filter(({ name }) => SPOKEN_ATTRIBUTES.test(name)).map(({ value }) => value);
  return [...own, ...named, ...(node.childNodes ?? []).flatMap(textsIn)];
}

/** Texts of a page that are English words of the catalogue. */
export const englishIn = (html: string): string[] =>
  textsIn(parse(html) as unknown as Node)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => ENGLISH.whole.has(text) || ENGLISH.parts.some((part) => text.includes(part)));

const QUOTED = /“[^”]*”/g;
const COMMON =
  /(?<![\w-])(?:the|of|and|is|are|was|were|with|from|this|that|which|not|only|will|you|your|has|have|it|its|by|when|where|there|here)(?![\w-])/i;

/** Texts of a page that sound English whether or not the catalogue has them: words that Spanish does not have. */
export const soundsEnglish = (html: string): string[] =>
  textsIn(parse(html.replace(/<code>[^<]*<\/code>/g, '')) as unknown as Node)
    .map((text) => text.replace(QUOTED, '').replace(/\s+/g, ' ').trim())
    .filter((text) => COMMON.test(text));
