/** What is pasted into an LMS to make the tool known there. Menus and fields have their names in that LMS. */
export const lmsValues = {
  canvas: 'For Canvas',
  'canvas.where':
    'Admin > Developer Keys > + Developer Key > + LTI Key, method “Enter URL”; after saving, state “On”.',
  moodle: 'For Moodle',
  'moodle.where':
    'Site administration > Plugins > Activity modules > External tool > Manage tools > Configure a tool manually.',
  other: 'For another LMS',
  'other.where': 'The names vary; these are the words of the LTI 1.3 specification.',
  field: '{field}',
  'field.hand': 'By hand: {field}',
  'field.keyset': 'Public key type “{type}”: {field}',
  'field.known': '{field}, where it knows these',
  'field.domain': 'Domain',
  'field.link': 'Custom parameter of a link',
};
