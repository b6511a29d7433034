/** Where people came from when they opened a module. */
export const home = {
  pick: 'Back to choosing modules',
  library: 'Course library',
  modules: 'All modules',
};
