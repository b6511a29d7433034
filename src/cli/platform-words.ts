import type { DeploymentRecord } from '../records/deployment.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { columns } from './table.ts';

const SOURCES: Readonly<Record<PlatformRecord['source'], string>> = {
  config: 'the config file (read-only here)',
  cli: 'this command',
  sandbox: 'the sandbox',
  registration: 'this command; it registered by itself',
};

/** The beginning of an id: enough to tell platforms apart, and accepted wherever a platform is named. */
export const shortId = (id: string): string => id.slice(0, 12);

export const stateWords = (platform: Pick<PlatformRecord, 'active'>): string =>
  platform.active ? 'active' : 'not active';

/** A platform as JSON output holds it. */
export const platformData = (platform: PlatformRecord, deployments: readonly DeploymentRecord[]) => {
  const { version: _version, createdAt, expiresAt: _expires, ...facts } = platform;
  return {
    ...facts,
    createdAt: new Date(createdAt).toISOString(),
    deployments: deployments.map(({ deploymentId, state }) => ({ deploymentId, state })),
  };
};

const deploymentWords = (deployments: readonly DeploymentRecord[]): string =>
  deployments.length === 0
    ? 'none yet; learned on the first launch'
    : deployments.map(({ deploymentId, state }) => `${deploymentId} (${state})`).join(', ');

const earlierWords = ({ earlier = [] }: PlatformRecord): readonly (readonly [string, string])[] =>
  earlier.map(({ clientId, until }) => ['Replaced', `${clientId}, on ${new Date(until).toISOString()}`]);

/** A platform for people. */
export const platformText = (platform: PlatformRecord, deployments: readonly DeploymentRecord[]): string =>
  columns([
    ['Name', platform.name],
    ['Id', platform.id],
    ['State', stateWords(platform)],
    ['Issuer', platform.issuer],
    ['Client id', platform.clientId],
    ['Authentication URL', platform.authUrl],
    ['Token URL', platform.tokenUrl],
    ['Keys URL', platform.jwksUrl],
    ...(platform.tokenAudience === undefined ? [] : [['Token audience', platform.tokenAudience] as const]),
    ['Deployments', deploymentWords(deployments)],
    ...(platform.shared
      ? [['Shared', 'yes: new deployments wait until an admin accepts them'] as const]
      : []),
    ...earlierWords(platform),
    ['Managed by', SOURCES[platform.source]],
  ]);

/** What the LMS's admin enters there. */
export const toolText = (toolUrl: string): string =>
  `What the LMS needs to know of this tool:\n${columns([
    ['Login URL', `${toolUrl}/lti/login`],
    ['Launch (redirect) URL', `${toolUrl}/lti/launch`],
    ['Public keys URL', `${toolUrl}/lti/keys`],
  ])}`;

export const READ_ONLY = 'This LMS stands in the config file: change it there and restart the tool.';
