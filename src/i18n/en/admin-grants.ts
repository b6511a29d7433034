/** Who may open the pages of admins. */
export const adminGrants = {
  lead: 'People who may see and change what these pages show. No role of the LMS makes anybody an admin.',
  'column.who': 'Who',
  'column.lms': 'LMS',
  'column.since': 'Since',
  'column.by': 'Given by',
  'column.change': 'Change',
  you: '(you)',
  'by.cli': 'the command line',
  'by.link': 'a link of the command line',
  end: 'End the rights …',
  'end.of': 'of {name}',
  none: 'Nobody is an admin by name yet; you are here by a link of the command line.',
  make: 'Make somebody an admin',
  'make.how':
    'Ask them to open the tool in the LMS as a trainer. Their code of {length} characters stands at the end of the course library.',
  code: 'Code of the person',
  'make.button': 'Make them an admin',
  'problem.none':
    'Nobody of your LMSs has this code. The person finds it at the end of the course library, when they open the tool as a trainer.',
  'problem.several': 'Several people have codes that begin like this. Give more characters.',
  'revoke.title': 'End admin rights',
  'revoke.question': 'End the admin rights of {name}?',
  'revoke.unnamed': 'End the admin rights of the person {code}?',
  'revoke.self': 'That is you: these pages close at once.',
  'revoke.other': 'They keep what they have as a trainer or learner in their courses.',
  'revoke.button': 'End the rights',
};
