import type { Launch } from '../domain/launch.ts';
import type { Links } from './links.ts';

/** Learners and grades of the module that a trainer opened from the course; '' for others, and for modules not placed. */
export const gradesLink = (launch: Launch, links: Links, moduleKey: string): string =>
  launch.role === 'trainer' && launch.placementId !== undefined && launch.module === moduleKey
    ? links.moduleGrades(moduleKey)
    : '';
