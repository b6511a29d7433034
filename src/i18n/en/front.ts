/** The page at the bare address. */
export const front = {
  lead: 'Short lessons for paraprofessionals, inside your LMS.',
  how: 'You do not need an account here. Open a module from your course in the LMS, and it starts.',
  try: 'Try it on this machine',
  'try.what': 'A small LMS for trying things out is running beside this tool.',
  'try.open': 'Open the sandbox LMS',
};
