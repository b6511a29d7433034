import { checkBackups } from './checks/backups.ts';
import { checkBaseUrl } from './checks/base-url.ts';
import { checkCertificate } from './checks/certificate.ts';
import { checkClock } from './checks/clock.ts';
import { checkCookies } from './checks/cookies.ts';
import { checkDeployments } from './checks/deployments.ts';
import { checkDisk } from './checks/disk.ts';
import { checkLaunches } from './checks/launches.ts';
import type { Finding, Measured } from './checks/measured.ts';
import { checkOwnKeys } from './checks/own-keys.ts';
import { checkPlatformActive } from './checks/platform-active.ts';
import { checkPlatformKeys } from './checks/platform-keys.ts';
import { checkScopes } from './checks/scopes.ts';
import { checkColumns, checkRoster } from './checks/services.ts';
import { checkStore } from './checks/store.ts';
import { checkToken } from './checks/token.ts';
import { type DoctorDeps, type DoctorScope, measure } from './measure.ts';
import type { TenantScope } from './tenant-scope.ts';

export interface Report {
  /** Problems first, then warnings; within each in the order of the checks. */
  readonly findings: readonly Finding[];
  readonly problems: number;
  readonly warnings: number;
  /** Milliseconds. */
  readonly at: number;
}

/** What a check makes of the measurements; in the order in which one would look. */
const TOOL_CHECKS = [checkBaseUrl, checkCertificate, checkCookies, checkOwnKeys, checkClock];
const MACHINE_CHECKS = [checkStore, checkDisk, checkBackups];
const PLATFORM_CHECKS = [
  checkPlatformActive,
  checkPlatformKeys,
  checkToken,
  checkScopes,
  checkColumns,
  checkRoster,
  checkDeployments,
  checkLaunches,
];

const GRAVITY: readonly Finding['level'][] = ['problem', 'warn', 'ok'];

function report(findings: readonly Finding[], at: number): Report {
  const sorted = GRAVITY.flatMap((level) => findings.filter((finding) => finding.level === level));
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { findings: sorted, problems: count('problem'), warnings: count('warn'), at };
}

const run = (
  measured: Measured,
  checks: readonly ((measured: Measured) => readonly Finding[])[],
): Finding[] => checks.flatMap((check) => check(measured));

/** Everything: the machine, the address, and every LMS in scope. */
export async function runDoctor(deps: DoctorDeps, scope: DoctorScope): Promise<Report> {
  const measured = await measure(deps, scope);
  return report(run(measured, [...TOOL_CHECKS, ...MACHINE_CHECKS, ...PLATFORM_CHECKS]), measured.tool.at);
}

/** One LMS, with what concerns it of the tool's own: address, keys and clock. */
export async function testPlatform(deps: DoctorDeps, scope: DoctorScope): Promise<Report> {
  const measured = await measure(deps, { ...scope, machine: false, inactiveToo: true });
  return report(run(measured, [...PLATFORM_CHECKS, ...TOOL_CHECKS]), measured.tool.at);
}

/** What an admin of a tenant may have looked at. */
export const doctorScopeOf = (scope: TenantScope, machine: boolean): DoctorScope => ({
  platforms: scope.platforms,
  holds: (place) => scope.holds(place),
  tenantId: scope.tenantId,
  machine,
});
