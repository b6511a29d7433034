/** The frame of every page. */
export const page = {
  skip: 'Skip to the content',
  'language.label': 'Language',
  'language.module': 'Language of this module',
};
