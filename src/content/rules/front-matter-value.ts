import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterValue = frontMatterRule('front-matter-value');
