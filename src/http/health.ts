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

/** A request that a proxy on this machine passed on is not from this machine. */
const isLocal = (req: Request): boolean =>
  /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(req.socket.remoteAddress ?? '') &&
  req.headers['x-forwarded-for'] === undefined &&
  req.headers.forwarded === undefined;

export const sendMetrics: Handler = async (site, req, res) => {
  if (!isLocal(req)) throw new AppError('NOT_FOUND', 'metrics asked from elsewhere');
  res.set({ 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  res.send(await site.metrics());
};
