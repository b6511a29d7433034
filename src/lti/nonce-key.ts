import { createHash } from 'node:crypto';

/** The id of a used nonce: per platform, so that two LMSs may draw the same one. */
export const nonceKey = (platformId: string, nonce: string): string =>
  createHash('sha256')
    .update(JSON.stringify([platformId, nonce]))
    .digest('hex')
    .slice(0, 40);
