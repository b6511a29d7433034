import type { Request } from 'express';
import type { AppError } from '../domain/errors.ts';
import type { Translator } from '../i18n/translator.ts';

export interface PickErrorWords {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

const IS_PICKER = /\/trainer\/[\w-]+\/pick(\/|\?|$)/;

/** Where modules are chosen, another sentence helps than where they are taken. Undefined: the usual words do. */
export function pickErrorWords(error: AppError, req: Request, t: Translator): PickErrorWords | undefined {
  if (error.facts['picking'] === 'not-a-trainer') {
    return {
      title: t('error.pick.trainer.title'),
      what: t('error.pick.trainer.what'),
      todo: t('error.pick.trainer.todo'),
    };
  }
  if (error.code !== 'SESSION_MISSING' || !IS_PICKER.test(req.originalUrl)) return undefined;
  return {
    title: t('error.pick.closed.title'),
    what: t(req.method === 'POST' ? 'error.pick.closed.what.sent' : 'error.pick.closed.what'),
    todo: t('error.pick.closed.todo'),
  };
}
