/** A file as a whole: its size, its characters, what Markdown cannot bear. */
export const lintFile = {
  'file-too-large': 'This file is {count} KB; a module may be {most} KB.',
  'file-too-large.fix': 'Split it into several modules, and keep pictures in files of their own.',
  'unbroken-run': 'Here are {count} characters without a space; at most {most} can be shown.',
  'unbroken-run.fix': 'Break them up with spaces, or put a picture or a document in a file of its own.',
  'nested-too-deep': 'Lists or quotes are nested more than {most} deep here.',
  'nested-too-deep.fix': 'Use fewer levels, and start the line nearer to the margin.',
  'block-too-long': 'This paragraph has more than {most} characters.',
  'block-too-long.fix': 'Split it with an empty line.',
  'signs-too-dense':
    'This paragraph has {count} of the signs * _ ~ [ < and the backtick; at most {most} can be shown.',
  'signs-too-dense.fix': 'Split it with an empty line, or take some of them out.',
  'lines-without-break': 'More than {most} lines follow one another here without an empty line.',
  'lines-without-break.fix': 'Add empty lines where a new thought starts.',
  'unreadable-characters': 'Some characters of this file cannot be read, from here on.',
  'unreadable-characters.fix': 'Save the file as UTF-8, then type the missing characters again.',
  'code-fence-open': 'The code block that starts here never ends, so everything below it is shown as code.',
  'code-fence-open.fix': 'Close it with a line of the same marks.',
};
