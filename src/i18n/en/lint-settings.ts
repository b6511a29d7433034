/** The settings at the top of a file, and `course.md`. */
export const lintSettings = {
  'front-matter-missing': 'The file does not start with its settings.',
  'front-matter-missing.fix': 'Start it with a line `---`, then `title: ...`, then another line `---`.',
  'front-matter-not-closed': 'The settings at the top are never closed.',
  'front-matter-not-closed.fix': 'Add a line `---` below the last setting.',
  'front-matter-line': 'The line "{text}" in the settings is neither a setting nor part of a list.',
  'front-matter-line.fix':
    'Write a setting as `name: value` on one line, or a list entry as `- text` below its setting.',
  'front-matter-key-unknown': 'There is no setting "{key}".',
  'front-matter-key-unknown.fix': 'Take the line out. The settings are: {keys}.',
  'front-matter-key-twice': 'The setting "{key}" stands here a second time; only the first one counts.',
  'front-matter-key-twice.fix': 'Keep one of them.',
  'front-matter-value': 'The setting "{key}" cannot be "{value}".',
  'front-matter-value.id': 'Use lowercase letters, digits and hyphens. For example: `{example}`.',
  'front-matter-value.minutes': 'Write a whole number from 1 to 60. For example: `{example}`.',
  'front-matter-value.percent': 'Write a percentage up to 100%. For example: `{example}`.',
  'front-matter-value.count': 'Write a whole number from 1 to 100. For example: `{example}`.',
  'front-matter-value.yes-no': 'Write yes or no. For example: `{example}`.',
  'front-matter-value.credit': 'Write measured or stated. For example: `{example}`.',
  'front-matter-value.hours':
    'Write content, pedagogy or language with a number of hours, separated by commas. For example: `{example}`.',
  'front-matter-value.language': 'Write a language tag. For example: `{example}`.',
  'title-missing': 'The module has no title.',
  'title-missing.fix':
    'Add a line such as `title: What counts as assistive technology` to the settings at the top.',
  'minutes-missing': 'The module does not say how many minutes it takes.',
  'minutes-missing.fix': 'Add a line such as `minutes: 8` to the settings at the top.',
  'minutes-out-of-range':
    'The module is set to {minutes, plural, one {# minute} other {# minutes}}; a module takes {least} to {most}.',
  'minutes-out-of-range.long': 'Split it into two modules.',
  'minutes-out-of-range.short': 'Join it with another module.',
  'minutes-exceeded': 'The module takes about {needed} minutes to do, and its settings say {stated}.',
  'minutes-exceeded.fix': 'Shorten it, draw fewer questions with `Pick:`, or write `minutes: {needed}`.',
  'objectives-missing': 'The module has no objective.',
  'objectives-missing.fix':
    'Add `objectives:` to the settings, and below it a line `- ` with what a learner can do afterward.',
  'objectives-count': 'The module has {count} objectives; one or two fit.',
  'objectives-count.fix': 'Keep the two that matter most, and move the others to another module.',
  'mastery-without-scenario': 'The settings ask for mastery, and the module has no scenario to master.',
  'mastery-without-scenario.fix': 'Add `## Scenario`, or take the line out.',
  'module-id-twice': 'The module id "{id}" already belongs to {file}.',
  'module-id-twice.fix': 'Give this file another name, or another `id:` in its settings.',
  'course-file-missing': 'This course folder has no course.md.',
  'course-file-missing.fix': 'Add a file course.md with at least a title.',
  'course-folder-name': 'The folder name "{name}" cannot be a course’s id.',
  'course-folder-name.fix': 'Use lowercase letters, digits and hyphens, for example {example}.',
  'course-title-missing': 'The course has no title.',
  'course-title-missing.fix':
    'Write a line such as `title: Behavior support` between the two `---` lines at the top.',
  'course-edition-missing':
    'The course names no edition, so its certificates do not say which version was taken.',
  'course-edition-missing.fix':
    'Add a line such as `edition: 2026.1` to the settings at the top. Give it a new number when what is taught changes.',
  'course-module-unknown': 'The course lists a module "{id}" that it does not have.',
  'course-module-unknown.fix': 'Add the module file, or take this line out.',
  'course-module-unlisted': 'The module "{id}" is not in the list, so it comes last.',
  'course-module-unlisted.fix': 'Add a line `- {id}` where it belongs.',
};
