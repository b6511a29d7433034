import { isIP } from 'node:net';

/** Hosts that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const parse = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** An http or https address without user name, password or `#`. */
export const isWebAddress = (text: string): boolean => {
  const url = parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.username === '' && url.password === '' && !text.includes('#') && !/\s/.test(text);
};

/** A web address that can stand before every path: no question mark either. */
export const isBaseAddress = (text: string): boolean => isWebAddress(text) && !text.includes('?');

/** Encrypted on the way, or on this machine only. */
export const isSafeAddress = (text: string): boolean => {
  const url = parse(text);
  return url !== undefined && (url.protocol === 'https:' || isLoopback(url.hostname));
};

/** Scheme, host and port, nothing behind them. */
export const isOrigin = (text: string): boolean => isWebAddress(text) && parse(text)?.origin === text;

const isAddressOrRange = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/** A host name such as moodle.district.example, an IP address, or a range such as 10.0.0.0/8. */
export const isHostOrRange = (text: string): boolean =>
  isAddressOrRange(text) || (/^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i.test(text) && !/^[\d.]+$/.test(text));

/** An IP address, a range such as 10.0.0.0/8, or one of the three names that Express knows. */
export const isProxyAddress = (text: string): boolean =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(text) || isAddressOrRange(text);
