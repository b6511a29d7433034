import type { MeSection } from './me-section.ts';
import { passedSection } from './passed-section.ts';

/** Every section of the page, in the order shown. */
export const ME_SECTIONS: readonly MeSection[] = [passedSection];
