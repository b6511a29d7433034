import { certificatesSection } from './certificates-section.ts';
import { hoursSection } from './hours-section.ts';
import type { MeSection } from './me-section.ts';
import { nameSection } from './name-section.ts';
import { passedSection } from './passed-section.ts';
import { reviewsSection } from './reviews-section.ts';
import { tasksSection } from './tasks-section.ts';

/** Every section of the page, in the order shown. */
export const ME_SECTIONS: readonly MeSection[] = [
  reviewsSection,
  tasksSection,
  hoursSection,
  certificatesSection,
  nameSection,
  passedSection,
];
