import { ActivityLog } from './activity-log.ts';
import { FaultBoard } from './faults.ts';
import { Gradebook, type LineItem } from './gradebook.ts';
import { PlatformKeys } from './keys.ts';
import type { LaunchFaultName } from './launch/launch-faults.ts';
import type { CourseContext, LinkSeed, Settings } from './options.ts';
import type { Persona } from './personas.ts';

/** A tool that is registered here. */
export interface Client {
  readonly clientId: string;
  readonly deploymentId: string;
  readonly name: string;
  readonly loginUrl: string;
  readonly redirectUris: readonly string[];
  readonly jwksUrl: string;
  readonly targetLinkUri: string;
}

export interface ResourceLink {
  readonly id: string;
  readonly contextId: string;
  readonly clientId: string;
  readonly title: string;
  readonly description?: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly target: 'iframe' | 'window';
  /** The target link URI. */
  readonly url: string;
  /** ISO 8601. Shown, not enforced. */
  readonly available?: string;
  readonly due?: string;
}

/** What a test or a page asks of one launch. */
export interface LaunchOptions {
  readonly fault?: LaunchFaultName;
  /** Claims that replace or add to those of the id_token. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Claims left out of the id_token. */
  readonly omit?: readonly string[];
  readonly method?: 'GET' | 'POST';
  readonly target?: 'iframe' | 'window';
  /** Canvas: the place from which content is chosen, see `launch/deep-linking-settings.ts`. */
  readonly placement?: string;
  /** Members that replace or add to the deep linking settings. */
  readonly deepLinking?: Readonly<Record<string, unknown>>;
}

/** A launch that was started and waits for the tool's authentication request. */
export interface PendingLaunch {
  readonly messageHint: string;
  readonly loginHint: string;
  readonly persona: Persona;
  readonly client: Client;
  readonly context: CourseContext;
  /** Absent for deep linking. */
  readonly link?: ResourceLink;
  readonly options: LaunchOptions;
  readonly startedAt: number;
  used: boolean;
}

/** A choice of content that the tool was asked for, with the settings as they were sent. */
export interface DeepLinking {
  readonly launch: PendingLaunch;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface RegistrationToken {
  readonly expiresAt: number;
  /** The tool that registers again. */
  readonly clientId?: string;
}

export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** The whole state of the sandbox. */
export interface Lms {
  readonly settings: Settings;
  /** Origin, also the issuer; known once the server listens. */
  url: string;
  readonly keys: PlatformKeys;
  readonly faults: FaultBoard;
  readonly log: ActivityLog;
  readonly gradebook: Gradebook;
  readonly clients: Map<string, Client>;
  readonly links: Map<string, ResourceLink>;
  /** Ids of courses that have ended. */
  readonly concluded: Set<string>;
  readonly launches: Map<string, PendingLaunch>;
  /** By deep-linking return code. */
  readonly deepLinkings: Map<string, DeepLinking>;
  readonly tokens: Map<string, AccessToken>;
  /** `jti`s of client assertions, with the time they may be forgotten. */
  readonly assertionIds: Map<string, number>;
  /** One-use tokens of dynamic registration. */
  readonly registrationTokens: Map<string, RegistrationToken>;
  /** The id_token that was sent last; the replay fault sends it again. */
  lastIdToken: string | undefined;
  /** Called after a change that a restart should keep. */
  changed: () => void;
}

export async function createLms(settings: Settings): Promise<Lms> {
  const { toolUrl, clientId, deploymentId, toolName } = settings;
  const client: Client = {
    clientId,
    deploymentId,
    name: toolName,
    loginUrl: `${toolUrl}/lti/login`,
    redirectUris: [`${toolUrl}/lti/launch`],
    jwksUrl: `${toolUrl}/lti/keys`,
    targetLinkUri: `${toolUrl}/lti/launch`,
  };
  const lms: Lms = {
    settings,
    url: '',
    keys: await PlatformKeys.create(),
    faults: new FaultBoard(settings.faults),
    log: new ActivityLog(settings.clock, settings.log),
    gradebook: new Gradebook(() => lms.changed()),
    clients: new Map([[clientId, client]]),
    links: new Map(),
    concluded: new Set(),
    launches: new Map(),
    deepLinkings: new Map(),
    tokens: new Map(),
    assertionIds: new Map(),
    registrationTokens: new Map(),
    lastIdToken: undefined,
    changed: () => undefined,
  };
  return lms;
}

const MOST_LINKS = 1_000;

/** Adds a link and, unless the seed says no, its line item. A known id replaces the link and keeps its line items. */
export function addLink(lms: Lms, seed: LinkSeed): ResourceLink {
  const client = clientOf(lms, seed.clientId);
  const link: ResourceLink = {
    id: seed.id ?? freeLinkId(lms, seed),
    contextId: contextOf(lms, seed.contextId).id,
    clientId: client.clientId,
    title: seed.title,
    ...(seed.description === undefined ? {} : { description: seed.description }),
    custom: { ...seed.custom, ...(seed.module === undefined ? {} : { module: seed.module }) },
    target: seed.target ?? 'iframe',
    url: seed.url ?? client.targetLinkUri,
    ...(seed.available === undefined ? {} : { available: seed.available }),
    ...(seed.due === undefined ? {} : { due: seed.due }),
  };
  if (lms.links.size >= MOST_LINKS) throw new Error(`The sandbox holds at most ${MOST_LINKS} links.`);
  lms.links.set(link.id, link);
  if (seed.lineItem !== false && lineItemsOf(lms, link.id).length === 0) addOwnLineItem(lms, link, seed);
  lms.changed();
  return link;
}

function addOwnLineItem(lms: Lms, link: ResourceLink, seed: LinkSeed): void {
  const wish = typeof seed.lineItem === 'object' ? seed.lineItem : {};
  lms.gradebook.addLineItem({
    contextId: link.contextId,
    clientId: link.clientId,
    resourceLinkId: link.id,
    coupled: true,
    label: wish.label ?? link.title,
    scoreMaximum: wish.scoreMaximum ?? 100,
    ...(wish.resourceId === undefined ? {} : { resourceId: wish.resourceId }),
    ...(wish.tag === undefined ? {} : { tag: wish.tag }),
  });
}

/** The link and its line items go. */
export function removeLink(lms: Lms, id: string): boolean {
  for (const item of lineItemsOf(lms, id)) lms.gradebook.removeLineItem(item.id);
  const removed = lms.links.delete(id);
  lms.changed();
  return removed;
}

export function lineItemsOf(lms: Lms, resourceLinkId: string): LineItem[] {
  return lms.gradebook.lineItems().filter((item) => item.resourceLinkId === resourceLinkId);
}

/** The course, or the first one when none is named. */
export function contextOf(lms: Lms, id: string | undefined): CourseContext {
  const found = lms.settings.contexts.find((context) => id === undefined || context.id === id);
  if (!found) throw new Error(`The sandbox has no course "${id}".`);
  return found;
}

export function clientOf(lms: Lms, id: string | undefined): Client {
  const found = lms.clients.get(id ?? lms.settings.clientId);
  if (!found) throw new Error(`No tool is registered as "${id}".`);
  return found;
}

export function expireTokens(lms: Lms): void {
  for (const [secret, token] of lms.tokens) lms.tokens.set(secret, { ...token, expiresAt: 0 });
}

function freeLinkId(lms: Lms, seed: LinkSeed): string {
  const words = (seed.module ?? seed.title).normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  const base = words.replace(/^-+|-+$/g, '').slice(0, 60) || 'link';
  let id = base;
  for (let n = 2; lms.links.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
