import type { ScaffoldParts } from './scaffold-parts.ts';
import { ENGLISH_PARTS } from './scaffold-parts-en.ts';
import { SPANISH_PARTS } from './scaffold-parts-es.ts';

/**
 * Spanish for courses in Spanish, English for all others.
 * @param language BCP 47
 */
export const scaffoldPartsIn = (language: string): ScaffoldParts =>
  /^es(?:-|$)/i.test(language) ? SPANISH_PARTS : ENGLISH_PARTS;
