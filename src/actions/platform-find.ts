import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';

export type Found =
  | { readonly kind: 'one'; readonly platform: PlatformRecord }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly platforms: readonly PlatformRecord[] };

const SHORTEST_PREFIX = 6;
const PAGE = 1000;

/** Every platform, in the order of their names. */
export async function listPlatforms(deps: Pick<Deps, 'records'>): Promise<readonly PlatformRecord[]> {
  const all: PlatformRecord[] = [];
  for (;;) {
    const after = all.at(-1);
    const page = await deps.records.platforms.find({}, { limit: PAGE, ...(after && { after }) });
    all.push(...page);
    if (page.length < PAGE) return all.sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** The platform that a person means by its id, the beginning of the id, its client id or its name. */
export async function findPlatform(deps: Pick<Deps, 'records'>, said: string): Promise<Found> {
  const all = await listPlatforms(deps);
  const name = said.trim().toLowerCase();
  const ways: readonly ((platform: PlatformRecord) => boolean)[] = [
    (platform) => platform.id === said,
    (platform) => platform.clientId === said,
    (platform) => platform.name.toLowerCase() === name,
    (platform) => said.length >= SHORTEST_PREFIX && platform.id.startsWith(said),
  ];
  for (const way of ways) {
    const [platform, ...others] = all.filter(way);
    if (platform)
      return others.length === 0
        ? { kind: 'one', platform }
        : { kind: 'several', platforms: [platform, ...others] };
  }
  return { kind: 'none' };
}
