import { platformKey } from '../records/keys.ts';
import type { Deps } from './deps.ts';

/**
 * The id for a new platform. The usual one may be held by a platform that began with this client id and was replaced
 * since: then another, so that both can be there.
 */
export async function newPlatformId(
  { records }: Pick<Deps, 'records'>,
  issuer: string,
  clientId: string,
): Promise<string> {
  const id = platformKey(issuer, clientId);
  const holder = await records.platforms.get(id);
  const isOther = holder && (holder.issuer !== issuer || holder.clientId !== clientId);
  return isOther ? platformKey(issuer, clientId, holder.version) : id;
}
