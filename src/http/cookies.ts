/** Cookies of a request in the order the browser sent them: oldest first among equal paths. @see RFC 6265, 5.4 */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (cut < 1) continue;
    const name = pair.slice(0, cut).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(cut + 1).trim());
  }
  return cookies;
}

/**
 * `Partitioned` lets the cookie live inside an LMS frame while third-party cookies are blocked; `__Host-` names
 * need `Secure` and `Path=/`. Without an age it goes when the browser closes.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned';

export const setCookie = (name: string, value: string): string => `${name}=${value}; ${ATTRIBUTES}`;

export const clearCookie = (name: string): string => `${name}=; Max-Age=0; ${ATTRIBUTES}`;
