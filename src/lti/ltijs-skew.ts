import type { KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';
import { launchScope } from './launch-scope.ts';

/** Seconds that an LMS's clock may be off. @see 1EdTech Security Framework 1.1, section 5.1.3 */
export const SKEW = 60;

interface VerifyOptions {
  clockTimestamp?: number;
  clockTolerance?: number;
}
interface JsonWebToken {
  verify(token: string, key: string | KeyObject, options?: VerifyOptions): unknown;
  sign(payload: object, key: string): string;
}

let done = false;

/**
 * ltijs checks `exp` and `nbf` with no tolerance at all, so that an LMS whose clock is a second ahead (`nbf`)
 * or a minute behind (Moodle's tokens live for 60 s) could never launch. It has no option for it: the
 * verifier that it shares with nobody gets the launch's own clock and the tolerance of our rules, inside a
 * guarded launch only. There it also gets the key that was read already, and the `ltik`, which we drop, is not
 * signed: the two took a fifth of a launch (docs/decisions/015-ltijs-spared-work.md).
 */
export function tolerateSkew(): void {
  if (done) return;
  done = true;
  const fromLtijs = createRequire(createRequire(import.meta.url).resolve('ltijs'));
  const jsonwebtoken = fromLtijs('jsonwebtoken') as JsonWebToken;
  const strict = jsonwebtoken.verify;
  jsonwebtoken.verify = (token, key, options) => {
    const scope = launchScope.getStore();
    if (!scope || options?.clockTimestamp === undefined) return strict(token, key, options);
    const known = key === scope.pem ? (scope.key ?? key) : key;
    return strict(token, known, { ...options, clockTimestamp: scope.now / 1000, clockTolerance: SKEW });
  };
  const { sign } = jsonwebtoken;
  jsonwebtoken.sign = (payload, key) => (launchScope.getStore() ? 'dropped' : sign(payload, key));
}
