import type { PersonalType, ReflectionItem } from './personal-item.ts';

const LONGEST = 2000;

/** A question to think about: what is written is optional, and its writer's alone. */
export const reflection: PersonalType<ReflectionItem> = {
  type: 'reflection',
  longest: [LONGEST],
  required: false,

  claims: (block) => block.reflect !== undefined,

  recognises: (block) => block.reflect !== undefined && block.reflect !== '',

  build: (base, block, render) => ({
    ...base,
    type: 'reflection',
    question: render.inline(block.reflect ?? ''),
  }),

  tidy: (_item, text) => text,
};
