import type { Draw } from './draw.ts';

/** How the page of a module shows it. */
export interface Look {
  readonly view: 'learner' | 'key';
  readonly draw: Draw;
  readonly width: 'wide' | 'phone';
  /** BCP 47, where the module is there in several languages; absent: as it was written first. */
  readonly lang?: string | undefined;
  /** A screen's id or `screen/item`: where the learner's page begins. */
  readonly at?: string | undefined;
}

const encodeKey = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

const queryOf = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

/** Addresses of the preview's own pages. */
export const moduleLink = (key: string, { view, draw, width, lang, at }: Look): string =>
  `/module/${encodeKey(key)}${queryOf({
    view: view === 'key' ? view : undefined,
    draw: draw === 'all' ? draw : undefined,
    width: width === 'phone' ? width : undefined,
    lang,
    at,
  })}`;

export const frameLink = (key: string, { view, draw, lang, at }: Look): string =>
  view === 'key'
    ? `/key/${encodeKey(key)}${queryOf({ lang })}`
    : `/open/${draw}/${encodeKey(key)}${queryOf({ lang, at })}`;

export const restartLink = (key: string, draw: Draw): string => `/restart/${draw}/${encodeKey(key)}`;
