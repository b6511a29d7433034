import type { Launch } from '../domain/launch.ts';
import type { Links } from './links.ts';

export interface HomeLink {
  readonly href: string;
  readonly word: string;
}

/** Where this person came from when they opened a module, and goes back to. */
export function homeLink({ deepLinking, role }: Launch, links: Links): HomeLink {
  if (deepLinking) return { href: links.pick, word: 'Back to choosing modules' };
  return role === 'trainer'
    ? { href: links.library, word: 'Course library' }
    : { href: links.modules, word: 'All modules' };
}
