import type { PickAnswer } from '../actions/pick-content.ts';
import type { Launch } from '../domain/launch.ts';
import type { Translator } from '../i18n/translator.ts';
import { afterWords } from './pick-words.ts';

export interface PickAnswerView {
  readonly heading: string;
  /** The LMS's address, as it gave it. */
  readonly action: string;
  readonly jwt: string;
  readonly button: string;
  readonly after: string;
}

export function pickAnswerView(answer: PickAnswer, { lms, lmsName }: Launch, t: Translator): PickAnswerView {
  const { action, jwt, count } = answer;
  return {
    heading: count === 0 ? t('pick.back', { lms: lmsName }) : t('pick.answer.adding', { count }),
    action,
    jwt,
    button: t('pick.answer.button', { lms: lmsName }),
    after: count === 0 ? '' : afterWords(lms, lmsName, t),
  };
}
