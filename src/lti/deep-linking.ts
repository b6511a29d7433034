import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { ContentItem, DeepLinkingSettings } from '../domain/deep-linking.ts';
import { AppError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeepLinkingResponder } from '../ports/deep-linking.ts';
import type { Collection } from '../ports/document-store.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { CLAIM } from './claim-names.ts';
import type { Json } from './jwt.ts';
import { SUBMISSION_REVIEW } from './submission-review.ts';
import type { ToolKeys } from './tool-keys.ts';

export interface DeepLinkingDeps {
  readonly platforms: Collection<PlatformRecord>;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  /** Every link leads there; the custom parameter says which module. */
  readonly launchUrl: string;
}

/** Seconds. Moodle allows no skew at all for `iat`, Canvas no answer older than five minutes. */
const BACKDATED = 5;
const LIFE = 300;

/** @see Deep Linking 2.0, section 3.2 */
const toJson = ({ lineItem, ...item }: ContentItem, url: string): Json => ({
  type: 'ltiResourceLink',
  url,
  ...item,
  ...(lineItem && { lineItem: { ...lineItem, submissionReview: SUBMISSION_REVIEW } }),
});

/** @see Deep Linking 2.0, section 4.5 */
const messageClaims = (
  deploymentId: string,
  { data }: DeepLinkingSettings,
  items: readonly Json[],
  message: string | undefined,
): Record<string, unknown> => ({
  [CLAIM.messageType]: 'LtiDeepLinkingResponse',
  [CLAIM.version]: '1.3.0',
  [CLAIM.deploymentId]: deploymentId,
  [CLAIM.contentItems]: items,
  ...(data !== undefined && { [CLAIM.deepLinkingData]: data }),
  ...(message !== undefined && { [CLAIM.deepLinkingMessage]: message }),
  nonce: randomBytes(24).toString('base64url'),
});

/**
 * Our own in place of ltijs's, whose form has an inline script and an unescaped address: here is only the signature,
 * the page is made where all pages are.
 * @see 1EdTech Security Framework 1.1, section 5.2
 */
export const createDeepLinkingResponder = (deps: DeepLinkingDeps): DeepLinkingResponder => ({
  async respond({ platformId, deploymentId, settings }, items, message) {
    const platform = await deps.platforms.get(platformId);
    if (!platform) throw new AppError('PLATFORM_UNKNOWN', 'the platform of this session is gone');
    const { kid, key } = await deps.toolKeys.signingKey();
    const iat = Math.floor(deps.clock() / 1000) - BACKDATED;
    const links = items.map((item) => toJson(item, deps.launchUrl));
    const jwt = await new SignJWT(messageClaims(deploymentId, settings, links, message))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(platform.clientId)
      .setAudience(platform.issuer)
      .setIssuedAt(iat)
      .setExpirationTime(iat + LIFE)
      .sign(key);
    return { action: settings.returnUrl, jwt };
  },
});
