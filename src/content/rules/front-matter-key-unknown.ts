import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterKeyUnknown = frontMatterRule('front-matter-key-unknown');
