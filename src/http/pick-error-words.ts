import type { Request } from 'express';
import type { AppError } from '../domain/errors.ts';

export interface PickErrorWords {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

const IS_PICKER = /\/trainer\/[\w-]+\/pick(\/|\?|$)/;

/** Where modules are chosen, another sentence helps than where they are taken. Undefined: the usual words do. */
export function pickErrorWords(error: AppError, req: Request): PickErrorWords | undefined {
  if (error.facts['picking'] === 'not-a-trainer') {
    return {
      title: 'Adding modules is for trainers',
      what: 'Your LMS sent you to choose modules for a course, and it says that you do not teach in it. Nothing was changed.',
      todo: 'Go back to your course in the LMS. If you do teach here, ask the person who runs your LMS to give you a teaching role in this course.',
    };
  }
  if (error.code !== 'SESSION_MISSING' || !IS_PICKER.test(req.originalUrl)) return undefined;
  return {
    title: 'Please start again from your course',
    what: `This page was open for a long time, or it was closed.${req.method === 'POST' ? ' Nothing was added to your course.' : ''}`,
    todo: 'Go back to your course in the LMS and start adding modules there again.',
  };
}
