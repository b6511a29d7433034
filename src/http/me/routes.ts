import type { Handler } from '../site.ts';
import { showMe } from './home.ts';

/** The pages of a person's own record, for the router's table. */
export const ME_ROUTES: readonly (readonly ['get' | 'post', string, Handler])[] = [
  ['get', '/me/:handle', showMe],
];
