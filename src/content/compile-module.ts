import { createHash } from 'node:crypto';
import type { Module, Screen, Source } from '../domain/course.ts';
import type { Render } from '../domain/items/item-type.ts';
import { buildItem, countWords, type ReadItem } from './build-item.ts';
import { buildPersonal } from './build-personal.ts';
import { checklistWords, compileTask } from './compile-task.ts';
import type { Line, ModuleDraft, SectionDraft } from './draft.ts';
import { entryText, listOf } from './front-matter.ts';
import {
  isId,
  readCount,
  readCredit,
  readHours,
  readMinutes,
  readPercent,
  readYesNo,
} from './front-matter-values.ts';
import { KIND_NAMES } from './kinds.ts';
import { screenMarkdown } from './plain-sections.ts';
import { markdownOf } from './read-lines.ts';
import { readListEntry } from './read-mark.ts';

export interface CompileInput {
  readonly text: string;
  readonly courseId: string;
  /** The file's name without its number. */
  readonly id: string;
  readonly courseLanguage: string;
}

const DEFAULT_PASS = 0.8;
const DEFAULT_MINUTES = 8;

/** The module of a draft. What is wrong with the draft is left out or defaulted: the rules say so elsewhere. */
export function compileModule(
  input: CompileInput,
  draft: ModuleDraft,
  items: readonly ReadItem[],
  render: Render,
): Module {
  const text = (key: string) => entryText(draft.frontMatter, key);
  const read = <T>(key: string, reader: (value: string) => T | undefined): T | undefined => {
    const value = text(key);
    return value === undefined ? undefined : reader(value);
  };
  const title = text('title') ?? input.id;
  const bySection = new Map<SectionDraft, ReadItem[]>(draft.sections.map((section) => [section, []]));
  for (const item of items) bySection.get(item.section)?.push(item);
  const id = moduleIdOf(draft, input.id);
  const attempts = read('attempts', readCount);
  const note = text('note');
  const job = draft.sections.find(({ kind }) => kind === 'on-the-job');
  return {
    courseId: input.courseId,
    id,
    key: `${input.courseId}/${id}`,
    version: hashOf(input.text),
    language: input.courseLanguage,
    title,
    minutes: read('minutes', readMinutes) ?? DEFAULT_MINUTES,
    objectives: listOf(draft.frontMatter, 'objectives'),
    standards: listOf(draft.frontMatter, 'standards'),
    hours: read('hours', readHours) ?? {},
    pass: read('pass', readPercent) ?? DEFAULT_PASS,
    mastery: read('mastery', readYesNo) ?? false,
    credit: read('credit', readCredit) ?? 'measured',
    terms: listOf(draft.frontMatter, 'terms'),
    screens: draft.sections.map((section) =>
      compileScreen(section, title, bySection.get(section) ?? [], render),
    ),
    ...(attempts === undefined ? {} : { attempts }),
    ...(note === undefined ? {} : { note }),
    ...(job ? { task: compileTask(job, titleOf(job, title, render), render) } : {}),
  };
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The id in the front matter, else the file's. */
export function moduleIdOf(draft: Pick<ModuleDraft, 'frontMatter'>, fileId: string): string {
  const id = entryText(draft.frontMatter, 'id');
  return id !== undefined && isId(id) ? id : fileId;
}

function compileScreen(
  section: SectionDraft,
  moduleTitle: string,
  items: readonly ReadItem[],
  render: Render,
): Screen {
  const { text, sources } =
    section.kind === 'sources' ? splitSources(section.text, render) : splitNone(section);
  const value = (name: string) => section.keywords.find((keyword) => keyword.name === name)?.value;
  const pick = section.kind === 'quiz' ? readCount(value('Pick') ?? '') : undefined;
  const built = items.flatMap((item) => buildPersonal(item, render) ?? []);
  return {
    id: section.id,
    kind: section.kind,
    title: titleOf(section, moduleTitle, render),
    html: render.block(text),
    words: countWords(render.text(text)) + checklistWords(section, render),
    items: items.flatMap((item) => buildItem(item, render) ?? []),
    ...(pick === undefined ? {} : { pick }),
    ...(sources ? { sources } : {}),
    ...(built.length === 0 ? {} : { personal: built }),
  };
}

const splitNone = (section: SectionDraft): { text: string; sources?: Source[] } => ({
  text: screenMarkdown(section),
});

function titleOf(section: SectionDraft, moduleTitle: string, render: Render): string {
  if (section.kind === 'opening') return moduleTitle;
  if (section.ownTitle !== undefined) return render.text(section.ownTitle);
  return section.kind === 'text' ? '' : KIND_NAMES[section.kind];
}

/** How a source was verified: the last of its facts. */
const EVIDENCE = /,[ \t]*(V2?|K)[ \t]*$/;

/** `- [name](address) - law, US, checked 2026-11-20, V`, one for each entry; the rest is the screen's text. */
function splitSources(lines: readonly Line[], render: Render): { text: string; sources: Source[] } {
  const text: Line[] = [];
  const entries: string[][] = [];
  for (const line of lines) {
    const entry = line.code ? undefined : readListEntry(line.text);
    if (entry) entries.push([entry.text]);
    else if (line.text.trim() !== '' && entries.length > 0) entries.at(-1)?.push(line.text.trim());
    else text.push(line);
  }
  const sources = entries.map((entry) => {
    const written = entry.join('\n');
    const mark = EVIDENCE.exec(written)?.[1];
    const markdown = mark ? written.replace(EVIDENCE, '') : written;
    return {
      html: render.inline(markdown),
      text: render.text(markdown),
      law: /\s[-\u2013\u2014]\s+law\b/.test(markdown),
      ...(mark ? { mark } : {}),
    };
  });
  return { text: markdownOf(text), sources };
}
