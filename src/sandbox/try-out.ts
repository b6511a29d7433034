import type { CourseContext, LinkSeed, SandboxOptions } from './options.ts';

const ONBOARDING: CourseContext = {
  id: 'course-101',
  label: 'PARA101',
  title: 'Paraprofessional onboarding',
};
const YEARLY: CourseContext = { id: 'course-102', label: 'PARA102', title: 'Yearly training day' };

export interface TryOutModule {
  /** What the custom parameter `module` says. */
  readonly key: string;
  readonly title: string;
}

/** The first module of each course folder. */
function firsts(modules: readonly TryOutModule[]): readonly TryOutModule[] {
  const folderOf = ({ key }: TryOutModule): string => key.split('/')[0] ?? '';
  return modules.filter((one, at) => at === modules.findIndex((other) => folderOf(other) === folderOf(one)));
}

/** Two courses: one with a link for every module, one with some of them again, as two trainers would ask for them. */
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
    links: [...modules.map(linkIn(ONBOARDING)), ...firsts(modules).map(linkIn(YEARLY, '-yearly'))],
  };
}
