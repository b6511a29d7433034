import type { Launch } from '../domain/launch.ts';
import type { TenantSettings } from '../domain/tenant-settings.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import { catchUpFollowUps } from './catch-up-follow-ups.ts';
import type { Deps } from './deps.ts';
import { fileReviews } from './file-reviews.ts';
import { launchTenant } from './launch-tenant.ts';
import { readSettings } from './tenant-settings.ts';

export type PersonLaunch = Pick<Launch, 'learnerId' | 'platformId' | 'deploymentId'>;

export const settingsOfLaunch = async (
  deps: Pick<Deps, 'records'>,
  launch: PersonLaunch,
): Promise<TenantSettings> => readSettings(deps, await launchTenant(deps, launch));

/** What follows this person's passes, with the district's calendar; undefined where they passed nothing. */
export async function readFollowUps(
  deps: Pick<Deps, 'records' | 'clock' | 'retention'>,
  launch: PersonLaunch,
): Promise<{ readonly followUps: FollowUpsRecord; readonly calendar: TenantSettings } | undefined> {
  const stored = await deps.records.followUps.get(launch.learnerId);
  const known = await catchUpFollowUps(deps, launch, stored);
  if (!known) return undefined;
  const followUps = known.unfiledSince === undefined ? known : await fileReviews(deps, known);
  return { followUps, calendar: await settingsOfLaunch(deps, launch) };
}
