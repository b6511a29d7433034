import type { NextFunction, Request, Response } from 'express';
import type { Lms } from './lms.ts';
import type { Persona } from './personas.ts';

const COOKIE = 'sandbox_persona';

/** A path parameter as text. */
export function param(req: Request, name: string): string {
  const value = req.params[name];
  return typeof value === 'string' ? value : '';
}

/** A form field or JSON member as text; '' when it is missing or no text. */
export function field(req: Request, name: string): string {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** The persona's id as the browser's cookie names it. */
export function signedInCookie(req: Request): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return undefined;
}

/** Whoever is signed in to this browser; at first the first persona. */
export function signedInPersona(lms: Lms, req: Request): Persona {
  const { personas } = lms.settings;
  const id = signedInCookie(req);
  const persona = personas.find((each) => each.id === id) ?? personas[0];
  if (!persona) throw new Error('The sandbox was started without personas.');
  return persona;
}

/** Sent in frames too, and when the tool on its other site posts to us: hence `SameSite=None`. */
export function signIn(res: Response, personaId: string): void {
  res.cookie(COOKIE, personaId, { httpOnly: true, secure: true, sameSite: 'none', path: '/' });
}

/** Guards pages and API: a page of another site can switch no fault, and pages have one address. */
export function sameSiteOnly(lms: Lms) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const reads = req.method === 'GET' || req.method === 'HEAD';
    const { origin, host } = req.headers;
    if (!reads && origin !== undefined && origin !== lms.url) {
      res.status(403).type('text').send('The sandbox takes changes from its own pages only.');
    } else if (reads && host !== new URL(lms.url).host && !req.path.startsWith('/api/')) {
      // Under the tool's own host name the two would be one site, and cookies would behave as in no real LMS.
      res.redirect(new URL(req.originalUrl.replace(/^\/+/, '/'), lms.url).href);
    } else next();
  };
}

/** Stops DNS rebinding: only names that we were given, and loopback names, are answered. */
export function knownHostOnly(lms: Lms) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const known = new URL(lms.url);
    const host = req.headers.host ?? '';
    const loopback = [`127.0.0.1:${known.port}`, `localhost:${known.port}`, `[::1]:${known.port}`];
    if (host === known.host || loopback.includes(host)) next();
    else res.status(421).type('text').send('This host name is not served here.');
  };
}

export function securityHeaders(lms: Lms) {
  return (_req: Request, res: Response, next: NextFunction): void => {
    const tools = new Set([...lms.clients.values()].map((client) => new URL(client.loginUrl).origin));
    const origins = [...tools].join(' ');
    res.set({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self' ${origins}; form-action 'self' ${origins}; base-uri 'none'; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
    next();
  };
}
