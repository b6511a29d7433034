import type { RequestHandler } from 'express';

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only pages of this server, asked for by the names of this machine: a site elsewhere that lets its own name lead here
 * (DNS rebinding), or posts a form here, is refused.
 */
export const localOnly =
  (port: () => number): RequestHandler =>
  (req, res, next) => {
    const hosts = HOSTS.map((host) => `${host}:${port()}`);
    const { host = '', origin } = req.headers;
    const isOurs = origin === undefined || hosts.some((name) => origin === `http://${name}`);
    const site = req.get('Sec-Fetch-Site') ?? 'none';
    const isForeignForm = req.method !== 'GET' && site !== 'same-origin' && site !== 'none';
    if (hosts.includes(host.toLowerCase()) && isOurs && !isForeignForm) return next();
    res.status(403).type('text/plain').send('The preview answers only to its own pages on this computer.\n');
  };
