import type { CourseContext, LinkSeed, SandboxOptions } from './options.ts';

const ONBOARDING: CourseContext = {
  id: 'course-101',
  label: 'PARA101',
  title: 'Paraprofessional onboarding',
};
const YEARLY: CourseContext = { id: 'course-102', label: 'PARA102', title: 'Yearly training day' };

/** Modules that are in the second course too. */
const SHARED = 2;

export interface TryOutModule {
  /** What the custom parameter `module` says. */
  readonly key: string;
  readonly title: string;
}

/** Two courses: one with a link for every module, one with the first few again, as two trainers would ask for them. */
export function tryOut(
  modules: readonly TryOutModule[],
): Required<Pick<SandboxOptions, 'contexts' | 'links'>> {
  const linkIn =
    ({ id }: CourseContext, suffix = '') =>
    ({ key, title }: TryOutModule): LinkSeed => ({
      id: `${key.replace('/', '-')}${suffix}`,
      title,
      module: key,
      contextId: id,
    });
  return {
    contexts: [ONBOARDING, YEARLY],
    links: [...modules.map(linkIn(ONBOARDING)), ...modules.slice(0, SHARED).map(linkIn(YEARLY, '-yearly'))],
  };
}
