import type { FrontMatter, FrontMatterEntry, Line, Place } from './draft.ts';

const FENCE = /^---[ \t]*$/;
const ENTRY = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/;
const LIST_ENTRY = /^[ \t]*-[ \t]+(.*?)[ \t]*$/;

type Located = Place & { readonly text: string };

/** The block between the first two `---` lines, and the lines behind it. Never throws; faults are in the result. */
export function readFrontMatter(lines: readonly Line[]): { frontMatter: FrontMatter; rest: readonly Line[] } {
  const start = lines.findIndex((line) => line.text.trim() !== '');
  if (!FENCE.test(lines[start]?.text ?? '')) {
    return { frontMatter: { present: false, closed: false, entries: [], strays: [] }, rest: lines };
  }
  const heading = firstHeading(lines, start);
  const end = lines.findIndex((line, index) => index > start && index < heading && FENCE.test(line.text));
  const stop = end === -1 ? heading : end;
  const { entries, strays } = readEntries(lines.slice(start + 1, stop));
  const rest = end === -1 ? lines.slice(stop) : lines.slice(end + 1);
  return { frontMatter: { present: true, closed: end !== -1, entries, strays }, rest };
}

function firstHeading(lines: readonly Line[], after: number): number {
  const heading = lines.findIndex((line, index) => index > after && /^#{2,6}[ \t]/.test(line.text));
  return heading === -1 ? lines.length : heading;
}

function readEntries(lines: readonly Line[]): { entries: FrontMatterEntry[]; strays: Located[] } {
  const entries: (FrontMatterEntry & { list: Located[] })[] = [];
  const strays: Located[] = [];
  for (const { number, text } of lines) {
    const entry = ENTRY.exec(text);
    const item = LIST_ENTRY.exec(text);
    const current = entries.at(-1);
    if (entry) {
      const value = entry[2] ?? '';
      const valuePlace = {
        line: number,
        column: value === '' ? 1 : text.indexOf(value, text.indexOf(':') + 1) + 1,
      };
      entries.push({ key: entry[1] ?? '', value, valuePlace, list: [], line: number, column: 1 });
    } else if (item && current && current.value === '') {
      current.list.push({ text: item[1] ?? '', line: number, column: text.indexOf('-') + 1 });
    } else if (text.trim() !== '' && !text.trim().startsWith('#')) {
      strays.push({ text: text.trim(), line: number, column: text.search(/\S/) + 1 });
    }
  }
  return { entries, strays };
}

/** The first entry with this key. */
export const entryOf = (frontMatter: FrontMatter, key: string): FrontMatterEntry | undefined =>
  frontMatter.entries.find((entry) => entry.key === key);

/** The trimmed value, or undefined when the key is absent or empty. */
export const entryText = (frontMatter: FrontMatter, key: string): string | undefined =>
  entryOf(frontMatter, key)?.value || undefined;

/** A list, whether written as `- entries` or on one line. */
export function listOf(frontMatter: FrontMatter, key: string): string[] {
  const entry = entryOf(frontMatter, key);
  if (!entry) return [];
  if (entry.value !== '') return [entry.value];
  return entry.list.map((item) => item.text).filter((text) => text !== '');
}
