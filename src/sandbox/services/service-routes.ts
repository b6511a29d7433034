import express, { Router } from 'express';
import type { Lms } from '../lms.ts';
import { refusalBody } from './access.ts';
import { lineItemService } from './line-items.ts';
import { resultService } from './results.ts';
import { rosterService } from './roster.ts';
import { scoreService } from './scores.ts';
import { type Service, serveService } from './service-request.ts';
import { tokenService } from './token.ts';

/** Everything the tool's server calls. Line item paths end in `/lineitem` in Moodle's manner; both ways lead there. */
export function serviceRoutes(lms: Lms): Router {
  const router = Router();
  const body = express.text({ type: () => true, limit: '256kb' });
  router.get('/jwks', serveService(lms, jwksService(lms)));
  router.post('/token', body, serveService(lms, tokenService(lms)));

  const container = '/services/:context/lineitems';
  const item = `${container}/:item{/lineitem}`;
  router.get(container, serveService(lms, lineItemService(lms, 'list')));
  router.post(container, body, serveService(lms, lineItemService(lms, 'create')));
  router.get(item, serveService(lms, lineItemService(lms, 'read')));
  router.put(item, body, serveService(lms, lineItemService(lms, 'update')));
  router.delete(item, serveService(lms, lineItemService(lms, 'delete')));
  router.post(`${item}/scores`, body, serveService(lms, scoreService(lms)));
  router.get(`${item}/results`, serveService(lms, resultService(lms)));

  router.get('/services/:context/memberships', serveService(lms, rosterService(lms)));
  return router;
}

/** The platform's public keys. @see Security Framework 1.1, section 6.3 */
function jwksService(lms: Lms): Service {
  return {
    name: 'jwks',
    point: 'jwks',
    refusalBody: (refusal) => refusalBody(lms, refusal),
    work: () => ({
      status: 200,
      type: 'application/json',
      headers: { 'Cache-Control': 'max-age=300' },
      body: lms.keys.jwks(),
    }),
  };
}
