import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type NamedRoute = readonly [method: string, path: string];

const PAGES = join(import.meta.dirname, '../../src/http');

const LTI: readonly NamedRoute[] = [
  ['get', '/lti/login'],
  ['post', '/lti/login'],
  ['post', '/lti/launch'],
  ['get', '/lti/keys'],
  ['get', '/lti/canvas.json'],
  ['get', '/lti/nothing'],
];

/** Every route that a table in `src/http` and its folders names, so that a new one is asked as well. */
export const PAGE_ROUTES: readonly NamedRoute[] = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(join(PAGES, name), 'utf8').matchAll(/\[\s*'(get|post)',\s*'(\/[^']*)'/g),
  ])
  .map(([, method = '', path = '']) => [method, path] as const);

export const ALL_ROUTES: readonly NamedRoute[] = [...PAGE_ROUTES, ...LTI];
