import type { AppError } from '../domain/errors.ts';
import { RIGHTS, type Right } from '../domain/registration.ts';
import type { PlatformConfiguration } from '../ports/registrar.ts';
import { CANVAS_PLACEMENTS } from './canvas-config.ts';
import { CANVAS, PLATFORM_CONFIGURATION } from './claim-names.ts';
import { listOf, objectOf, textOf, urlOf } from './claim-values.ts';
import { shorten } from './form-fields.ts';
import type { Json } from './jwt.ts';
import { registrationFault } from './registration-fault.ts';
import { belongTogether } from './registration-hosts.ts';
import { NAME_CLAIMS, SCOPES } from './tool-description.ts';

/** What the rules for addresses need to know. */
export interface AddressRules {
  /** @throws ForbiddenAddress */
  check(url: URL): void;
  /** An admin of the tool named this host. */
  isNamed(url: URL): boolean;
}

const ENDPOINTS = {
  authUrl: 'authorization_endpoint',
  tokenUrl: 'token_endpoint',
  jwksUrl: 'jwks_uri',
  registrationUrl: 'registration_endpoint',
} as const;
const LONGEST = 2_000;

const missing = (field: string): AppError =>
  registrationFault('field-missing', `${field} is missing or not what it should be`, { field });

/** A web address as it stands there, without user name, password and `#`. */
function addressOf(configuration: Json, field: string): string {
  const text = urlOf(configuration[field]);
  const url = text === undefined ? undefined : new URL(text);
  if (!url || text === undefined || text.length > LONGEST || url.username !== '' || url.password !== '')
    throw missing(field);
  if (/[#\s\p{Cc}\p{Cs}]/u.test(text)) throw missing(field);
  return text;
}

/** @throws AppError other-host, forbidden */
function checkHost(field: string, address: URL, issuer: URL, rules: AddressRules): void {
  try {
    rules.check(address);
  } catch (error) {
    const message = error instanceof Error ? error.message : field;
    throw registrationFault('forbidden', message, { host: address.host });
  }
  if (belongTogether(issuer, address) || rules.isNamed(address)) return;
  const facts = { field, host: address.host, issuer: issuer.host };
  throw registrationFault(
    'other-host',
    `${field} is at ${address.host}, the issuer at ${issuer.host}`,
    facts,
  );
}

/** Members that must hold these values where the LMS lists any. @see Security Framework 1.1, sections 5.1 and 6.2 */
const NEEDED = [
  ['response_types_supported', 'id_token'],
  ['token_endpoint_auth_methods_supported', 'private_key_jwt'],
  ['token_endpoint_auth_signing_alg_values_supported', 'RS256'],
  ['id_token_signing_alg_values_supported', 'RS256'],
] as const;

function checkSupport(configuration: Json): void {
  for (const [field, value] of NEEDED) {
    const supported = listOf(configuration[field]);
    if (supported?.includes(value) ?? true) continue;
    throw registrationFault('unsupported', `${field} lacks ${value}`, { field: value });
  }
}

interface Message {
  readonly type: string;
  readonly placements: readonly string[];
}

/** Undefined: the LMS does not say what it sends. */
function messagesOf(lms: Json): Message[] | undefined {
  const list = lms['messages_supported'];
  if (!Array.isArray(list) || list.length === 0) return undefined;
  return list.map((entry) => ({
    type: textOf(objectOf(entry)['type']) ?? '',
    placements: listOf(objectOf(entry)['placements']) ?? [],
  }));
}

const PICKER = 'LtiDeepLinkingRequest';
const LINK = 'LtiResourceLinkRequest';
const REVIEW = 'LtiSubmissionReviewRequest';
/** The specification's name for the place where a trainer adds content. */
const CONTENT_AREA = 'ContentArea';

const offers = (messages: readonly Message[] | undefined, type: string, placement?: string): boolean =>
  messages?.some(
    (message) => message.type === type && (placement === undefined || message.placements.includes(placement)),
  ) ?? false;

function placementsOf(product: string, messages: readonly Message[] | undefined): string[] {
  if (product !== 'canvas') return offers(messages, PICKER, CONTENT_AREA) ? [CONTENT_AREA] : [];
  return [
    ...CANVAS_PLACEMENTS.picker.filter((placement) => offers(messages, PICKER, placement)),
    ...CANVAS_PLACEMENTS.menu.filter((placement) => offers(messages, LINK, placement)),
  ];
}

function rightsOf(
  configuration: Json,
  messages: readonly Message[] | undefined,
  placements: string[],
): Right[] {
  const scopes = listOf(configuration['scopes_supported']);
  const claims = listOf(configuration['claims_supported']);
  const has: Readonly<Record<Right, boolean>> = {
    names: NAME_CLAIMS.some((claim) => claims?.includes(claim) ?? true),
    scores: isOffered('scores', scopes),
    results: isOffered('results', scopes),
    columns: isOffered('columns', scopes),
    roster: isOffered('roster', scopes),
    picker: messages === undefined || offers(messages, PICKER),
    review: offers(messages, REVIEW),
    menu: CANVAS_PLACEMENTS.menu.some((placement) => placements.includes(placement)),
  };
  return RIGHTS.filter((right) => has[right]);
}

const isOffered = (right: Right, scopes: readonly string[] | undefined): boolean =>
  scopes?.includes(SCOPES[right] ?? '') ?? true;

/**
 * Only a whole address: a bare host, as Canvas writes it, is refused by Canvas's own token endpoint. And only one of
 * the same LMS: our assertion goes to the token URL, and whoever is there could use it at the audience.
 */
function audienceOf(
  configuration: Json,
  tokenUrl: string,
  issuer: URL,
  rules: AddressRules,
): { tokenAudience?: string } {
  const audience = urlOf(configuration['authorization_server']);
  if (audience === undefined || audience === tokenUrl || audience.length > LONGEST) return {};
  const url = new URL(audience);
  return belongTogether(issuer, url) || rules.isNamed(url) ? { tokenAudience: audience } : {};
}

/**
 * Turns an LMS's OpenID configuration into what a registration needs.
 * @see LTI dynamic registration 1.0, section 3.5
 * @throws AppError REGISTRATION_FAILED
 */
export function readConfiguration(
  configuration: Json,
  from: URL,
  rules: AddressRules,
): PlatformConfiguration {
  const issuer = addressOf(configuration, 'issuer');
  const urls = Object.fromEntries(
    Object.entries(ENDPOINTS).map(([name, field]) => [name, addressOf(configuration, field)]),
  ) as Readonly<Record<keyof typeof ENDPOINTS, string>>;
  const issuerUrl = new URL(issuer);
  checkHost('issuer', issuerUrl, issuerUrl, rules);
  checkHost('openid_configuration', from, issuerUrl, rules);
  for (const name of Object.keys(ENDPOINTS) as (keyof typeof ENDPOINTS)[])
    checkHost(ENDPOINTS[name], new URL(urls[name]), issuerUrl, rules);
  checkSupport(configuration);

  const lms = objectOf(configuration[PLATFORM_CONFIGURATION]);
  const messages = messagesOf(lms);
  if (messages && !offers(messages, LINK)) {
    throw registrationFault('unsupported', `messages_supported lacks ${LINK}`, { field: LINK });
  }
  const product = shorten(textOf(lms['product_family_code']) ?? '', 100).toLowerCase();
  const account = shorten(textOf(lms[`${CANVAS}account_name`]) ?? '', 200);
  const placements = placementsOf(product, messages);
  return {
    issuer,
    ...urls,
    ...audienceOf(configuration, urls.tokenUrl, issuerUrl, rules),
    product,
    ...(account !== '' && { account }),
    rights: rightsOf(configuration, messages, placements),
    placements,
  };
}
