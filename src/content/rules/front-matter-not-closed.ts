import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterNotClosed = frontMatterRule('front-matter-not-closed');
