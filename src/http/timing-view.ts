import type { Links } from './links.ts';
import type { Session } from './session.ts';

/** The form that reports active time; without a script it does nothing. */
export interface TimingView {
  readonly action: string;
  readonly csrf: string;
  /** The page reports at once, so that the server knows that it measures. */
  readonly atOnce: boolean;
}

/** @param timing undefined where time does not count */
export const timingView = (
  timing: 'new' | 'known' | undefined,
  { csrf }: Pick<Session, 'csrf'>,
  links: Links,
  key: string,
): TimingView | undefined =>
  timing === undefined ? undefined : { action: links.time(key), csrf, atOnce: timing === 'new' };
