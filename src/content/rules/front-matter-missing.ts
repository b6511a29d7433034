import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterMissing = frontMatterRule('front-matter-missing');
