import type { Lesson } from '../actions/find-lesson.ts';
import type { Links } from './links.ts';

/** The address of a step of a module, or of the module. */
export const lessonLink = ({ moduleKey, step }: Lesson, links: Links): string =>
  step === undefined ? links.module(moduleKey) : links.step(moduleKey, step);
