import { frontMatterRule } from '../rule-helpers.ts';

export const frontMatterKeyTwice = frontMatterRule('front-matter-key-twice');
