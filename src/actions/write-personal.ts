import { personalTypeOf } from '../domain/items/personal-types.ts';
import type { Launch } from '../domain/launch.ts';
import { readWritten } from '../domain/personal.ts';
import { changePersonal, type PersonalForm, type Writing } from './change-personal.ts';
import type { Deps } from './deps.ts';

/**
 * Stores what a learner writes for themselves: a plan, a reflection. An emptied reflection is removed. What was
 * changed elsewhere in the meantime is not overwritten unseen.
 * @throws AppError FORBIDDEN for observers, FORM_INVALID for an item that is not of this module.
 */
export async function writePersonal(deps: Deps, launch: Launch, form: PersonalForm): Promise<Writing> {
  return changePersonal(deps, launch, form, (item, before) => {
    const { parts, missing, tooLong } = readWritten(item, form.fields);
    const { required } = personalTypeOf(item);
    if (before?.parts.every((text, part) => text === parts[part])) return before;
    if (tooLong.length > 0) return { why: 'too-long', parts };
    const removes = !required && before !== undefined;
    if (missing.length > 0 && !removes) return { why: 'empty', parts };
    if (before && before.at !== form.seen) return { why: 'changed', parts };
    if (missing.length > 0) return 'remove';
    // A plan that changed was rehearsed all the same; its old rehearsal says nothing about it.
    const rehearsedAt = before?.rehearsedAt;
    return { parts, at: deps.clock(), ...(rehearsedAt !== undefined && { rehearsedAt }) };
  });
}
