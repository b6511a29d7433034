/** A translation beside its source. */
export const lintTranslation = {
  'translation-without-source': 'There is no {file} that this could translate.',
  'translation-without-source.fix':
    'Give it the name of the file that it translates, or move it out of the course.',
  'translation-setting': 'The setting "{key}" is another one than in {file}, and only that one counts.',
  'translation-setting.fix': 'Take it out here.',
  'translation-stale': '{part} changed in {file} (line {line}) since it was translated here.',
  'translation-stale.fix':
    'Bring it up to date, then run `aidewell lint --fix`, which notes it. If nothing has to change here, take the line `- {id} ...` out of `{setting}:` and run it.',
  'part.settings': 'The title and settings',
  'part.opening': 'The opening text',
  'part.named': '"{name}"',
  'translation-unmarked':
    'Nothing says yet which text of {file} was translated here ({count, plural, one {# part} other {# parts}}).',
  'translation-unmarked.fix':
    'Run `aidewell lint --fix` once the translation is right: it notes that, and a later change of the source is told.',
  'screen-other': 'Here stands a {here}, where {file} has a {there} ({name}).',
  'same-screens': 'A translation has the same screens in the same order.',
  'screen-extra': '{file} has no screen here: it ends with the one before.',
  'screen-missing': 'The {kind} {name} of {file} (line {line}) is missing here, and what follows it.',
  'screen-missing.fix': 'Translate it too: a translation has the same screens in the same order.',
  'screen.named': '"{name}"',
  'screen.opening': '"opening"',
  'text-missing': 'The text of this screen is missing; {file} has it (line {line}).',
  'same-text': 'A translation says what its source says.',
  'text-extra': 'This screen has a text here and none in {file}.',
  'question-missing': 'The question "{id}" of {file} (line {line}) is missing in this screen.',
  'question-missing.fix': 'Translate it too.',
  'question-extra': '{file} has no question in this place.',
  'question-extra.fix': 'Take it out here, or write it there too.',
  'question-id':
    'This question has the id "{id}", and the one in its place in {file} (line {line}) has "{wanted}".',
  'question-id.written': 'A translation has the same questions in the same order, with the same ids.',
  'question-id.derived': 'Write `{mark}` behind this heading.',
  'question-type': 'This question is of another type than in {file}.',
  'question-type.fix': 'Write its answers the same way.',
  'answer-count': 'There are {here} answers here and {there} in {file}.',
  'answer-count.fix': 'A translation has the same answers in the same order.',
  'step-count': 'There are {here} steps here and {there} in {file}.',
  'step-count.fix': 'A translation has the same steps in the same order.',
  'answer-other': 'Answer {number} does not count the same as in {file}.',
  'answer-other.fix': 'A translation has the same answers in the same order, with the same marks.',
  'step-other':
    'Step {number} of the story has another id than in {file}, or its choices count or lead elsewhere.',
  'step-other.fix':
    'Write the same `{mark}` behind the step, the same marks, and the same targets behind the arrows.',
};
