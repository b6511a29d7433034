import type { Site } from '../site.ts';
import type { Me } from './open-me.ts';

/** One part of the page with a person's own record: a view below `views/me/` and what fills it. */
export interface FilledSection {
  readonly view: string;
  readonly model: object;
}

/** Reads what belongs to this person and nobody else; undefined where there is nothing to show. */
export type MeSection = (
  site: Site,
  me: Me & { readonly learnerId: string },
) => Promise<FilledSection | undefined>;
