import type { PickAnswer } from '../actions/pick-content.ts';
import type { Launch } from '../domain/launch.ts';
import { afterWords, modulesWord } from './pick-words.ts';

export interface PickAnswerView {
  readonly heading: string;
  /** The LMS's address, as it gave it. */
  readonly action: string;
  readonly jwt: string;
  readonly button: string;
  readonly after: string;
}

export function pickAnswerView(answer: PickAnswer, { lms, lmsName }: Launch): PickAnswerView {
  const { action, jwt, count } = answer;
  return {
    heading: count === 0 ? `Back to ${lmsName}` : `Adding ${modulesWord(count)}`,
    action,
    jwt,
    button: `Continue to ${lmsName}`,
    after: count === 0 ? '' : afterWords(lms, lmsName),
  };
}
