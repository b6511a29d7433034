import { type Answer, type AttemptInProgress, answerTo } from '../domain/attempt.ts';
import { isGraded, type Module } from '../domain/course.ts';
import { drawItems, optionOrder } from '../domain/draw.ts';
import { AppError } from '../domain/errors.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Item } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { minutesOfSteps, type Step, stepsOf } from '../domain/steps.ts';
import { underwayOf } from '../domain/take-turn.ts';
import type { WorkRecord } from '../records/work.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { servedModule } from './module-versions.ts';
import { moduleOfWork, openWork, requireAccess } from './open-work.ts';
import { personalStep } from './personal-step.ts';
import { standingOf } from './standing.ts';
import { placementsOf } from './targets.ts';
import { timedWork } from './timed-work.ts';
import type { ItemStep, StepPage } from './views.ts';
import type { Visit } from './visit.ts';

/** The run that a page shows: the open attempt, the submitted one, or an observer's that is kept nowhere. */
interface Run {
  readonly id: string;
  readonly items: readonly string[];
  readonly answers: readonly Answer[];
  readonly underway?: AttemptInProgress['underway'];
}

const runOf = (work: WorkRecord): Run => {
  if (work.current) return work.current;
  const answers = work.latest?.answers ?? [];
  return { id: work.latest?.id ?? '', items: answers.map((answer) => answer.itemId), answers };
};

/**
 * One page of a module: step `number` (from 1), or without one the step where the learner left off.
 * 'submitted' when nothing is open and no step was asked for: the result is next.
 * @throws AppError MODULE_UNKNOWN, FORBIDDEN, NOT_FOUND for a step that does not exist.
 */
export async function openStep(
  deps: Deps,
  launch: Launch,
  moduleKey: string,
  number?: number,
  visit?: Visit,
): Promise<StepPage | 'submitted'> {
  await requireAccess(deps, launch, moduleKey);
  if (standingOf(launch) === 'read-only') return readOnlyStep(deps, launch, moduleKey, number ?? 1);
  const work = await openWork(deps, launch, moduleKey);
  if (number === undefined && !work.current && work.latest) return 'submitted';
  const all = await moduleOfWork(deps, work);
  const module = inLanguage(all, launch.languages ?? []);
  const run = runOf(work);
  const steps = stepsOf(module, run.items);
  const index = number === undefined ? resumeIndex(steps, work, run) : number - 1;
  const opened = pageOf(launch, module, steps, index, run, work);
  const kept = await keepPlace(deps, work, steps[index], visit);
  const page = { ...opened, ...timingOf(kept, visit), ...languagesOf(all) };
  if (page.standing !== 'preview') return page;
  const fileBroken = deps.library.find(moduleKey)?.broken === true;
  const placements = await placementsOf(deps, launch.contextId, moduleKey);
  const ungraded = placements.some(({ id, lineItem }) => id === launch.placementId && lineItem === undefined);
  return { ...page, fileBroken, ungraded };
}

/** Whether the page measures, until the module is passed; its first report tells that it can. */
const timingOf = (work: WorkRecord, visit: Visit | undefined): Pick<StepPage, 'timing'> => {
  if (work.preview || (!work.current && work.latest?.passed)) return {};
  const known = work.time?.scripted === true && work.time.session === visit?.session;
  return { timing: known ? 'known' : 'new' };
};

function readOnlyStep(deps: Deps, launch: Launch, moduleKey: string, number: number): StepPage {
  const all = servedModule(deps, moduleKey);
  const module = inLanguage(all, launch.languages ?? []);
  const seed = `${launch.learnerId} ${moduleKey}`;
  const run: Run = { id: '', items: drawItems(module, {}, seed), answers: [] };
  const page = pageOf(launch, module, stepsOf(module, run.items), number - 1, run);
  return { ...page, ...languagesOf(all) };
}

const languagesOf = ({ language, translations = [] }: Module): Pick<StepPage, 'languages'> =>
  translations.length === 0 ? {} : { languages: [language, ...translations.map((one) => one.language)] };

const isOpenItem = (step: Step, run: Run): boolean =>
  step.item !== undefined && isGraded(step.screen) && answerTo(run.answers, step.item.id) === undefined;

/** Where the learner left off; a retry begins at its first open item. */
function resumeIndex(steps: readonly Step[], work: WorkRecord, run: Run): number {
  const kept = steps.findIndex((step) => step.key === work.step);
  if (kept >= 0) return kept;
  return work.attempts === 0
    ? 0
    : Math.max(
        0,
        steps.findIndex((step) => isOpenItem(step, run)),
      );
}

/** A page that is looked at again is not stored again, unless it reports time or begins a session's clock. */
const isNews = (work: WorkRecord, step: Step, visit: Visit | undefined): boolean =>
  work.step !== step.key ||
  (visit !== undefined &&
    !work.preview &&
    (visit.claimed !== undefined || work.time?.session !== visit.session));

/**
 * Remembers the step, for another day or device, and the time that the request tells of. Losing a race against an
 * answer is harmless.
 */
async function keepPlace(
  deps: Deps,
  work: WorkRecord,
  step: Step | undefined,
  visit: Visit | undefined,
): Promise<WorkRecord> {
  if (!step || !work.current || !isNews(work, step, visit)) return work;
  return changeWork(deps, work.id, (now) => {
    if (now.current?.id !== work.current?.id) return now;
    return { ...timedWork(deps, now, visit), step: step.key };
  });
}

function pageOf(
  launch: Launch,
  module: Module,
  steps: readonly Step[],
  index: number,
  run: Run,
  work?: WorkRecord,
): StepPage {
  const step = steps[index];
  if (!step) throw new AppError('NOT_FOUND', `module ${module.key} has no step ${index + 1}`);
  const graded = steps.filter((candidate) => candidate.item && isGraded(candidate.screen));
  const open = steps.findIndex((candidate) => isOpenItem(candidate, run));
  const isLast = index === steps.length - 1;
  return {
    module,
    standing: standingOf(launch),
    attemptId: run.id,
    number: index + 1,
    total: steps.length,
    screen: step.screen,
    showText: step.showText,
    ...(step.item && { item: itemStep(step, step.item, graded, run, work) }),
    ...(step.personal && { personal: personalStep(step.personal, work) }),
    minutesLeft: minutesOfSteps(steps.slice(index + 1)),
    ...(index === 0 && work?.excused && { excused: true }),
    ...(index > 0 && { previous: index }),
    ...(!isLast && { next: index + 2 }),
    finished: work !== undefined && graded.length > 0 && open < 0,
    ...(isLast && open >= 0 && { unanswered: open + 1 }),
    retry: (work?.attempts ?? 0) > 0,
    fileBroken: false,
  };
}

function itemStep(step: Step, item: Item, graded: readonly Step[], run: Run, work?: WorkRecord): ItemStep {
  const order = optionOrder(item, run.id);
  if (!isGraded(step.screen)) return { item, order, mode: 'practice', ...practiced(item, order, work) };
  const questions = graded.filter(({ screen }) => screen.kind === 'quiz');
  const number = questions.indexOf(step) + 1;
  const position = number > 0 && { position: { number, of: questions.length } };
  const answer = answerTo(run.answers, item.id);
  if (!answer) {
    const underway = underwayOf(run, item.id);
    return { item, order, mode: 'graded', ...position, ...(underway && { underway }) };
  }
  const { response, score, right, confidence } = answer;
  const answered = itemTypeOf(item).answered(item, response, order, true);
  return {
    item,
    order,
    mode: 'graded',
    ...position,
    answer: {
      response,
      score,
      right,
      answered,
      open: false,
      shown: false,
      tries: 1,
      ...(confidence && { confidence }),
    },
  };
}

function practiced(item: Item, order: readonly number[], work?: WorkRecord): Pick<ItemStep, 'answer'> {
  const practice = work && Object.hasOwn(work.practice, item.id) ? work.practice[item.id] : undefined;
  if (!practice) return {};
  const { response, right, shown, tries } = practice;
  const type = itemTypeOf(item);
  const done = right || shown;
  return {
    answer: {
      response,
      score: type.grade(item, response).score,
      right,
      answered: type.answered(item, response, order, done),
      open: !done,
      shown,
      tries,
    },
  };
}
