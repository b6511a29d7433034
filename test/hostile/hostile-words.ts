import { gzipSync } from 'node:zlib';

/** A small seeded generator (mulberry32): the same seed asks the same things. */
export interface Dice {
  /** 0 to 1. */
  next(): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    chance: (share) => next() < share,
  };
}

/** One segment of a path, as it goes over the wire. */
export const SEGMENTS: readonly string[] = [
  '%',
  '%zz',
  '%ff',
  '%00',
  '%C0%AF',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '..',
  '.',
  '%2e%2e%2f%2e%2e%2f',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..%5c..%5c',
  '__proto__',
  'constructor',
  'toString',
  '%0d%0aX-Evil:%201',
  '%3Cscript%3E',
  'a%20b',
  ';a=b',
  '[',
  '{}',
  '$where',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'x'.repeat(3000),
  '',
];

export const QUERIES: readonly string[] = [
  '',
  '',
  '?',
  '?%',
  '?%ff=%fe',
  '?a[b][c]=d',
  '?__proto__[x]=1',
  '?constructor.prototype.x=1',
  '?empty=1&empty=2',
  '?v=%00',
  '?probe=own&iss=x',
  `?a=${'x'.repeat(6000)}`,
  `?${'a&'.repeat(2000)}`,
  '??&&==',
];

export const HEADERS: readonly string[] = [
  'accept-encoding: *;q=0',
  'accept-encoding: br;q=NaN, gzip;q=-1',
  'accept: ;;;',
  'accept-language: *-*;q=9',
  'range: bytes=5-1,-0,x',
  'range: bytes=0-0,0-0,0-0',
  'if-none-match: W/"x", *',
  'if-modified-since: never',
  'expect: 100-continue',
  'expect: everything',
  'x-forwarded-for: 127.0.0.1, \u0001',
  'x-forwarded-proto: javascript',
  'x-forwarded-host: evil.example',
  'forwarded: for=_x;proto=;',
  'host: evil.example',
  'host: ',
  'origin: null',
  'referer: javascript:alert(1)',
  'authorization: Bearer ',
  'sec-fetch-dest: iframe',
  'upgrade: h2c',
  'content-length: -1',
  'content-length: 1e3',
  'transfer-encoding: gzip, chunked',
  'cookie: =; ;; a; =b; __Host-aw-=; __proto__=1',
  'cookie: %ff%fe=%00; __Host-aw-login-00000000=a.b',
  'cookie: __Host-aw-login-12345678=W10.W10',
  `cookie: ${'a=b; '.repeat(1500)}`,
  `x-long: ${'x'.repeat(20_000)}`,
  'bad header',
  ' folded: x',
];

export const CONTENT_TYPES: readonly string[] = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-8',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/x-www-form-urlencoded; charset=iso-8859-1',
  'application/x-www-form-urlencoded; charset=klingon',
  'application/x-www-form-urlencoded;;;=',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  '/',
];

const LONG = 'x'.repeat(900);

/** Fields that forms of some page have, some good, most not. */
export const FIELDS: readonly string[] = [
  'name=Pat+%3Cb%3E%22%27%0D%0A',
  'name=%F0%9F%98%80%ED%A0%80%00',
  `legalName=${LONG}`,
  'legalName==1%2B1',
  'staffId=%E2%80%AE',
  'role=%00%07',
  'module=small/module',
  'module=../../etc/passwd',
  'module=__proto__/constructor',
  'answer=tried',
  'answer=not-yet',
  `note=${LONG}`,
  'language=es',
  'language=xx-klingon',
  'back=//evil.example/',
  'back=%0d%0aX-Evil:%201',
  'box=0',
  'box=999',
  'box=-1',
  'what=paid',
  'what=unsigned',
  'year=2026',
  'year=-1e99',
  `entry=${'a'.repeat(40)}`,
  'entry=%00',
  'minutes=0',
  'minutes=1e400',
  'minutes=0x10',
  'excused=yes',
  'when=always',
  `placement=${'0'.repeat(40)}`,
  'reason=%E2%80%AE%00+why',
  'reissue=yes',
  'active=99999999',
  'active=-1',
  'timeZone=America/Denver',
  'timeZone=Mars/Olympus',
  `breaks=${'2026-12-20+to+2026-01-02%0A'.repeat(200)}`,
  'ledgerYears=1e9',
  'text1=%3Cscript%3E',
  'confidence=maybe',
  'seen=NaN',
];

const zip = (text: string): Buffer => gzipSync(Buffer.from(text));

/** Bodies, with the encoding that they claim. */
export const BODIES: readonly (readonly [body: string | Buffer, encoding?: string])[] = [
  [''],
  ['a=b&'.repeat(5000)],
  [`a=${'x'.repeat(80_000)}`],
  [`id_token=${'x'.repeat(300_000)}&state=a`],
  ['%'],
  ['%ff=%fe&%00=%00'],
  ['csrf[]=1&csrf[a]=2&attempt[__proto__]=3'],
  ['__proto__=1&constructor=2&toString=3'],
  ['state=a b&id_token=x'],
  ['state[a]=1'],
  ['error=%3Cscript%3E&state=%0d%0a'],
  ['{"id_token":{"$ne":1}}'],
  ['[[[[[[[[['],
  ['--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
  [Buffer.from([0, 255, 254, 1, 13, 10, 128])],
  [zip('state=a&id_token=b'), 'gzip'],
  [zip('a'.repeat(5_000_000)), 'gzip'],
  [zip('a=b').subarray(0, 10), 'gzip'],
  ['a=b', 'gzip'],
  ['a=b', 'br'],
  ['a=b', 'deflate'],
  ['a=b', 'compress'],
  ['a=b', 'gzip, gzip'],
];
