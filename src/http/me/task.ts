import { z } from 'zod';
import { answerTask } from '../../actions/answer-task.ts';
import { makeSupervisorLink } from '../../actions/supervisor-link.ts';
import { readNote } from '../../domain/read-note.ts';
import { sendSessionPage } from '../page.ts';
import { parseNamed } from '../parse-request.ts';
import type { Handler } from '../site.ts';
import { taskTitle } from '../task-title.ts';
import { openMeForm } from './open-me.ts';

const module = z.string().min(3).max(250);
const TaskForm = z.object({
  module,
  answer: z.enum(['tried', 'not-yet', 'not-fit']),
  note: z.string().max(5000).catch(''),
});
const LinkForm = z.object({ module, name: z.string().max(1000) });

/** What the learner says of a task. */
export const postTask: Handler = async (site, req, res) => {
  const { session, links } = await openMeForm(site, req);
  const { module: moduleKey, answer, note: typed } = parseNamed(req, TaskForm);
  const note = readNote(typed);
  if (note !== undefined) await answerTask(site.actions, session.launch, { moduleKey, answer, note });
  res.redirect(303, `${links.me}?said=${note === undefined ? 'task-note' : 'task-saved'}#tasks`);
};

const mailTo = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

/** Makes a link for a supervisor and shows it, this once: it stands in no address and is kept hashed. */
export const postSupervisorLink: Handler = async (site, req, res) => {
  const { session, links } = await openMeForm(site, req);
  const { t, launch } = session;
  const { module: moduleKey, name } = parseNamed(req, LinkForm);
  const made = await makeSupervisorLink(site.actions, launch, moduleKey, name);
  if (made.kind !== 'made') {
    res.redirect(303, `${links.me}?said=${made.kind === 'name' ? 'task-name' : 'task-many'}#tasks`);
    return;
  }
  const { module: passed, until, timeZone, code } = made;
  const words = { title: passed.task ? taskTitle(passed.task, passed) : passed.title };
  const link = `${site.config.baseUrl.replace(/\/$/, '')}/confirm/${code}`;
  const model = {
    link,
    mail: mailTo(t('task.link.made.subject', words), `${t('task.link.made.body', words)}\n\n${link}\n`),
    until: t('task.link.made.until', {
      date: t.date(until, { dateStyle: 'long', timeZone }),
    }),
    module: t('task.link.made.task', words),
    me: links.me,
  };
  const title = t('task.link.made.heading');
  sendSessionPage(site, res, session, { view: 'me/supervisor-link', model, title });
};
