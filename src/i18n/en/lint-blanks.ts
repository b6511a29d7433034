/** Questions with blanks, pairs or an order. */
export const lintBlanks = {
  'blank-in-heading': 'A question has a blank in its heading, where nobody could fill it in.',
  'blank-in-heading.fix':
    'Say there what to do, for example "Fill in the blanks", and write the sentence on the lines below it.',
  'blank-in-list': 'Question "{question}" has a blank in its last list, which is read as its answers.',
  'blank-in-list.fix': 'Write the sentences with blanks as paragraphs, with an empty line between them.',
  'blank-out-of-place':
    'Question "{question}" has a blank in a table, a link or a picture, where nobody could fill it in.',
  'blank-out-of-place.fix': 'Move the blank into a sentence of its own.',
  'blank-not-closed': 'Question "{question}" has a blank that is not closed on its line.',
  'blank-not-closed.fix':
    'Write ]] behind its answers, on the same line, or \\[[ to show the brackets themselves.',
  'blank-empty.none': 'Question "{question}" has a blank with no answer.',
  'blank-empty.fix': 'Write `[[answer]]`, `[[answer|another]]` or, to pick from, `[[*right|wrong]]`.',
  'blank-empty.part': 'Question "{question}" has a blank with an answer without words.',
  'blank-answer-twice': 'Question "{question}" has "{answer}" twice in one blank.',
  'blank-answer-twice.fix': 'Take one out. Capitals, accents and spaces make no difference.',
  'blank-without-wrong': 'Question "{question}" has a blank to pick from in which every choice is right.',
  'blank-without-wrong.fix':
    'Add a wrong choice without a star, or take the stars out, so that learners type.',
  'blank-without-star': 'Question "{question}" takes any of {answers} as right.',
  'blank-without-star.fix':
    'If learners should pick the right one, put a * before it: `[[*right|wrong|wrong]]`.',
  'blanks-with-answers': 'Question "{question}" has blanks in its text and other answers below it.',
  'blanks-with-answers.fix':
    'Below blanks, only lines with `- ~ ` may stand. Make two questions of it, or write \\[[ to show the brackets themselves.',
  'wrong-taken-as-right':
    'Question "{question}" explains "{answer}" as wrong, and its blanks take it as right.',
  'wrong-taken-as-right.fix':
    'Take it out of the blank or take this line out. If learners should pick, put a * before what is right: `[[*right|wrong]]`.',
  'wrong-not-offered':
    'Question "{question}" explains the wrong answer "{answer}", which none of its blanks offers.',
  'wrong-not-offered.fix': 'Write it as it stands in the blank, add it there, or take this line out.',
  'pair-incomplete.term': 'Question "{question}" has a pair without words before its arrow.',
  'pair-incomplete.definition': 'Question "{question}" has a pair without words behind its arrow.',
  'pair-incomplete.fix': 'Write `- term => definition`, with words on both sides.',
  'term-twice': 'Question "{question}" asks for "{term}" twice.',
  'term-twice.fix': 'Change one of the two terms, or take its line out.',
  'one-definition': 'Question "{question}" leaves nothing to choose: every term has the same definition.',
  'one-definition.fix': 'Add a term with another definition.',
  'choice-too-long':
    'Question "{question}" has the choice "{choice}", of which a phone shows only the beginning.',
  'choice-too-long.fix': 'Shorten it to {most} letters or fewer.',
  'order-too-short':
    'Question "{question}" has {count, plural, one {one entry} other {two entries}} to put in order; at least three are needed.',
  'order-too-short.fix':
    'Add entries to the numbered list, or ask it as a choice. A list of steps that is no question belongs above the answers.',
};
