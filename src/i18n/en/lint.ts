/** What the check of course files says, whatever a file is about. Quoted names are those of the files. */
export const lint = {
  nearest: 'Did you mean "{name}"?',
  'nearest.code': 'Did you mean `{name}`?',
  screen: 'Screen "{name}"',
  'screen.opening': 'The opening screen',
  'screen.plain': 'plain screen',
};
