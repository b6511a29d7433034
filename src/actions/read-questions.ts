import type { Answer } from '../domain/attempt.ts';
import { findItem, isGraded, isPractice, type Module, type Screen } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import {
  type GivenAnswer,
  type ItemStatistic,
  itemStatistic,
  type PracticeStatistic,
  practiceStatistic,
} from '../domain/item-statistics.ts';
import type { Item } from '../domain/items/item.ts';
import type { Launch } from '../domain/launch.ts';
import type { Collection, Doc, Page, Where } from '../ports/document-store.ts';
import type { Deps } from './deps.ts';
import { moduleAt, servedModule } from './module-versions.ts';
import { requireTeaching } from './require-teaching.ts';
import { placementsOf } from './targets.ts';

/** So many attempts, reviews and learners are read, the newest first. */
const MOST = 5000;
const PAGE = 500;

export interface CountedQuestion {
  readonly screen: Screen;
  readonly item: Item;
  readonly statistic: ItemStatistic;
}

export interface CountedPractice {
  readonly screen: Screen;
  readonly item: Item;
  readonly statistic: PracticeStatistic;
}

/** What the learners of one context answered, question by question; nobody is named. */
export interface QuestionsPage {
  readonly module: Module;
  /** Scenarios, quiz and review questions, in the order of the file. */
  readonly questions: readonly CountedQuestion[];
  readonly practice: readonly CountedPractice[];
  /** There are more than were read: the newest count. Absent: all were read. */
  readonly newest?: number;
}

interface Read<T> {
  readonly found: readonly T[];
  readonly more: boolean;
}

async function readNewest<T extends Doc>(
  collection: Collection<T>,
  where: Where<T>,
  page: Page<T>,
): Promise<Read<T>> {
  const found: T[] = [];
  while (found.length < MOST) {
    const after = found.at(-1);
    const next = await collection.find(where, { ...page, limit: PAGE, ...(after && { after }) });
    found.push(...next);
    if (next.length < PAGE) return { found, more: false };
  }
  return { found, more: true };
}

interface Run {
  readonly learnerId: string;
  readonly moduleVersion: string;
  readonly answers: readonly Answer[];
  readonly inReview: boolean;
}

/** The versions these runs were on; one whose source is gone is left out. */
async function versionsOf(deps: Deps, moduleKey: string, runs: readonly Run[]): Promise<Map<string, Module>> {
  const versions = new Map<string, Module>();
  for (const version of new Set(runs.map(({ moduleVersion }) => moduleVersion))) {
    try {
      versions.set(version, await moduleAt(deps, moduleKey, version));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'MODULE_UNKNOWN')) throw error;
    }
  }
  return versions;
}

function answersByItem(
  runs: readonly Run[],
  versions: ReadonlyMap<string, Module>,
): Map<string, GivenAnswer[]> {
  const byItem = new Map<string, GivenAnswer[]>();
  for (const { learnerId, moduleVersion, answers, inReview } of runs) {
    const module = versions.get(moduleVersion);
    for (const answer of answers) {
      const asked = module && findItem(module, answer.itemId)?.item;
      const one = { learnerId, answer, asked, inReview };
      const known = byItem.get(answer.itemId);
      if (known) known.push(one);
      else byItem.set(answer.itemId, [one]);
    }
  }
  return byItem;
}

const itemsOn = (
  module: Module,
  isWanted: (screen: Screen) => boolean,
): { readonly screen: Screen; readonly item: Item }[] =>
  module.screens.filter(isWanted).flatMap((screen) => screen.items.map((item) => ({ screen, item })));

const isCounted = (screen: Screen): boolean => isGraded(screen) || screen.kind === 'review';

/**
 * How the questions of a module did in a trainer's context.
 * @throws AppError FORBIDDEN, NOT_FOUND when the module is not placed here, MODULE_UNKNOWN when it is gone.
 */
export async function readQuestions(deps: Deps, launch: Launch, moduleKey: string): Promise<QuestionsPage> {
  requireTeaching(launch);
  const { contextId } = launch;
  const placements = await placementsOf(deps, contextId, moduleKey);
  if (placements.length === 0) throw new AppError('NOT_FOUND', `${moduleKey} is not placed in ${contextId}`);
  const module = servedModule(deps, moduleKey);
  const where = { contextId, moduleKey };
  const [attempts, reviews, works] = await Promise.all([
    readNewest(deps.records.attempts, where, { sort: 'submittedAt', descending: true }),
    readNewest(deps.records.reviews, where, { sort: 'at', descending: true }),
    readNewest(deps.records.work, where, {}),
  ]);
  const runs: Run[] = [
    ...attempts.found.map((attempt) => ({ ...attempt, inReview: false })),
    ...reviews.found.map((review) => ({ ...review, inReview: true })),
  ];
  const given = answersByItem(runs, await versionsOf(deps, moduleKey, runs));
  const learners = works.found.filter(({ preview }) => !preview);
  return {
    module,
    questions: itemsOn(module, isCounted).map(({ screen, item }) => ({
      screen,
      item,
      statistic: itemStatistic(item, given.get(item.id) ?? []),
    })),
    practice: itemsOn(module, isPractice).map(({ screen, item }) => ({
      screen,
      item,
      statistic: practiceStatistic(
        learners.flatMap(({ practice }) =>
          Object.hasOwn(practice, item.id) ? (practice[item.id] ?? []) : [],
        ),
      ),
    })),
    ...([attempts, reviews, works].some(({ more }) => more) && { newest: MOST }),
  };
}
