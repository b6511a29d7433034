/** What a person's file says of itself. */
export interface PersonFileHead {
  /** ISO 8601. */
  readonly madeAt: string;
  readonly product: string;
  /** The person's record key. */
  readonly person: string;
  /** The LMS, where it is still registered. */
  readonly lms?: string;
  /** Sentences for the reader. */
  readonly notes: readonly string[];
}

type Piece =
  | { readonly kind: 'part'; readonly name: string; readonly what: string }
  | { readonly kind: 'record'; readonly record: object };

/** One JSON document, in chunks: `parts`, each with what its records are. */
export async function* personJson(
  head: PersonFileHead,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<string> {
  yield `{\n"format": "aidewell-person", "formatVersion": 1,\n`;
  for (const [key, value] of Object.entries(head))
    yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '"parts": [';
  let parts = 0;
  let records = 0;
  for await (const piece of pieces) {
    if (piece.kind === 'part') {
      yield `${parts > 0 ? '\n]},' : ''}\n{"name": ${JSON.stringify(piece.name)}, "what": ${JSON.stringify(piece.what)}, "records": [`;
      parts += 1;
      records = 0;
    } else {
      yield `${records > 0 ? ',' : ''}\n${JSON.stringify(piece.record)}`;
      records += 1;
    }
  }
  yield `${parts > 0 ? '\n]}' : ''}\n]\n}\n`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const TIME = /(^at|At|until|Until|since|Since)$/;
const EARLIEST = Date.UTC(2000, 0, 1);

/** Moments are stored as milliseconds; people read days. */
const simple = (key: string, value: unknown): string =>
  typeof value === 'number' && value > EARLIEST && TIME.test(key)
    ? new Date(value).toISOString()
    : String(value);

/** Objects and lists become lists of names and values; deeper than anything that is stored stays JSON. */
function asHtml(key: string, value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return escaped(simple(key, value));
  const entries = Object.entries(value);
  if (depth > 20) return escaped(JSON.stringify(value));
  if (entries.length === 0) return 'nothing';
  const items = entries.map(
    ([name, inner]) => `<dt>${escaped(name)}</dt><dd>${asHtml(name, inner, depth + 1)}</dd>`,
  );
  return `<dl>${items.join('')}</dl>`;
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;overflow-wrap:anywhere}' +
  'dl{margin:0 0 .5rem;border-left:2px solid #767676;padding-left:.75rem}dt{font-weight:600}dd{margin:0 0 .25rem 1rem}' +
  ':root{color-scheme:light dark}';

/** The same as a page to read, in chunks; it loads nothing. */
export async function* personHtml(
  head: PersonFileHead,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<string> {
  const title = 'What is stored about you';
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`;
  yield `<title>${title}</title><style>${STYLE}</style></head>\n<body><main>\n<h1>${title}</h1>\n`;
  yield `<p>${escaped(head.product)}, ${escaped(head.madeAt)}. Your record key: <code>${escaped(head.person)}</code>${head.lms ? `, of ${escaped(head.lms)}` : ''}.</p>\n`;
  for (const note of head.notes) yield `<p>${escaped(note)}</p>\n`;
  let isEmpty = false;
  for await (const piece of pieces) {
    if (piece.kind === 'part') {
      if (isEmpty) yield '<p>Nothing.</p>\n';
      isEmpty = true;
      yield `<h2>${escaped(piece.name.replaceAll('_', ' '))}</h2>\n<p>${escaped(piece.what)}</p>\n`;
    } else {
      isEmpty = false;
      yield `${asHtml('', piece.record)}\n`;
    }
  }
  if (isEmpty) yield '<p>Nothing.</p>\n';
  yield '</main></body></html>\n';
}
