import { Router } from 'express';
import { field, signIn } from '../http.ts';
import type { Lms } from '../lms.ts';
import { SUBMIT_SCRIPT } from './assets.ts';

export function pageRoutes(lms: Lms): Router {
  const router = Router();
  router.get('/assets/submit.js', (_req, res) => void res.type('js').send(SUBMIT_SCRIPT));
  router.post('/persona', (req, res) => {
    const persona = lms.settings.personas.find((each) => each.id === field(req, 'persona'));
    if (persona) signIn(res, persona.id);
    const here = field(req, 'here');
    res.redirect(303, /^\/[a-z0-9/_-]*$/i.test(here) && !here.startsWith('//') ? here : '/');
  });
  return router;
}
