import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { apiRoutes } from './api.ts';
import { knownHostOnly, sameSiteOnly, securityHeaders } from './http.ts';
import { launchRoutes } from './launch/launch-routes.ts';
import type { Lms } from './lms.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { deepLinkingRoutes } from './services/deep-linking.ts';
import { registrationRoutes } from './services/registration.ts';
import { serviceRoutes } from './services/service-routes.ts';

/** Every route, in the order in which they are tried. */
export function createServer(lms: Lms): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(knownHostOnly(lms));
  // The tool's server calls these; no page of ours is involved.
  app.use(serviceRoutes(lms));
  app.use(securityHeaders(lms));
  app.use(express.urlencoded({ extended: false, limit: '256kb' }), express.json({ limit: '256kb' }));
  // The browser comes to these from the tool's site.
  app.use(launchRoutes(lms), deepLinkingRoutes(lms));
  app.use(registrationRoutes(lms));
  app.use(sameSiteOnly(lms));
  app.use('/api', apiRoutes(lms));
  app.use(pageRoutes(lms));
  app.use(
    (_req: Request, res: Response) => void res.status(404).type('text').send('There is no such page here.'),
  );
  app.use(onFault);
  return app;
}

/** The last resort: whatever came in, the sandbox stays up and tells nothing about itself. */
function onFault(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  const status = statusOf(error);
  const text = status < 500 ? 'The request could not be read.' : 'The sandbox failed to answer this request.';
  res.status(status).type('text').send(text);
}

function statusOf(error: unknown): number {
  const status: unknown =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
