import { isGraded, type Module } from './course.ts';
import type { ContentItem, DeepLinkingSettings } from './deep-linking.ts';

/** What a trainer wants for all the links of one choice. */
export interface PickWishes {
  /** A gradebook column for each link. */
  readonly graded: boolean;
  /** What the column counts to. */
  readonly points: number;
  /** Milliseconds. */
  readonly availableFrom?: number;
  /** Milliseconds. */
  readonly dueAt?: number;
}

/** Marks our columns among those of an LMS course. */
const TAG = 'module';
/** Characters; Canvas takes no more. */
const LONGEST_TITLE = 255;
/** CSS pixels: a step without scrolling, on most screens. Where the LMS listens, the frame grows with its page. */
const FRAME_HEIGHT = 800;

/** A platform that names no types is asked for links: they are what a tool is for. */
export const takesLinks = ({ acceptTypes }: DeepLinkingSettings): boolean =>
  acceptTypes.length === 0 || acceptTypes.includes('ltiResourceLink');

/** Only a clear no keeps the line items back. @see Deep Linking 2.0, section 4.4.1 */
export const takesLineItems = ({ acceptLineItem }: DeepLinkingSettings): boolean => acceptLineItem !== false;

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const clip = (text: string): string => [...text].slice(0, LONGEST_TITLE).join('');

/** No words of ours: a module may be written in any language. */
const textOf = ({ objectives, minutes }: Module): string =>
  [...objectives.map((objective) => objective.replace(/[.\s]*$/, '.')), `(${minutes} min)`].join(' ');

/** In the page where the platform can, else in a window of its own; nothing where it can neither or does not ask. */
function presentationOf({ acceptTargets }: DeepLinkingSettings): Pick<ContentItem, 'iframe' | 'window'> {
  if (acceptTargets.length === 0 || acceptTargets.includes('iframe'))
    return { iframe: { height: FRAME_HEIGHT } };
  return acceptTargets.includes('window') ? { window: { targetName: '_blank' } } : {};
}

const hasScore = ({ screens }: Module): boolean =>
  screens.some((screen) => isGraded(screen) && screen.items.length > 0);

/** A module without graded items never sends a score: its column would stay empty. */
function lineItemOf(
  module: Module,
  wishes: PickWishes,
  settings: DeepLinkingSettings,
): Pick<ContentItem, 'lineItem'> {
  if (!wishes.graded || !takesLineItems(settings) || !hasScore(module)) return {};
  const label = clip(module.title);
  return { lineItem: { label, scoreMaximum: wishes.points, resourceId: module.key, tag: TAG } };
}

/** The links for these modules, with nothing in them that the platform does not take. */
export const contentItemsOf = (
  modules: readonly Module[],
  wishes: PickWishes,
  settings: DeepLinkingSettings,
): ContentItem[] =>
  modules.map((module) => ({
    title: clip(module.title),
    text: textOf(module),
    custom: { module: module.key },
    ...lineItemOf(module, wishes, settings),
    ...(wishes.availableFrom !== undefined && { available: { startDateTime: iso(wishes.availableFrom) } }),
    ...(wishes.dueAt !== undefined && { submission: { endDateTime: iso(wishes.dueAt) } }),
    ...presentationOf(settings),
  }));

/** What a link is called, in the language of whoever makes it. */
export interface LinkWords {
  readonly title: string;
  readonly text: string;
}

/** The link to each learner's own record: no column, no dates. */
export const recordItemOf = ({ title, text }: LinkWords, settings: DeepLinkingSettings): ContentItem => ({
  title: clip(title),
  text,
  custom: { page: 'me' },
  ...presentationOf(settings),
});
