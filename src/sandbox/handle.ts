import type { LoggedLaunch, LoggedRequest } from './activity-log.ts';
import type { Faults } from './faults.ts';
import { setGradeByHand } from './grade-by-hand.ts';
import type { GradebookEntry, LineItem } from './gradebook.ts';
import { type LoginInitiation, startDeepLinking, startLaunch, startReview } from './launch/start.ts';
import {
  addLink,
  clientOf,
  contextOf,
  expireTokens,
  type LaunchOptions,
  type Lms,
  lineItemsOf,
  type ResourceLink,
  removeLink,
} from './lms.ts';
import { type ColumnManners, shownGrade } from './manners.ts';
import type { LinkSeed } from './options.ts';
import type { Persona } from './personas.ts';
import { registrationAddress } from './services/registration.ts';
import { lineItemUrl } from './services/service-urls.ts';

/** What a started sandbox offers to the program that started it. */
export interface Sandbox {
  readonly url: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** OpenID configuration, for dynamic registration. */
  readonly configurationUrl: string;
  readonly personas: readonly Persona[];
  links(): ResourceLink[];
  /** With the id of an existing link it replaces the link and keeps its line items: a re-pointed link. */
  addLink(seed: LinkSeed): ResourceLink;
  removeLink(id: string): boolean;
  lineItems(): LineItem[];
  lineItemsOf(linkId: string): LineItem[];
  /** The URL a tool knows the line item by. */
  lineItemUrl(id: string): string;
  /** A second line item for a link takes `lineitem` out of the AGS claim. Throws when the gradebook is full. */
  addLineItem(fields: Omit<LineItem, 'id' | 'clientId' | 'coupled'>): LineItem;
  changeLineItem(id: string, change: Partial<Omit<LineItem, 'id'>>): void;
  removeLineItem(id: string): boolean;
  gradebook(): GradebookEntry[];
  /** The cell of a learner (persona id or sub) for the first line item of a link. */
  grade(linkId: string, learner: string): GradebookEntry | undefined;
  /** What a trainer does on the gradebook page; undefined clears the grade. In points of the line item. */
  setGrade(linkId: string, learner: string, points: number | undefined, comment?: string): void;
  /** The grade as the gradebook shows it. */
  shownGrade(linkId: string, learner: string): string;
  /** What a trainer sets up for the link's line item; replaces what is named. */
  setManners(linkId: string, manners: ColumnManners): void;
  /** Canvas: the course has ended, or goes on. */
  conclude(contextId: string, ended: boolean): void;
  faults(): Faults;
  /** Replaces the switches that are named, leaves the others. */
  setFaults(faults: Partial<Faults>): void;
  clearFaults(): void;
  requests(): readonly LoggedRequest[];
  launches(): readonly LoggedLaunch[];
  clearLog(): void;
  /** What a click on a link sends to the tool: a login initiation. */
  startLaunch(persona: string, linkId: string, options?: LaunchOptions): LoginInitiation;
  /** A learner's submission is opened from the gradebook. In Canvas's manner it throws while there is none. */
  startReview(persona: string, linkId: string, learner: string, options?: LaunchOptions): LoginInitiation;
  startDeepLinking(persona: string, options?: LaunchOptions & { contextId?: string }): LoginInitiation;
  /**
   * The address with a one-use token that an admin's browser opens at the tool; with a client id, that tool registers
   * again.
   */
  startRegistration(toolAddress: string, clientId?: string): string;
  /** Signs with a new key from now on; `withdrawOld` also unpublishes the old ones. */
  rotateKeys(options?: { withdrawOld?: boolean }): Promise<void>;
  /** Every access token is expired from now on. */
  expireTokens(): void;
  close(): Promise<void>;
}

export function createHandle(lms: Lms, close: () => Promise<void>): Sandbox {
  return { ...addresses(lms), ...linkHandle(lms), ...gradeHandle(lms), ...faultHandle(lms), close };
}

function addresses(lms: Lms) {
  return {
    url: lms.url,
    issuer: lms.url,
    clientId: lms.settings.clientId,
    deploymentId: lms.settings.deploymentId,
    authUrl: `${lms.url}/auth`,
    tokenUrl: `${lms.url}/token`,
    jwksUrl: `${lms.url}/jwks`,
    configurationUrl: `${lms.url}/.well-known/openid-configuration`,
    personas: lms.settings.personas,
  };
}

function linkHandle(lms: Lms) {
  return {
    links: () => [...lms.links.values()],
    addLink: (seed: LinkSeed) => addLink(lms, seed),
    removeLink: (id: string) => removeLink(lms, id),
    startLaunch: (persona: string, linkId: string, options: LaunchOptions = {}) => {
      const link = lms.links.get(linkId);
      if (!link) throw new Error(`The sandbox has no link "${linkId}".`);
      return startLaunch(lms, personaOf(lms, persona), link, options);
    },
    startRegistration: (toolAddress: string, clientId?: string) =>
      registrationAddress(lms, toolAddress, clientId),
    startReview: (persona: string, linkId: string, learner: string, options: LaunchOptions = {}) => {
      const link = lms.links.get(linkId);
      if (!link) throw new Error(`The sandbox has no link "${linkId}".`);
      return startReview(lms, personaOf(lms, persona), link, personaOf(lms, learner), options);
    },
    startDeepLinking: (persona: string, options: LaunchOptions & { contextId?: string } = {}) =>
      startDeepLinking(
        lms,
        personaOf(lms, persona),
        clientOf(lms, undefined),
        contextOf(lms, options.contextId),
        options,
      ),
  };
}

function gradeHandle(lms: Lms) {
  const cell = (linkId: string, learner: string) => {
    const [item] = lineItemsOf(lms, linkId);
    return item && { item, userId: personaOf(lms, learner).sub };
  };
  return {
    lineItems: () => lms.gradebook.lineItems(),
    lineItemsOf: (linkId: string) => lineItemsOf(lms, linkId),
    lineItemUrl: (id: string) => {
      const item = lms.gradebook.lineItem(id);
      if (!item) throw new Error(`The sandbox has no line item "${id}".`);
      return lineItemUrl(lms, item);
    },
    addLineItem: (fields: Omit<LineItem, 'id' | 'clientId' | 'coupled'>) => {
      const item = lms.gradebook.addLineItem({ ...fields, clientId: lms.settings.clientId, coupled: false });
      if (!item) throw new Error('The gradebook is full.');
      return item;
    },
    changeLineItem: (id: string, change: Partial<Omit<LineItem, 'id'>>) => {
      const item = lms.gradebook.lineItem(id);
      if (!item) throw new Error(`The sandbox has no line item "${id}".`);
      lms.gradebook.replaceLineItem({ ...item, ...change });
    },
    removeLineItem: (id: string) => lms.gradebook.removeLineItem(id),
    gradebook: () => lms.gradebook.entries(),
    grade: (linkId: string, learner: string) => {
      const found = cell(linkId, learner);
      return (
        found &&
        lms.gradebook.entries().find((e) => e.lineItemId === found.item.id && e.userId === found.userId)
      );
    },
    shownGrade: (linkId: string, learner: string) => {
      const found = cell(linkId, learner);
      return found ? shownGrade(found.item, lms.gradebook.entry(found.item.id, found.userId)) : '-';
    },
    setManners: (linkId: string, manners: ColumnManners) => {
      const [item] = lineItemsOf(lms, linkId);
      if (!item) throw new Error(`The link "${linkId}" has no line item.`);
      lms.gradebook.replaceLineItem({ ...item, manners: { ...item.manners, ...manners } });
    },
    conclude: (contextId: string, ended: boolean) => {
      if (ended) lms.concluded.add(contextId);
      else lms.concluded.delete(contextId);
    },
    setGrade: (linkId: string, learner: string, points: number | undefined, comment?: string) => {
      const found = cell(linkId, learner);
      if (!found) throw new Error(`The link "${linkId}" has no line item.`);
      setGradeByHand(lms, found.item.id, found.userId, points, comment);
    },
  };
}

function faultHandle(lms: Lms) {
  return {
    faults: () => lms.faults.current,
    setFaults: (faults: Partial<Faults>) => lms.faults.set(faults),
    clearFaults: () => lms.faults.clear(),
    requests: () => lms.log.requests,
    launches: () => lms.log.launches,
    clearLog: () => lms.log.clear(),
    rotateKeys: (options: { withdrawOld?: boolean } = {}) => lms.keys.rotate(options.withdrawOld),
    expireTokens: () => expireTokens(lms),
  };
}

/** By id or sub. */
function personaOf(lms: Lms, name: string): Persona {
  const found = lms.settings.personas.find((persona) => persona.id === name || persona.sub === name);
  if (!found) throw new Error(`The sandbox has no persona "${name}".`);
  return found;
}
