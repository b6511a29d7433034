import type { CountedPractice, CountedQuestion, QuestionsPage } from '../actions/read-questions.ts';
import type { Html } from '../domain/course.ts';
import type { AnswerCount, ItemHint, ItemStatistic, PartCount } from '../domain/item-statistics.ts';
import type { Item } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';
import { itemKindName } from './item-kind-name.ts';
import { type LanguageView, languageView } from './language-view.ts';
import type { Links } from './links.ts';
import { screenTitle } from './screen-title.ts';

interface AnswerView {
  readonly html: Html;
  /** How the answer counts, in words and as a class name; never color alone. */
  readonly mark: string;
  readonly kind: 'right' | 'partly' | 'wrong';
  readonly people: string;
  /** For the bar. */
  readonly count: number;
}

interface PartView {
  readonly part: Html | undefined;
  /** Which blank; '' where the item has none. */
  readonly blank: string;
  readonly answers: readonly AnswerView[];
  readonly others: string;
}

interface QuestionView {
  readonly id: string;
  readonly screen: ReturnType<typeof screenTitle>;
  readonly stem: Html;
  /** In place of the stem of a scenario without a title. */
  readonly kindName: string;
  /** Plain, for links. */
  readonly name: string;
  readonly nameLanguage: LanguageView;
  /** Why to look at it. */
  readonly hints: readonly string[];
  readonly facts: readonly string[];
  readonly parts: readonly PartView[];
  readonly mixUps: readonly { readonly mixUp: string; readonly people: string }[];
  /** Who answered, for the bars; at least 1. */
  readonly most: number;
}

export interface QuestionsView {
  readonly moduleTitle: string;
  readonly language: LanguageView;
  readonly newest: string;
  readonly answered: boolean;
  readonly look: {
    readonly heading: string;
    readonly items: readonly Pick<QuestionView, 'id' | 'name' | 'nameLanguage'>[];
  };
  readonly questions: readonly QuestionView[];
  readonly practice: readonly QuestionView[];
  readonly back: string;
}

function markOf(item: Item, { credit }: AnswerCount, t: Translator): Pick<AnswerView, 'mark' | 'kind'> {
  if (item.type === 'order') return { mark: t('questions.mark.place'), kind: 'right' };
  const kind = credit === 1 ? 'right' : credit === 0 ? 'wrong' : 'partly';
  return { mark: t(`questions.mark.${kind}`), kind };
}

/** A blank is named by the sentence around it. */
function blankWords(item: Item, place: number | undefined, t: Translator): string {
  if (item.type !== 'blanks' || place === undefined) return '';
  const context = item.blanks[place - 1]?.context ?? '';
  return item.blanks.length === 1
    ? t('item.blank.name', { context })
    : t('item.blank.name.number', { number: place, count: item.blanks.length, context });
}

const partView = (item: Item, { part, place, answers, others }: PartCount, t: Translator): PartView => ({
  part,
  blank: blankWords(item, place, t),
  answers: answers.map((answer) => ({
    html: answer.html,
    ...markOf(item, answer, t),
    people: t('questions.people', { count: answer.people }),
    count: answer.people,
  })),
  others: others === 0 ? '' : t('questions.others', { count: others }),
});

const hintWords = (hints: readonly ItemHint[], t: Translator): string[] =>
  hints.map((hint) => t(`questions.hint.${hint}`));

const rightWords = ({ people, right }: { people: number; right: number }, t: Translator): string =>
  people === 0
    ? t('questions.unanswered')
    : t('questions.right', { right, people, share: t.percent(right / people) });

/** Full credit or none says the same as the share of right answers. */
const isPartly = ({ people, right, mean }: ItemStatistic): boolean =>
  people > 0 && Math.abs(mean - right / people) > 1e-9;

function factsOf(statistic: ItemStatistic, t: Translator): string[] {
  const { sureAndWrong, reviews, otherWording, mean } = statistic;
  return [
    rightWords(statistic, t),
    ...(isPartly(statistic) ? [t('questions.credit', { share: t.percent(mean) })] : []),
    ...(sureAndWrong > 0 ? [t('questions.sure', { count: sureAndWrong })] : []),
    ...(reviews.answers > 0 ? [t('questions.reviews', reviews)] : []),
    ...(otherWording > 0 ? [t('questions.wording', { count: otherWording })] : []),
  ];
}

function stemView(
  item: Item,
  language: string,
  t: Translator,
): Pick<QuestionView, 'stem' | 'kindName' | 'name' | 'nameLanguage'> {
  const kindName = itemKindName(item, t);
  return {
    stem: item.stem,
    kindName,
    name: kindName || item.stemText,
    nameLanguage: languageView(kindName === '' ? language : t.language),
  };
}

function questionView(
  { screen, item, statistic }: CountedQuestion,
  language: string,
  t: Translator,
): QuestionView {
  return {
    id: item.id,
    screen: screenTitle(screen, language, t),
    ...stemView(item, language, t),
    hints: hintWords(statistic.hints, t),
    facts: factsOf(statistic, t),
    parts: statistic.people === 0 ? [] : statistic.parts.map((part) => partView(item, part, t)),
    mixUps: statistic.mixUps.map(({ mixUp, people }) => ({
      mixUp,
      people: t('questions.people', { count: people }),
    })),
    most: Math.max(1, statistic.people),
  };
}

const practiceView = (
  { screen, item, statistic }: CountedPractice,
  language: string,
  t: Translator,
): QuestionView => ({
  id: item.id,
  screen: screenTitle(screen, language, t),
  ...stemView(item, language, t),
  hints: hintWords(statistic.hints, t),
  facts: [
    rightWords(statistic, t),
    ...(statistic.shown > 0 ? [t('questions.shown', { count: statistic.shown })] : []),
  ],
  parts: [],
  mixUps: [],
  most: 1,
});

/** Those to look at are named first. */
export function questionsView(page: QuestionsPage, links: Links, t: Translator): QuestionsView {
  const { module, newest } = page;
  const questions = page.questions.map((one) => questionView(one, module.language, t));
  const practice = page.practice.map((one) => practiceView(one, module.language, t));
  const toLookAt = [...questions, ...practice].filter(({ hints }) => hints.length > 0);
  return {
    moduleTitle: module.title,
    language: languageView(module.language),
    newest: newest === undefined ? '' : t('questions.newest', { count: newest }),
    answered: [...page.questions, ...page.practice].some(({ statistic }) => statistic.people > 0),
    look: {
      heading: t(toLookAt.length === 0 ? 'questions.look.none' : 'questions.look', {
        count: toLookAt.length,
      }),
      items: toLookAt,
    },
    questions,
    practice,
    back: links.moduleGrades(module.key),
  };
}
