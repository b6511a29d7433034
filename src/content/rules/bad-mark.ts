import { oddityRule } from '../rule-helpers.ts';

export const badMark = oddityRule('bad-mark', ({ text, hint }) => ({
  message:
    text === '[~]'
      ? 'The mark "[~]" is only for the choices of a scenario.'
      : `The mark "${text}" is not one that can be read.`,
  fix: `Write \`${hint}\` and a space.`,
}));
