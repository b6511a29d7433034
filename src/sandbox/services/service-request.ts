import type { Request, Response } from 'express';
import type { Fault, FaultPoint } from '../faults.ts';
import type { Lms } from '../lms.ts';
import { Checklist, type Refusal } from './checklist.ts';

/** What a service answers when nothing stands in its way. */
export interface ServiceAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Media type of the body. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Service {
  /** The name in the log. */
  readonly name: string;
  readonly point: FaultPoint;
  /** Does the work and answers; returns undefined after it noted a refusal in the checklist. */
  readonly work: (
    req: Request,
    checklist: Checklist,
  ) => ServiceAnswer | undefined | Promise<ServiceAnswer | undefined>;
  /** The body of a refusal. */
  readonly refusalBody: (refusal: Refusal) => unknown;
}

/** Runs one service request: faults first, then the work, and the log whatever happens. */
export function serveService(lms: Lms, service: Service) {
  return async (req: Request, res: Response): Promise<void> => {
    const fault = lms.faults.take(service.point);
    if (fault?.delayMs) await pause(fault.delayMs);
    if (fault?.drop === 'before') return cut(lms, service, req, 'The connection was cut before the work.');
    if (fault?.status !== undefined) return answerFault(lms, service, req, res, fault);

    const checklist = new Checklist();
    const answer = await service.work(req, checklist);
    if (fault?.drop === 'after') {
      return cut(lms, service, req, 'The work was done, then the connection was cut.', checklist);
    }
    if (answer && !checklist.refusal) accept(lms, service, req, res, answer, checklist);
    else refuse(lms, service, req, res, checklist);
  };
}

function accept(
  lms: Lms,
  service: Service,
  req: Request,
  res: Response,
  answer: ServiceAnswer,
  checklist: Checklist,
): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  lms.log.addRequest({
    ...requestFacts(service, req),
    status: answer.status,
    answer: hideSecret(text),
    checks: checklist.checks,
    verdict: 'accepted',
  });
  res.set({ ...throttleHeaders(lms), ...answer.headers });
  if (answer.type) res.set('Content-Type', answer.type);
  // As bytes: Node would otherwise write the headers in the encoding of the body.
  res.status(answer.status).end(Buffer.from(text));
}

function refuse(lms: Lms, service: Service, req: Request, res: Response, checklist: Checklist): void {
  const refusal = checklist.refusal ?? { status: 500, reason: 'The service gave no answer.' };
  const text = JSON.stringify(service.refusalBody(refusal));
  lms.log.addRequest({
    ...requestFacts(service, req),
    status: refusal.status,
    answer: text,
    checks: checklist.checks,
    verdict: 'refused',
    reason: refusal.reason,
  });
  // Moodle tells the reason in the status line only.
  if (lms.settings.mode === 'moodle')
    res.statusMessage = refusal.reason.replace(/[^ -~]/g, '?').slice(0, 200);
  res.set(throttleHeaders(lms)).status(refusal.status).type('json').end(text);
}

function answerFault(lms: Lms, service: Service, req: Request, res: Response, fault: Fault): void {
  const status = fault.status ?? 503;
  const isText = typeof fault.body === 'string';
  const body =
    fault.body ?? service.refusalBody({ status, reason: 'Switched on as a fault.', code: 'server_error' });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  lms.log.addRequest({
    ...requestFacts(service, req),
    status,
    answer: text,
    checks: [],
    verdict: 'fault',
    reason: `Switched on as a fault: ${status}${fault.retryAfter ? `, Retry-After ${fault.retryAfter}` : ''}.`,
  });
  if (status === 429) res.set(throttleHeaders(lms, '0.0'));
  res.set({ ...fault.headers });
  if (fault.retryAfter !== undefined) res.set('Retry-After', fault.retryAfter);
  res
    .status(status)
    .type(isText ? 'html' : 'json')
    .end(text);
}

function cut(lms: Lms, service: Service, req: Request, reason: string, checklist?: Checklist): void {
  const checks = checklist?.checks ?? [];
  lms.log.addRequest({
    ...requestFacts(service, req),
    status: 0,
    answer: '',
    checks,
    verdict: 'fault',
    reason,
  });
  req.socket.destroy();
}

function requestFacts(service: Service, req: Request) {
  const headers: Record<string, string> = {};
  for (const name of ['authorization', 'content-type', 'accept', 'user-agent']) {
    const value = req.headers[name];
    if (typeof value === 'string') headers[name] = hideSecret(value.slice(0, 300));
  }
  const body = typeof req.body === 'string' ? req.body : '';
  return { service: service.name, method: req.method, url: req.originalUrl, headers, body };
}

/** The log is shown on a page and over the API: enough of a token to recognize it, not to use it. */
function hideSecret(text: string): string {
  return text.replace(/^(bearer \S{6})\S+/i, '$1...').replace(/("access_token":"[^"]{6})[^"]+/, '$1...');
}

/** Canvas tells its callers how much of their allowance is left. */
function throttleHeaders(lms: Lms, remaining = '599.5'): Record<string, string> {
  return lms.settings.mode === 'canvas'
    ? { 'X-Rate-Limit-Remaining': remaining, 'X-Request-Cost': '0.5' }
    : {};
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
