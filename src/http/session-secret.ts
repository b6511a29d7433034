import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In the same time whatever they hold. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The token of every form of a session, from its cookie's value. */
export const csrfOf = (cookieValue: string): string =>
  createHmac('sha256', cookieValue).update('csrf').digest('base64url');
