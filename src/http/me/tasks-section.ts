import { listTasks, type TaskPage } from '../../actions/list-tasks.ts';
import { readFollowUps } from '../../actions/read-follow-ups.ts';
import type { Translator } from '../../i18n/translator.ts';
import { dayWords } from '../day-words.ts';
import { languageView } from '../language-view.ts';
import { ownTaskTitle, taskTitle } from '../task-title.ts';
import type { MeSection } from './me-section.ts';
import { reviewLinks } from './review-links.ts';

/** More tasks than these wait folded up, also when they are due: nobody is met by a wall of forms. */
const MOST_OPEN = 3;

function stateWords(t: Translator, { state, day, followUp }: TaskPage, timeZone: string): string {
  const { confirmed } = followUp.task ?? {};
  if (!confirmed || state !== 'confirmed')
    return t(`task.state.${state === 'confirmed' ? 'tried' : state}`, { date: dayWords(t, day) });
  const { at, name, role = '', seen, of, via } = confirmed;
  const words = { date: t.date(at, { dateStyle: 'long', timeZone }), name, role, seen, of };
  return via === 'link'
    ? t('task.state.confirmed.link', words)
    : t('task.state.confirmed.trainer', { ...words, name: name || t('task.trainer.unnamed') });
}

/** How the form is offered: open where it asks, one step away where it may be changed. */
const formOf = ({
  state,
}: TaskPage): { readonly asks: boolean; readonly change: 'task.answer' | 'task.change' } => ({
  asks: state === 'asking',
  change: state === 'waiting' ? 'task.answer' : 'task.change',
});

function taskView(t: Translator, page: TaskPage, timeZone: string, now: number) {
  const { module, task, followUp, state } = page;
  const { note = '', link, confirmed } = followUp.task ?? {};
  const waits = link !== undefined && link.until > now;
  const { asks, change } = formOf(page);
  return {
    key: module.key,
    title: taskTitle(task, module),
    module: ownTaskTitle(task) === '' ? '' : module.title,
    ...languageView(module.language),
    html: task.html,
    checklist: task.checklist.map(({ html }) => html),
    state: stateWords(t, page, timeZone),
    done: state === 'confirmed' || state === 'tried',
    note,
    asks,
    change: t(change),
    mayAsk: state !== 'not-fit' && (!confirmed || confirmed.seen < confirmed.of),
    waits: waits ? t('task.link.waits', { date: t.date(link.until, { dateStyle: 'long', timeZone }) }) : '',
  };
}

const SAID = {
  'task-saved': 'task.saved',
  'task-note': 'task.note.problem',
  'task-name': 'task.link.name.problem',
  'task-many': 'task.link.too-many',
} as const;

const isSaid = (said: string): said is keyof typeof SAID => Object.hasOwn(SAID, said);

/** The tasks of passed modules: "Tried it?", and who confirmed it. */
export const tasksSection: MeSection = async (site, { session, links, notice }) => {
  const { t, launch, csrf } = session;
  const read = await readFollowUps(site.actions, launch);
  const tasks = read ? listTasks(site.actions, read.followUps, read.calendar, launch.languages) : [];
  const timeZone = read?.calendar.timeZone ?? 'UTC';
  const views = tasks.map((one) => taskView(t, one, timeZone, site.actions.clock()));
  const asking = views.filter(({ asks }) => asks);
  const others = views.filter(({ asks }) => !asks);
  const also = asking.slice(MOST_OPEN);
  const { task, supervisorLink } = reviewLinks(links);
  const said = isSaid(notice) ? t(SAID[notice]) : '';
  return {
    view: 'tasks',
    model: {
      said: notice === 'task-saved' ? said : '',
      problem: notice === 'task-saved' ? '' : said,
      some: views.length > 0,
      asking: asking.slice(0, MOST_OPEN),
      also,
      alsoWords: t('task.section.also', { count: also.length }),
      others,
      moreWords: t('task.section.more', { count: others.length }),
      open: others.length <= MOST_OPEN,
      action: task,
      supervisorLink,
      csrf,
      name: launch.name ?? '',
    },
  };
};
