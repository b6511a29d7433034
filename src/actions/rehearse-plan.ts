import { AppError } from '../domain/errors.ts';
import { personalTypeOf } from '../domain/items/personal-types.ts';
import type { Launch } from '../domain/launch.ts';
import { readWritten } from '../domain/personal.ts';
import { changePersonal, type PersonalForm, type Writing } from './change-personal.ts';
import type { Deps } from './deps.ts';

/**
 * Stores the action of a plan as it was written again from memory. Anything is taken; it is never graded.
 * @throws AppError FORBIDDEN for observers, FORM_INVALID for an item that is no written plan of this module.
 */
export async function rehearsePlan(
  deps: Deps,
  launch: Launch,
  form: Omit<PersonalForm, 'seen'>,
): Promise<Writing> {
  return changePersonal(deps, launch, form, (item, before) => {
    if (!before || !personalTypeOf(item).required)
      throw new AppError('FORM_INVALID', `item ${form.itemId} is no plan to rehearse`);
    const { parts, missing, tooLong } = readWritten(item, form.fields);
    const action = parts.length - 1;
    const rehearsal = parts[action] ?? '';
    if (tooLong.includes(action)) return { why: 'too-long', parts: [rehearsal] };
    if (missing.includes(action)) return { why: 'empty', parts: [rehearsal] };
    return { ...before, rehearsal, rehearsedAt: before.rehearsedAt ?? deps.clock() };
  });
}
