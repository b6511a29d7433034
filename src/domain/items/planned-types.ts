import type { AnswerBlock } from './item-type.ts';

/** An item type of the course format that is recognised, so that the lint can say so, and not yet built. */
export interface PlannedType {
  readonly type: string;
  /** What a trainer calls it. */
  readonly name: string;
  recognises(block: AnswerBlock): boolean;
}

export const PLANNED_TYPES: readonly PlannedType[] = [
  { type: 'plan', name: 'if-then plan', recognises: (block) => block.plan !== undefined },
  { type: 'reflect', name: 'reflection', recognises: (block) => block.reflect !== undefined },
];
