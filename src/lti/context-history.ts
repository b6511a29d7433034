/** The name that our registrations give to `$Context.id.history`. */
export const CONTEXT_HISTORY = 'context_history';
/** With what admins may have called it by hand. */
const NAMES = [CONTEXT_HISTORY, 'context_id_history', 'ctx_history'] as const;

/**
 * Whether the LMS says that this context is a copy. Canvas and Moodle resolve the variable to the ids of the courses it
 * was copied from; in a course that is no copy it is empty. The ids themselves stay unread: in some LMSs teachers can
 * write custom parameters, and nothing of another course may hang on those. @see LTI 1.3 core, appendix B.2.1
 */
export const isCopy = (custom: Readonly<Record<string, string>>): boolean =>
  NAMES.some((name) => Object.hasOwn(custom, name) && /[^\s,]/.test(custom[name] ?? ''));
