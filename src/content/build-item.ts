import { MARKS, readBlanks } from '../domain/items/blank-syntax.ts';
import type { Item, ItemBase } from '../domain/items/item.ts';
import type { AnswerBlock, ItemType, Render } from '../domain/items/item-type.ts';
import { recogniseType } from '../domain/items/item-types.ts';
import { readPair } from '../domain/items/pair-syntax.ts';
import type { PersonalType } from '../domain/items/personal-item.ts';
import { claimingType } from '../domain/items/personal-types.ts';
import type { ItemDraft, KeywordName, ModuleDraft, SectionDraft } from './draft.ts';
import { readPoints, readYesNo } from './front-matter-values.ts';
import { markdownOf } from './read-lines.ts';
import { readScenarioItem } from './read-scenario-item.ts';
import { consequencesToRead, stepsToRead } from './scenario-words.ts';

/** An item as it was read, with what its answers were recognised as. */
export interface ReadItem {
  readonly section: SectionDraft;
  readonly item: ItemDraft;
  readonly block: AnswerBlock;
  readonly type?: ItemType;
  /** Set for what learners write for themselves, well formed or not; `type` is then absent. */
  readonly personal?: PersonalType;
}

/** All items of a draft, in the order of the file. */
export const recogniseItems = (draft: ModuleDraft): ReadItem[] =>
  draft.sections.flatMap((section) =>
    section.kind === 'scenario'
      ? readScenarioItem(section)
      : section.items.map((item) => recogniseItem(section, item)),
  );

function recogniseItem(section: SectionDraft, item: ItemDraft): ReadItem {
  const block = blockOf(section, item);
  const personal = claimingType(block);
  if (personal) return { section, item, block, personal };
  const type = recogniseType(block);
  return type ? { section, item, block, type } : { section, item, block };
}

/** The value of a keyword: the item's own, else its section's. */
function keywordOf(section: SectionDraft, item: ItemDraft, name: KeywordName): string | undefined {
  const own = item.keywords.find((keyword) => keyword.name === name);
  return (own ?? section.keywords.find((keyword) => keyword.name === name))?.value;
}

const isYes = (value: string | undefined): boolean => value !== undefined && readYesNo(value) === true;

function blockOf(section: SectionDraft, item: ItemDraft): AnswerBlock {
  const plan = item.keywords.find((keyword) => keyword.name === 'Plan')?.value;
  const blanks = readBlanks(item.body);
  const reflect = item.keywords.find((keyword) => keyword.name === 'Reflect')?.value;
  return {
    lines: item.answers,
    exact: isYes(keywordOf(section, item, 'Exact')),
    asText: keywordOf(section, item, 'Type') === 'text',
    ...(blanks === undefined ? {} : { blanks }),
    ...(plan === undefined ? {} : { plan }),
    ...(reflect === undefined ? {} : { reflect }),
  };
}

export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** The item, ready to show and grade; undefined when its answers are of no type that is built. */
export function buildItem({ section, item, block, type }: ReadItem, render: Render): Item | undefined {
  return type?.build(baseOf(section, item, block, render), block, render);
}

function baseOf(section: SectionDraft, item: ItemDraft, block: AnswerBlock, render: Render): ItemBase {
  // The text with blanks belongs to the type: it is what learners answer in.
  const body = block.blanks ? '' : markdownOf(item.body);
  const shuffle = keywordOf(section, item, 'Shuffle');
  const points = keywordOf(section, item, 'Points');
  const like = keywordOf(section, item, 'Like');
  const shown = [item.heading.text, body, ...answersToRead(block), ...stepsToRead(block.steps)].map(
    (markdown) => countWords(render.text(markdown)),
  );
  return {
    id: item.id,
    stem: render.inline(item.heading.text),
    stemText: render.text(item.heading.text),
    body: render.block(body),
    words: shown.reduce((sum, words) => sum + words, 0),
    feedbackWords: feedbackWords(item, block, render),
    points: (points === undefined ? undefined : readPoints(points)) ?? 1,
    hints: item.keywords.filter(({ name }) => name === 'Hint').map(({ value }) => render.inline(value)),
    shuffle: (shuffle === undefined ? undefined : readYesNo(shuffle)) ?? section.kind === 'quiz',
    confidence: isYes(keywordOf(section, item, 'Confidence')),
    ...(item.feedback ? { feedback: render.block(item.feedback.markdown) } : {}),
    ...(like ? { like } : {}),
  };
}

/** What of the answers a learner reads before answering; a definition of several terms once. */
function answersToRead({ lines, blanks }: AnswerBlock): string[] {
  const whole = lines
    .filter(({ mark }) => mark === 'box' || mark === 'numbered')
    .map(({ markdown }) => markdown);
  const pairs = lines.filter(({ mark }) => mark === 'pair').map(({ markdown }) => readPair(markdown));
  const definitions = new Set(pairs.map(({ definition }) => definition));
  return [...blanksToRead(blanks), ...whole, ...pairs.map(({ term }) => term), ...definitions];
}

/** The text around the blanks, and the choices of those that are picked. */
function blanksToRead(text: AnswerBlock['blanks']): string[] {
  if (!text) return [];
  const picked = text.blanks.filter((blank) => blank.picked).flatMap(({ parts }) => parts);
  return [text.markdown.replace(MARKS, ''), ...picked.map(({ markdown }) => markdown)];
}

function feedbackWords(item: ItemDraft, block: AnswerBlock, render: Render): number {
  const each = block.lines.flatMap((line) =>
    line.feedback ? [countWords(render.text(line.feedback.markdown))] : [],
  );
  const mean = each.length === 0 ? 0 : each.reduce((sum, words) => sum + words, 0) / each.length;
  const all = [...consequencesToRead(block.steps), item.feedback?.markdown ?? ''];
  return Math.round(mean + all.reduce((sum, markdown) => sum + countWords(render.text(markdown)), 0));
}
