/** Where a link or an image of a course file leads. */
export type LinkTarget =
  | { readonly kind: 'site'; readonly href: string }
  | { readonly kind: 'mail'; readonly href: string }
  | { readonly kind: 'fragment'; readonly id: string }
  /** A file below the course's folder. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'refused' };

const REFUSED: LinkTarget = { kind: 'refused' };

/** Reads an address as it stands in Markdown. Anything not known to be harmless is refused. */
export function readLinkTarget(address: string): LinkTarget {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them inside addresses
  if (address === '' || address.length > 2000 || /[\u0000-\u001f\u007f\\]/.test(address)) return REFUSED;
  if (address.startsWith('#')) return { kind: 'fragment', id: address.slice(1) };
  if (/^https?:\/\//i.test(address)) return readSite(address);
  if (/^mailto:[^\s:]+@[^\s:]+$/i.test(address)) return { kind: 'mail', href: address };
  return readFile(address);
}

function readSite(address: string): LinkTarget {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const harmless =
    url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return harmless ? { kind: 'site', href: url.href } : REFUSED;
}

function readFile(address: string): LinkTarget {
  const [path = '', fragment = ''] = address.split('#', 2);
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes(':') || path.startsWith('/')) return REFUSED;
  const parts: string[] = [];
  for (const part of decoded(path).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' || part.startsWith('.') || /[\\:?\0]/.test(part)) return REFUSED;
    parts.push(part);
  }
  return parts.length === 0 ? REFUSED : { kind: 'file', path: parts.join('/'), fragment };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
