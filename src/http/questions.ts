import { readQuestions } from '../actions/read-questions.ts';
import { linksFor } from './links.ts';
import { sendSessionPage } from './page.ts';
import { parseModuleKey } from './parse-request.ts';
import { questionsView } from './questions-view.ts';
import { readSession, requireTrainer } from './session.ts';
import type { Handler } from './site.ts';

/** What the learners of this context answered, question by question. */
export const showQuestions: Handler = async (site, req, res) => {
  const session = await readSession(site, req);
  requireTrainer(session);
  const page = await readQuestions(site.actions, session.launch, parseModuleKey(req));
  const model = questionsView(page, linksFor(site.basePath, session.handle), session.t);
  const title = session.t('questions.title', { module: page.module.title });
  sendSessionPage(site, res, session, { view: 'trainer/questions', model, title });
};
