import type { GradesPage } from '../actions/views.ts';
import type { Links } from './links.ts';

export interface GradesView {
  readonly contextTitle: string;
  readonly modules: readonly {
    readonly href: string;
    readonly title: string;
    /** '' when nothing waits for a person. */
    readonly stuck: string;
    readonly withoutColumn: string;
  }[];
  readonly library: string;
  /** PD hours of the same learners. */
  readonly pd: string;
}

const stuckWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1 ? '1 grade needs you' : `${count} grades need you`;
};

export const gradesView = (page: GradesPage, links: Links): GradesView => ({
  contextTitle: page.contextTitle ?? '',
  modules: page.modules.map(({ key, title, stuck, withoutColumn }) => ({
    href: links.moduleGrades(key),
    title,
    stuck: stuckWords(stuck),
    withoutColumn: withoutColumn === 0 ? '' : 'No gradebook column',
  })),
  library: links.library,
  pd: links.pd,
});
