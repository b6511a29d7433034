import { AppError } from '../domain/errors.ts';
import { productName, type RegistrationFault } from '../domain/registration.ts';
import type { PlatformConfiguration, Registered } from '../ports/registrar.ts';
import { platformOf } from '../records/find-platform.ts';
import { deploymentKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import type { Deps } from './deps.ts';
import { addPlatform } from './platform-add.ts';
import { addDeployments } from './platform-deployments.ts';
import { editPlatform } from './platform-edit.ts';

type KeepDeps = Pick<Deps, 'records' | 'clock'>;

export interface Registrant {
  readonly tenantId: string;
  readonly invited: boolean;
}

export interface Kept {
  readonly platform: PlatformRecord;
  /** Nobody had this issuer and client id before. */
  readonly isNew: boolean;
}

const fault = (kind: RegistrationFault, message: string, facts: Record<string, string>): AppError =>
  new AppError('REGISTRATION_FAILED', message, { fault: kind, ...facts });

const LONGEST_NAME = 200;

/** Cut, and without halves of characters, which no store keeps. */
const storable = (text: string): string =>
  text
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}/gu, '')
    .trim();

const nameOf = ({ account, product, issuer }: PlatformConfiguration): string => {
  const { host } = new URL(issuer);
  const lms = productName(product);
  return storable(account ?? '') || storable(lms === '' ? host : `${lms} (${host})`);
};

const addressesOf = ({ authUrl, tokenUrl, jwksUrl }: PlatformConfiguration | PlatformRecord) => ({
  authUrl,
  tokenUrl,
  jwksUrl,
});

/** Whoever registers again without an invitation must not get a switched-on LMS to point somewhere else. */
const staysActive = (known: PlatformRecord, configuration: PlatformConfiguration): boolean =>
  known.active &&
  known.tokenAudience === configuration.tokenAudience &&
  JSON.stringify(addressesOf(known)) === JSON.stringify(addressesOf(configuration));

async function update(
  deps: KeepDeps,
  known: PlatformRecord,
  configuration: PlatformConfiguration,
  { tenantId, invited }: Registrant,
): Promise<PlatformRecord> {
  if (known.tenantId !== tenantId) throw fault('other-tenant', 'registered for another tenant', {});
  if (known.source === 'config' || known.source === 'sandbox')
    throw fault('managed-elsewhere', 'the platform is read-only', { name: known.name });
  const edited = await editPlatform(deps, known.id, {
    ...addressesOf(configuration),
    tokenAudience: configuration.tokenAudience ?? null,
    product: configuration.product,
    source: 'registration',
    active: invited || staysActive(known, configuration),
  });
  if (edited.kind === 'edited') return edited.platform;
  throw fault('managed-elsewhere', edited.kind, { name: known.name });
}

async function add(
  deps: KeepDeps,
  configuration: PlatformConfiguration,
  clientId: string,
  { tenantId, invited }: Registrant,
): Promise<Kept> {
  const { issuer, tokenAudience, product } = configuration;
  const fields = {
    name: nameOf(configuration),
    issuer,
    clientId,
    ...addressesOf(configuration),
    tokenAudience,
  };
  const options = { deployments: [], active: invited, source: 'registration', tenantId, product } as const;
  const added = await addPlatform(deps, { ...fields, shared: false }, options);
  if (added.kind === 'added') return { platform: added.platform, isNew: true };
  if (added.kind === 'known') {
    return {
      platform: await update(deps, added.platform, configuration, { tenantId, invited }),
      isNew: false,
    };
  }
  const [problem] = added.problems;
  const message = `${problem?.field}: ${problem?.problem}`;
  throw fault('field-missing', message, { field: problem?.field ?? '' });
}

/** A deployment that an admin revoked comes back by an invitation alone. */
async function keepDeployment(
  deps: KeepDeps,
  platform: PlatformRecord,
  deploymentId: string,
  invited: boolean,
): Promise<void> {
  const known = await deps.records.deployments.get(deploymentKey(platform.id, deploymentId));
  if (!known || invited) await addDeployments(deps, platform, [deploymentId]);
}

/**
 * Stores what came of a registration: the LMS that has this issuer and client id already is updated, never doubled.
 * With an invitation it is active at once.
 * @throws AppError REGISTRATION_FAILED
 */
export async function keepRegistered(
  deps: KeepDeps,
  configuration: PlatformConfiguration,
  { clientId, deploymentId }: Registered,
  registrant: Registrant,
): Promise<Kept> {
  const known = await platformOf(deps.records.platforms, configuration.issuer, clientId);
  const kept = known
    ? { platform: await update(deps, known, configuration, registrant), isNew: false }
    : await add(deps, configuration, clientId, registrant);
  if (deploymentId !== undefined) await keepDeployment(deps, kept.platform, deploymentId, registrant.invited);
  return kept;
}
