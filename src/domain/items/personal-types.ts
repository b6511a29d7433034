import type { AnswerBlock } from './item-type.ts';
import type { PersonalItem, PersonalType } from './personal-item.ts';
import { plan } from './plan.ts';
import { reflection } from './reflection.ts';

/** Every kind of personal item. */
const PERSONAL_TYPES: { readonly [T in PersonalItem['type']]: PersonalType } = { plan, reflection };

export const personalTypeOf = (item: Pick<PersonalItem, 'type'>): PersonalType => PERSONAL_TYPES[item.type];

/** The kind whose keyword stands in the block. */
export const claimingType = (block: AnswerBlock): PersonalType | undefined =>
  Object.values(PERSONAL_TYPES).find((type) => type.claims(block));
