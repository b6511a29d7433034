/** What a `Link` header says about the next page. `elsewhere`: on another origin, where no token of ours goes. */
export type NextPage = { readonly url: string } | 'elsewhere' | undefined;

const LONGEST = 16_384;
/** `<target>` and what belongs to it, up to the comma before the next one. */
const LINK = /<([^<>]*)>([^<]*)/g;
const PARAMETER = /;\s*([a-z*]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;,"]*))/gi;
const CURLY_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]|&quot;|&#34;/g;

/** Node reads header bytes as Latin-1; Moodle writes UTF-8. */
function decoded(header: string): string {
  if (!/[\u0080-\u00ff]/.test(header)) return header;
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

/** The first `rel` counts. It may name several relations. @see RFC 8288, section 3.3 */
function isNext(parameters: string): boolean {
  for (const [, name, quoted, single, bare] of parameters.matchAll(PARAMETER)) {
    if (name?.toLowerCase() !== 'rel') continue;
    const relations = (quoted ?? single ?? bare ?? '').toLowerCase().split(/\s+/);
    return relations.includes('next');
  }
  return false;
}

/**
 * The next page that an answer to a request of `from` names. Reads what LMSs really send: unquoted relations,
 * Moodle's typographic quotes and `&amp;`, relative targets, several links in any order.
 * @see RFC 8288, section 3
 */
export function nextPage(header: string | null, from: string): NextPage {
  if (!header || header.length > LONGEST) return undefined;
  for (const [, target = '', parameters = ''] of decoded(header).replace(CURLY_QUOTES, '"').matchAll(LINK)) {
    if (!isNext(parameters)) continue;
    const written = target.trim().replaceAll('&amp;', '&');
    if (!URL.canParse(written, from)) return undefined;
    const url = new URL(written, from);
    const here = url.origin === new URL(from).origin && url.username === '' && url.password === '';
    url.hash = '';
    return here ? { url: url.href } : 'elsewhere';
  }
  return undefined;
}
