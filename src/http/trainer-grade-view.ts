import type { GradeStatus } from '../actions/views.ts';
import type { Translator } from '../i18n/translator.ts';
import { type TimeView, timeView } from './time-view.ts';
import { trainerGradeWords } from './trainer-grade-words.ts';

export interface TrainerGradeView {
  /** `pending`, where the result page says `waiting`: that one asks for news by itself. */
  readonly kind: 'sent' | 'pending' | 'stuck' | 'stopped';
  readonly placementId: string;
  /** The link's name, where the module has several here. */
  readonly placement: string;
  readonly what: string;
  readonly time: TimeView | undefined;
  readonly todo: string;
}

export function trainerGradeView(
  { delivery, placementTitle }: GradeStatus,
  lms: string,
  several: boolean,
  now: number,
  t: Translator,
): TrainerGradeView {
  const common = { placementId: delivery.placementId, placement: several ? (placementTitle ?? '') : '' };
  if (delivery.state !== 'confirmed') {
    const kind = delivery.state === 'parked' ? 'stuck' : delivery.state;
    return { kind, ...common, ...trainerGradeWords(delivery, lms, t), time: undefined };
  }
  const { receipt, score, lastTryAt } = delivery;
  const at = receipt?.at ?? lastTryAt;
  const what = t('trainerGrade.in', { lms, score: t.percent(receipt?.score ?? score) });
  return {
    kind: 'sent',
    ...common,
    what,
    time: at === undefined ? undefined : timeView(at, now, t),
    todo: '',
  };
}
