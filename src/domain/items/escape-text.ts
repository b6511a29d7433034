import type { Html } from '../course.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text, for example what a learner typed, as a fragment that shows exactly it. */
export const escapeText = (text: string): Html =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) as Html;
