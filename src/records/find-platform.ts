import type { Collection } from '../ports/document-store.ts';
import type { PlatformRecord } from './platform.ts';

/** No store keeps these. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/**
 * The platform that has this issuer and client id now. Its id does not say: a platform that was replaced keeps the id
 * of its first client id.
 */
export async function platformOf(
  platforms: Collection<PlatformRecord>,
  issuer: string,
  clientId: string,
): Promise<PlatformRecord | undefined> {
  if (UNSTORABLE.test(issuer) || UNSTORABLE.test(clientId)) return undefined;
  const [platform] = await platforms.find({ issuer, clientId }, { limit: 1 });
  return platform;
}
