import { type Request, type Response, Router } from 'express';
import { FAULT_POINTS, type FaultPoint } from '../faults.ts';
import { setGradeByHand } from '../grade-by-hand.ts';
import { field, param } from '../http.ts';
import { isLaunchFault } from '../launch/launch-faults.ts';
import { addLink, expireTokens, type Lms } from '../lms.ts';
import { FAULT_PRESETS } from './faults.ts';

/** The forms of the pages. Each changes something and leads back. */
export function changeRoutes(lms: Lms): Router {
  const router = Router();
  const form = (path: string, back: string, change: (req: Request) => void | Promise<void>): void => {
    router.post(path, async (req: Request, res: Response) => {
      await change(req);
      res.redirect(303, back);
    });
  };
  form('/courses/:id/links', '/', (req) => addByHand(lms, req));
  form('/gradebook', '/gradebook', (req) => changeGrade(lms, req));
  form('/happened/clear', '/happened', () => lms.log.clear());
  form('/faults/down', '/faults', (req) => lms.faults.set({ down: field(req, 'down') === 'yes' }));
  form('/faults/clear', '/faults', () => lms.faults.clear());
  form('/faults/launch', '/faults', (req) => addLaunchFault(lms, req));
  for (const point of FAULT_POINTS) form(`/faults/${point}`, '/faults', (req) => addFault(lms, point, req));
  form('/tools/rotate', '/tools', () => lms.keys.rotate());
  form('/tools/withdraw', '/tools', () => lms.keys.rotate(true));
  form('/tools/expire', '/tools', () => expireTokens(lms));
  return router;
}

function addByHand(lms: Lms, req: Request): void {
  const title = field(req, 'title').slice(0, 200);
  const contextId = param(req, 'id');
  if (!title || !lms.settings.contexts.some((context) => context.id === contextId)) return;
  const module = field(req, 'module').slice(0, 200);
  addLink(lms, { title, contextId, lineItem: field(req, 'graded') === 'yes', ...(module ? { module } : {}) });
}

function changeGrade(lms: Lms, req: Request): void {
  const item = lms.gradebook.lineItem(field(req, 'lineItem'));
  const learner = lms.settings.personas.find((each) => each.sub === field(req, 'learner') && each.gradable);
  const text = field(req, 'points').trim();
  const value = text === '' ? undefined : Number(text);
  if (item && learner && (value === undefined || (Number.isFinite(value) && value >= 0))) {
    setGradeByHand(lms, item.id, learner.sub, value);
  }
}

const MOST_QUEUED = 50;

function addFault(lms: Lms, point: FaultPoint, req: Request): void {
  const name = field(req, 'preset');
  const preset = Object.hasOwn(FAULT_PRESETS, name) ? FAULT_PRESETS[name] : undefined;
  const times = Math.min(Math.max(Math.trunc(Number(field(req, 'times'))) || 1, 1), 1000);
  const queue = lms.faults.current[point];
  if (preset && queue.length < MOST_QUEUED)
    lms.faults.set({ [point]: [...queue, { ...preset.fault, times }] });
}

function addLaunchFault(lms: Lms, req: Request): void {
  const name = field(req, 'launch');
  const queue = lms.faults.current.launch;
  if (isLaunchFault(name) && queue.length < MOST_QUEUED) lms.faults.set({ launch: [...queue, name] });
}
