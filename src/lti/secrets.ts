import { hkdfSync } from 'node:crypto';

/** What a sub-key is for. One purpose per key, so that none can be used in another's place. */
export type Purpose = 'login-cookie' | 'tool-keys' | 'credential-keys' | 'tickets' | 'ltijs';

/** 32 bytes for one purpose, from the one secret of the installation (HKDF-SHA-256, RFC 5869). */
export const deriveKey = (secret: string, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'aidewell', `lti/${purpose}`, 32));
