import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { AppError } from '../domain/errors.ts';
import type { Handler } from './site.ts';

export const sendAlive: Handler = (_site, _req, res) => {
  res.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
};

export const sendReadiness: Handler = async (site, _req, res) => {
  const readiness = await site.readiness();
  res.status(readiness.ok ? 200 : 503);
  res.set('Cache-Control', 'no-store').json(readiness);
};

/** A request that a proxy on this machine passed on is not from this machine: its host name or headers tell. */
const isLocal = (req: Request): boolean =>
  /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(req.ip ?? '') &&
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(req.hostname ?? '') &&
  req.headers['x-forwarded-for'] === undefined &&
  req.headers.forwarded === undefined;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const holdsToken = (req: Request, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(req.headers.authorization ?? ''), digest(`Bearer ${token}`));

/** For this machine, or who holds the token; to others there is no such page. */
export const sendMetrics: Handler = async (site, req, res) => {
  if (!isLocal(req) && !holdsToken(req, site.config.metricsToken))
    throw new AppError('NOT_FOUND', 'metrics asked from elsewhere');
  res.set({ 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  res.send(await site.metrics());
};
