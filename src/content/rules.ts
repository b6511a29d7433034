import type { Rule } from './rule.ts';
import { answerEmpty } from './rules/answer-empty.ts';
import { answerRightAndWrong } from './rules/answer-right-and-wrong.ts';
import { answerTwice } from './rules/answer-twice.ts';
import { answersMissing } from './rules/answers-missing.ts';
import { answersMixed } from './rules/answers-mixed.ts';
import { answersWithoutQuestion } from './rules/answers-without-question.ts';
import { badMark } from './rules/bad-mark.ts';
import { blankAnswerTwice } from './rules/blank-answer-twice.ts';
import { blankEmpty } from './rules/blank-empty.ts';
import { blankNotClosed } from './rules/blank-not-closed.ts';
import { blankOutOfPlace } from './rules/blank-out-of-place.ts';
import { blankWithoutStar } from './rules/blank-without-star.ts';
import { blankWithoutWrong } from './rules/blank-without-wrong.ts';
import { blanksWithAnswers } from './rules/blanks-with-answers.ts';
import { checkEmpty } from './rules/check-empty.ts';
import { checklistMissing } from './rules/checklist-missing.ts';
import { choiceTooLong } from './rules/choice-too-long.ts';
import { codeFenceOpen } from './rules/code-fence-open.ts';
import { everyAnswerRight } from './rules/every-answer-right.ts';
import { exampleLate } from './rules/example-late.ts';
import { exampleMissing } from './rules/example-missing.ts';
import { expectedWrongWithoutBlank } from './rules/expected-wrong-without-blank.ts';
import { expectedWrongWithoutFeedback } from './rules/expected-wrong-without-feedback.ts';
import { feedbackBetweenAnswers } from './rules/feedback-between-answers.ts';
import { feedbackNamesOption } from './rules/feedback-names-option.ts';
import { fileMissing } from './rules/file-missing.ts';
import { fileNotServed } from './rules/file-not-served.ts';
import { frontMatterKeyTwice } from './rules/front-matter-key-twice.ts';
import { frontMatterKeyUnknown } from './rules/front-matter-key-unknown.ts';
import { frontMatterLine } from './rules/front-matter-line.ts';
import { frontMatterMissing } from './rules/front-matter-missing.ts';
import { frontMatterNotClosed } from './rules/front-matter-not-closed.ts';
import { frontMatterValue } from './rules/front-matter-value.ts';
import { headingSkipsLevel } from './rules/heading-skips-level.ts';
import { headingUnderlined } from './rules/heading-underlined.ts';
import { htmlShownAsText } from './rules/html-shown-as-text.ts';
import { idMalformed } from './rules/id-malformed.ts';
import { idTwice } from './rules/id-twice.ts';
import { imageFromElsewhere } from './rules/image-from-elsewhere.ts';
import { imageTextTooLong } from './rules/image-text-too-long.ts';
import { imageWithoutAlt } from './rules/image-without-alt.ts';
import { itemOutsideKind } from './rules/item-outside-kind.ts';
import { itemsTooFew } from './rules/items-too-few.ts';
import { keywordMisspelled } from './rules/keyword-misspelled.ts';
import { keywordOutOfPlace } from './rules/keyword-out-of-place.ts';
import { keywordRepeated } from './rules/keyword-repeated.ts';
import { keywordValue } from './rules/keyword-value.ts';
import { kindMisspelled } from './rules/kind-misspelled.ts';
import { likeUnknown } from './rules/like-unknown.ts';
import { linkTargetUnknown } from './rules/link-target-unknown.ts';
import { linkVague } from './rules/link-vague.ts';
import { masteryWithoutScenario } from './rules/mastery-without-scenario.ts';
import { minutesExceeded } from './rules/minutes-exceeded.ts';
import { minutesMissing } from './rules/minutes-missing.ts';
import { minutesOutOfRange } from './rules/minutes-out-of-range.ts';
import { mixUpMissing } from './rules/mix-up-missing.ts';
import { mixUpNotLast } from './rules/mix-up-not-last.ts';
import { noRightAnswer } from './rules/no-right-answer.ts';
import { numberAmongWords } from './rules/number-among-words.ts';
import { objectivesCount } from './rules/objectives-count.ts';
import { oneDefinition } from './rules/one-definition.ts';
import { optionCount } from './rules/option-count.ts';
import { optionWithoutFeedback } from './rules/option-without-feedback.ts';
import { orderTooShort } from './rules/order-too-short.ts';
import { pairIncomplete } from './rules/pair-incomplete.ts';
import { partsTooMany } from './rules/parts-too-many.ts';
import { pickTooLarge } from './rules/pick-too-large.ts';
import { planAndReflection } from './rules/plan-and-reflection.ts';
import { planForm } from './rules/plan-form.ts';
import { planMissing } from './rules/plan-missing.ts';
import { planNotIfThen } from './rules/plan-not-if-then.ts';
import { planWithAnswers } from './rules/plan-with-answers.ts';
import { pointsNotANumber } from './rules/points-not-a-number.ts';
import { publishedIdGone } from './rules/published-id-gone.ts';
import { questionInPlan } from './rules/question-in-plan.ts';
import { readingGrade } from './rules/reading-grade.ts';
import { reflectEmpty } from './rules/reflect-empty.ts';
import { reviewTooSmall } from './rules/review-too-small.ts';
import { scenarioBestInCircle } from './rules/scenario-best-in-circle.ts';
import { scenarioBestMissing } from './rules/scenario-best-missing.ts';
import { scenarioChoiceCount } from './rules/scenario-choice-count.ts';
import { scenarioChoiceEmpty } from './rules/scenario-choice-empty.ts';
import { scenarioChoiceTwice } from './rules/scenario-choice-twice.ts';
import { scenarioChoiceUnmarked } from './rules/scenario-choice-unmarked.ts';
import { scenarioChoiceWithoutConsequence } from './rules/scenario-choice-without-consequence.ts';
import { scenarioLoopWithoutExit } from './rules/scenario-loop-without-exit.ts';
import { scenarioMissing } from './rules/scenario-missing.ts';
import { scenarioOnlyBest } from './rules/scenario-only-best.ts';
import { scenarioStepUnreachable } from './rules/scenario-step-unreachable.ts';
import { scenarioTargetUnknown } from './rules/scenario-target-unknown.ts';
import { scenarioWithoutEnd } from './rules/scenario-without-end.ts';
import { screenEmpty } from './rules/screen-empty.ts';
import { stemEmpty } from './rules/stem-empty.ts';
import { strayFeedback } from './rules/stray-feedback.ts';
import { taskMissing } from './rules/task-missing.ts';
import { taskTwice } from './rules/task-twice.ts';
import { taskWithoutDue } from './rules/task-without-due.ts';
import { termTwice } from './rules/term-twice.ts';
import { textAfterAnswers } from './rules/text-after-answers.ts';
import { titleInText } from './rules/title-in-text.ts';
import { titleMissing } from './rules/title-missing.ts';
import { tooManyWords } from './rules/too-many-words.ts';
import { unreadableCharacters } from './rules/unreadable-characters.ts';
import { videoWithoutText } from './rules/video-without-text.ts';
import { warmUpMissing } from './rules/warm-up-missing.ts';
import { warmUpSize } from './rules/warm-up-size.ts';

/** Every rule for module files, in the order of the reference. A new rule is one file and one line. */
export const RULES: readonly Rule[] = [
  // The settings
  frontMatterMissing,
  frontMatterNotClosed,
  frontMatterLine,
  frontMatterKeyUnknown,
  frontMatterKeyTwice,
  frontMatterValue,
  titleMissing,
  minutesMissing,
  minutesOutOfRange,
  minutesExceeded,
  objectivesCount,
  tooManyWords,
  readingGrade,
  // Structure
  unreadableCharacters,
  codeFenceOpen,
  headingUnderlined,
  titleInText,
  headingSkipsLevel,
  kindMisspelled,
  screenEmpty,
  itemOutsideKind,
  idMalformed,
  idTwice,
  publishedIdGone,
  warmUpMissing,
  warmUpSize,
  exampleMissing,
  exampleLate,
  itemsTooFew,
  scenarioMissing,
  masteryWithoutScenario,
  planMissing,
  taskMissing,
  taskTwice,
  taskWithoutDue,
  checklistMissing,
  checkEmpty,
  reviewTooSmall,
  // Links and pictures
  htmlShownAsText,
  imageWithoutAlt,
  imageTextTooLong,
  imageFromElsewhere,
  fileMissing,
  fileNotServed,
  videoWithoutText,
  linkTargetUnknown,
  linkVague,
  // Items
  stemEmpty,
  answersMissing,
  answersMixed,
  answersWithoutQuestion,
  badMark,
  noRightAnswer,
  everyAnswerRight,
  answerTwice,
  answerEmpty,
  answerRightAndWrong,
  numberAmongWords,
  optionCount,
  optionWithoutFeedback,
  expectedWrongWithoutFeedback,
  mixUpMissing,
  feedbackNamesOption,
  blankOutOfPlace,
  blankNotClosed,
  blankEmpty,
  blankAnswerTwice,
  blankWithoutWrong,
  blankWithoutStar,
  blanksWithAnswers,
  expectedWrongWithoutBlank,
  pairIncomplete,
  termTwice,
  oneDefinition,
  choiceTooLong,
  orderTooShort,
  partsTooMany,
  // Scenarios
  scenarioChoiceCount,
  scenarioChoiceUnmarked,
  scenarioChoiceEmpty,
  scenarioChoiceTwice,
  scenarioBestMissing,
  scenarioOnlyBest,
  scenarioChoiceWithoutConsequence,
  scenarioTargetUnknown,
  scenarioStepUnreachable,
  scenarioLoopWithoutExit,
  scenarioWithoutEnd,
  scenarioBestInCircle,
  // Plans and reflections
  planForm,
  planNotIfThen,
  planWithAnswers,
  planAndReflection,
  questionInPlan,
  reflectEmpty,
  // Feedback
  strayFeedback,
  feedbackBetweenAnswers,
  textAfterAnswers,
  mixUpNotLast,
  // Keywords
  keywordMisspelled,
  keywordOutOfPlace,
  keywordRepeated,
  keywordValue,
  pointsNotANumber,
  pickTooLarge,
  likeUnknown,
];
