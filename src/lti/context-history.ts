/** The name that our registrations give to `$Context.id.history`. */
export const CONTEXT_HISTORY = 'context_history';
/** With what admins may have called it by hand. */
const NAMES = [CONTEXT_HISTORY, 'context_id_history', 'ctx_history'] as const;
const MOST = 100;
const LONGEST = 255;

/**
 * Where this context was copied from: ids of the platform, the nearest first. Canvas and Moodle resolve the
 * variable to ids with commas; in a course that is no copy it is empty. @see LTI 1.3 core, appendix B.2.1
 */
export function contextHistoryOf(custom: Readonly<Record<string, string>>): string[] | undefined {
  const name = NAMES.find((candidate) => Object.hasOwn(custom, candidate));
  const ids = (name === undefined ? '' : (custom[name] ?? '')).split(',').map((id) => id.trim());
  const known = [...new Set(ids)].filter((id) => id !== '' && id.length <= LONGEST).slice(0, MOST);
  return known.length > 0 ? known : undefined;
}
