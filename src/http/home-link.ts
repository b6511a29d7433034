import type { Links } from './links.ts';
import type { Session } from './session.ts';

export interface HomeLink {
  readonly href: string;
  readonly word: string;
}

/** Where this person came from when they opened a module, and goes back to. */
export function homeLink({ launch, t }: Pick<Session, 'launch' | 't'>, links: Links): HomeLink {
  const { deepLinking, role } = launch;
  if (deepLinking) return { href: links.pick, word: t('home.pick') };
  return role === 'trainer'
    ? { href: links.library, word: t('home.library') }
    : { href: links.modules, word: t('home.modules') };
}
