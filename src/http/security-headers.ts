import type { Response } from 'express';
import { remembered } from './remembered.ts';

/** Nothing but our own files; no inline script or style; forms stay here. */
const PAGE_RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];
const PAGE_POLICY = PAGE_RULES.join('; ');

/** The origin, or nothing when it could break out of the header. */
function originOf(text: string): string[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? [url.origin] : [];
}

/** Headers of every answer. */
export function setCommonHeaders(res: Response, https: boolean): void {
  res.setHeader('Content-Security-Policy', PAGE_POLICY);
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (https) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** The policy of pages that only these addresses, a list as JSON, may frame. */
const framedBy = remembered({ most: 500, longest: 2000 }, (ancestors) => {
  const origins = [...new Set((JSON.parse(ancestors) as string[]).flatMap(originOf))];
  return `${PAGE_POLICY}; frame-ancestors ${["'self'", ...origins].join(' ')}`;
});

/** Session pages: framed by their own LMS only, kept by no cache. Pages without data go without this. */
export function setSessionHeaders(res: Response, ancestors: readonly string[]): void {
  res.setHeader('Content-Security-Policy', framedBy(JSON.stringify(ancestors)));
  res.setHeader('Cache-Control', 'no-store');
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
