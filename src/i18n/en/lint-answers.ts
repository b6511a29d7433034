/** Questions, their answers and the feedback on them. */
export const lintAnswers = {
  'answers-missing': 'Question "{question}" has no answers.',
  'answers-missing.fix':
    'Make its last list the answers: `- [x] ` before the right one, `- [ ] ` before the others.',
  'answers-mixed': 'Question "{question}" mixes {first} and {other} in one list of answers.',
  'answers-mixed.fix': 'Write all answers of one question the same way, or make two questions of it.',
  'answers-mixed.box': 'boxes',
  'answers-mixed.typed': 'typed answers',
  'answers-mixed.pair': 'pairs',
  'answers-mixed.numbered': 'numbered lines',
  'answers-mixed.plain': 'lines without a mark',
  'answers-without-question': 'The answer "{text}" has no question above it.',
  'answers-without-question.fix': 'Add a line that starts with ### and asks the question.',
  'bad-mark': 'The mark "{mark}" is not one that can be read.',
  'bad-mark.half': 'The mark "[~]" is only for the choices of a scenario.',
  'bad-mark.fix': 'Write `{hint}` and a space.',
  'bad-mark.dash': '"{mark}" starts with a typed dash ({dash}), not with a hyphen.',
  'bad-mark.dash.fix': 'Write `{hint}` and a space. Word processors turn a hyphen into a dash.',
  'bad-mark.heading': '"{mark}" should be "###" here.',
  'bad-mark.heading.fix': 'Write `{hint}` to ask a question.',
  'bad-mark.indent': 'The answer is indented by {count} spaces.',
  'bad-mark.indent.fix':
    'Answers begin at the margin: write `{hint}` with nothing before it, the answers below it too.',
  'no-right-answer': 'Question "{question}" has no right answer.',
  'no-right-answer.boxes': 'Put [x] before the right answer.',
  'no-right-answer.typed': 'Add a line `- = ` with the right answer.',
  'every-answer-right': 'Question "{question}" has only right answers.',
  'every-answer-right.fix': 'Add answers that are wrong and tempting, with [ ] before them.',
  'answer-twice': 'Question "{question}" has the answer "{answer}" twice.',
  'answer-twice.fix': 'Change one of them, or take it out.',
  'answer-empty': 'Question "{question}" has an answer without words.',
  'answer-empty.fix': 'Write the answer after its mark, or take the line out.',
  'answer-right-and-wrong': 'Question "{question}" has "{answer}" both as right and as wrong.',
  'answer-right-and-wrong.fix': 'Keep it with = or with ~. Capitals, accents and spaces make no difference.',
  'number-among-words':
    'Question "{question}" has words among its answers, so "{answer}" is not read as a number.',
  'number-among-words.fix': 'Write all answers as numbers, or add `Type: text` if you mean the words.',
  'option-count.one': 'Question "{question}" has {count} answers; three or four work best.',
  'option-count.several': 'Question "{question}" has {count} answers; three to six work best.',
  'option-count.few': 'Add a wrong answer that a busy person might give.',
  'option-count.many': 'Take out the ones that no one would choose.',
  'option-without-feedback': 'Question "{question}" gives no feedback on "{answer}".',
  'option-without-feedback.fix': 'Add a line under it that starts with > and says why.',
  'expected-wrong-without-feedback':
    'Question "{question}" expects the wrong answer "{answer}" and says nothing about it.',
  'expected-wrong-without-feedback.fix':
    'Add a line under it that starts with > and explains the difference.',
  'feedback-names-option':
    'Question "{question}" has feedback that says "{words}", but the answers may be shown in another order.',
  'feedback-names-option.fix': 'Say what the answer says instead of where it stands.',
  'stray-feedback': 'The feedback "{text}" belongs to no answer.',
  'stray-feedback.fix':
    'Move it directly under its answer. For feedback on the whole question, put an empty line above it.',
  'feedback-between-answers':
    'The feedback "{text}" stands between two answers, with an empty line above it.',
  'feedback-between-answers.fix':
    'Take the empty line out if it belongs to the answer above; move it below the last answer if it is for all.',
  'text-after-answers': 'The text "{text}" stands after the answers, where no one would see it.',
  'text-after-answers.fix': 'Move it above the answers, or start it with > to make it feedback.',
  'mix-up-missing':
    'Question "{question}" has {count, plural, one {a wrong answer that names no mix-up} other {# wrong answers that name no mix-up}}.',
  'mix-up-missing.fix':
    'End the feedback of each with a line such as `> Mix-up: a mood is a record`. It says what the person has mixed up, and your statistics count it.',
  'mix-up-not-last': 'The mix-up "{text}" is not the last line of a feedback.',
  'mix-up-not-last.fix': 'Write it as `> Mix-up: ...`, as the last line under its answer.',
  'parts-too-many.answers': 'Question "{question}" has {count} answers; one form holds at most {most}.',
  'parts-too-many.blanks': 'Question "{question}" has {count} blanks; one form holds at most {most}.',
  'parts-too-many.fix': 'Split it into several questions. Four to six parts are enough for one.',
};
