import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterLine = frontMatterRule('front-matter-line');
