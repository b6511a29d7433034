import type { Response } from 'express';

/** Nothing but our own files; no inline script or style; forms stay here. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** The origin, or nothing when it could break out of the header. */
function originOf(text: string): string[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
}

/** Headers of every answer. */
export function setCommonHeaders(res: Response, https: boolean): void {
  res.set({
    'Content-Security-Policy': PAGE_POLICY.join('; '),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  });
  if (https) res.set('Strict-Transport-Security', 'max-age=31536000');
}

/** Session pages: framed by their own LMS only, kept by no cache. Pages without data go without this. */
export function setSessionHeaders(res: Response, ancestors: readonly string[]): void {
  const origins = [...new Set(ancestors.flatMap(originOf))];
  res.set({
    'Content-Security-Policy': [...PAGE_POLICY, `frame-ancestors ${["'self'", ...origins].join(' ')}`].join(
      '; ',
    ),
    'Cache-Control': 'no-store',
  });
}

/**
 * The page whose form goes to the LMS: its forms lead there and nowhere else. The LMS is told which site it comes
 * from, since some refuse a form from nowhere; which page, it is not.
 */
export function allowFormTo(res: Response, url: string): void {
  const policy = String(res.getHeader('Content-Security-Policy'));
  const target = originOf(url)[0] ?? "'none'";
  res.set({
    'Content-Security-Policy': policy.replace("form-action 'self'", `form-action ${target}`),
    'Referrer-Policy': 'strict-origin',
  });
}
