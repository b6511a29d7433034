import type { LtijsProvider } from 'ltijs';

/** Headers for answers that reach nobody, and readers of a form and of cookies that were read before. */
const SPARED: readonly string[] = [
  'helmetMiddleware',
  'urlencodedParser',
  'jsonParser',
  'rawParser',
  'textParser',
  'cookieParser',
];

/**
 * Takes out of ltijs's Express 4 what has nothing to do in its room: eighteen steps that each launch would walk. A name
 * that is not there is left alone; a contract test tells.
 */
export function spareMiddleware({ _router: router }: LtijsProvider['app']): void {
  router.stack = router.stack.filter(({ name }) => !SPARED.includes(name));
}
