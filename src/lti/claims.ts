import type { GradeService, Launch } from '../domain/launch.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import { contextKey, learnerKey, placementKey } from '../records/keys.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { ATTEMPT_PARAMETER, CLAIM, MESSAGE_TYPES } from './claim-names.ts';
import { listOf, objectOf, textOf, urlOf } from './claim-values.ts';
import { isCopy } from './context-history.ts';
import { deepLinkingOf } from './deep-linking-settings.ts';
import type { Json } from './jwt.ts';
import { isTestUser, roleOf } from './roles.ts';

/** Custom values are texts; numbers and booleans (some LMSs) become texts, all else is absent. */
function customOf(claims: Json): Record<string, string> {
  const entries = Object.entries(objectOf(claims[CLAIM.custom])).flatMap(([name, value]) => {
    const text = textOf(['number', 'boolean'].includes(typeof value) ? String(value) : value);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

/** A parameter of the signed target link URI. */
function targetParameter(claims: Json, name: string): string | undefined {
  const target = urlOf(claims[CLAIM.targetLinkUri]);
  return target === undefined ? undefined : textOf(new URL(target).searchParams.get(name));
}

/** The custom parameter wins over `?module=` on the signed target link URI. */
const moduleOf = (custom: Readonly<Record<string, string>>, claims: Json): string | undefined =>
  Object.hasOwn(custom, 'module') ? custom['module'] : targetParameter(claims, 'module');

/** As `module` is named; what is no page of ours is nothing. */
function pageOf(custom: Readonly<Record<string, string>>, claims: Json): 'me' | undefined {
  const page = Object.hasOwn(custom, 'page') ? custom['page'] : targetParameter(claims, 'page');
  return page?.trim().toLowerCase() === 'me' ? 'me' : undefined;
}

/** Canvas has no message for a review: its SpeedGrader launches the URL that came with the submission. */
function messageOf(claims: Json): { message: Launch['message']; reviewAttempt: string | undefined } {
  const message = MESSAGE_TYPES[String(claims[CLAIM.messageType])] ?? 'resource-link';
  const reviewAttempt = message === 'resource-link' ? targetParameter(claims, ATTEMPT_PARAMETER) : undefined;
  return { message: reviewAttempt === undefined ? message : 'submission-review', reviewAttempt };
}

/** @see AGS 2.0, section 3.1 */
function gradesOf(claims: Json): GradeService | undefined {
  const endpoint = objectOf(claims[CLAIM.grades]);
  const scopes = listOf(endpoint['scope']);
  const lineItem = urlOf(endpoint['lineitem']);
  const lineItems = urlOf(endpoint['lineitems']);
  if (!scopes || (lineItem === undefined && lineItems === undefined)) return undefined;
  return { scopes, ...(lineItem && { lineItem }), ...(lineItems && { lineItems }) };
}

/** `name`, or what the parts of it give. @see OpenID Connect core, section 5.1 */
function nameOf(claims: Json): string | undefined {
  const parts = [textOf(claims['given_name']), textOf(claims['family_name'])].filter((part) => part);
  return textOf(claims['name']) ?? textOf(parts.join(' '));
}

/** A BCP 47 tag; Moodle writes `pt_br`. Undefined when it is none. */
function localeOf(claims: Json): string | undefined {
  const given = textOf(objectOf(claims[CLAIM.presentation])['locale']) ?? textOf(claims['locale']);
  if (given === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * Behind the client id of a shared platform stand the LMSs of many customers: a `sub` is one person within their
 * tenant only.
 */
const peopleOf = (platform: PlatformRecord, tenantId: string): string =>
  platform.shared ? `${platform.id}/${tenantId}` : platform.id;

/** What the deployment's record says of its launches. */
type LaunchedFrom = Partial<Pick<DeploymentRecord, 'tenantId' | 'contextsOf'>>;

/** The launch's keys in our records. A launch without a context gets the context of its deployment. */
function keysOf(claims: Json, platform: PlatformRecord, from: LaunchedFrom) {
  const deploymentId = String(claims[CLAIM.deploymentId]);
  const sub = String(claims['sub'] ?? '');
  const contextId = contextKey(
    platform.id,
    from.contextsOf ?? deploymentId,
    textOf(objectOf(claims[CLAIM.context])['id']) ?? '',
  );
  const link = textOf(objectOf(claims[CLAIM.resourceLink])['id']);
  const placementId = link === undefined ? {} : { placementId: placementKey(contextId, link) };
  return {
    deploymentId,
    sub,
    learnerId: learnerKey(peopleOf(platform, from.tenantId ?? platform.tenantId), sub),
    contextId,
    ...placementId,
  };
}

/** Whose submission a review shows. @see LTI Submission Review 1.0, section 3 */
const learnerOf = (claims: Json, message: Launch['message']): string | undefined =>
  message === 'submission-review' ? textOf(objectOf(claims[CLAIM.forUser])['user_id']) : undefined;

type Absent<T> = { [K in keyof T]: T[K] | undefined };

/** Without the properties that are undefined. */
const present = <T extends object>(values: Absent<T>): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/**
 * Turns validated claims into a `Launch`: nothing of LTI's spelling is left. @see LTI 1.3 core, section 5.3
 * @param from the deployment
 */
export function readLaunch(claims: Json, platform: PlatformRecord, from: LaunchedFrom = {}): Launch {
  const roles = listOf(claims[CLAIM.roles]) ?? [];
  const custom = customOf(claims);
  const lms = objectOf(claims[CLAIM.toolPlatform]);
  const presentation = objectOf(claims[CLAIM.presentation]);
  const { message, reviewAttempt } = messageOf(claims);
  const { placementId, ...keys } = keysOf(claims, platform, from);
  return {
    message,
    platformId: platform.id,
    lms: textOf(lms['product_family_code'])?.toLowerCase() ?? '',
    lmsName: textOf(lms['name']) ?? platform.name,
    ...keys,
    role: keys.sub === '' ? 'observer' : roleOf(roles, platform.options?.institutionRoles),
    testUser: isTestUser(roles),
    custom,
    ...present({
      placementId,
      name: nameOf(claims),
      givenName: textOf(claims['given_name']),
      locale: localeOf(claims),
      contextTitle: textOf(objectOf(claims[CLAIM.context])['title']),
      linkTitle: textOf(objectOf(claims[CLAIM.resourceLink])['title']),
      module: moduleOf(custom, claims),
      page: pageOf(custom, claims),
      grades: gradesOf(claims),
      rosterUrl: urlOf(objectOf(claims[CLAIM.roster])['context_memberships_url']),
      deepLinking: message === 'deep-linking' ? deepLinkingOf(claims) : undefined,
      reviewOf: reviewAttempt === undefined ? learnerOf(claims, message) : undefined,
      reviewAttempt,
      copied: isCopy(custom) || undefined,
      resourceLinkId: textOf(objectOf(claims[CLAIM.resourceLink])['id']),
      returnUrl: urlOf(presentation['return_url']),
      target: textOf(presentation['document_target']),
    }),
  };
}
