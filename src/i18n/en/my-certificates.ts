/** Certificates on a person's own record. */
export const myCertificates = {
  heading: 'My certificates',
  none: 'You get a certificate for each course when you have passed all of its modules.',
  year: 'School year {year}',
  missing:
    '{missing, plural, one {# of {total} modules is still missing} other {# of {total} modules are still missing}}:',
  get: 'Get my certificate',
  update: 'Get an updated certificate',
  'update.why': 'Your time, the course or your district’s details changed since this one was issued.',
  open: 'Open my certificate',
  for: 'for {course}, {year}',
  held: 'Issued {date}.',
  revoked: 'Your district took this certificate back. Reason: {reason}',
  'form.heading': 'Get my certificate',
  'form.lead': '{course}, school year {year}',
  'form.what':
    'It will say that you earned {hours, number} {hours, plural, one {hour} other {hours}} ({minutes, plural, one {# minute} other {# minutes}}). Please check your name. It is printed as you write it.',
  'form.replaces':
    'The new certificate replaces the one you have. The old one will show as replaced when somebody checks it.',
  'form.name': 'Legal name',
  'form.name.hint': 'As it stands in your district’s staff records.',
  'form.staff': 'Staff or license ID (not required)',
  'form.staff.hint': 'Some districts and states ask for it. Leave it empty if you are not sure.',
  'form.button': 'Make my certificate',
  'form.back': 'Back to my learning record',
  'problem.name-missing': 'Enter your legal name, with at least two letters.',
  'problem.name-long': 'This name is too long. Use at most 120 characters.',
  'problem.staff-long': 'This ID is too long. Use at most 40 characters.',
  'problem.unreadable': 'There is a hidden character in the name or the ID. Delete it and type it again.',
  'problem.unprintable':
    'We cannot print {letters}. Write your name with the letters that your district’s staff records use.',
  'problem.course-unprintable':
    'The course or your district’s details have letters that we cannot print: {letters}. Please tell your trainer. Your passes are safe.',
  'problem.no-provider':
    'Your district has not said yet who provides this training, and a certificate must say it. Please tell your trainer. Your passes are safe, and you can come back any time.',
  'problem.too-many':
    'You made this certificate several times today. Those that you have are safe. Please come back tomorrow.',
  'problem.not-earned':
    'This certificate cannot be made right now. Go back to your learning record to see what is missing.',
  error: 'Error',
  title: 'My certificate',
  'state.valid': 'Valid',
  'state.replaced': 'Replaced by a newer one',
  'state.revoked': 'Revoked',
  'download.pdf.en': 'Download the PDF in English',
  'download.pdf.es': 'Download the PDF in Spanish',
  'download.badge': 'Download the digital badge (Open Badges 3.0)',
  'badge.what':
    'The badge is for digital wallets and portfolios. It does not show your name; whoever knows your name can check that the badge is yours.',
  share: 'Let somebody check it',
  'share.what': 'Give them this address. It shows what the certificate shows, to everyone who has it.',
  correct: 'Correct my name or ID',
  says: 'What it says',
};
