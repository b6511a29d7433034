import type { ResultPage } from '../actions/views.ts';
import type { Html } from '../domain/course.ts';
import type { Key } from '../i18n/translator.ts';
import type { Links } from './links.ts';
import { type SentenceView, sentenceView } from './personal-view.ts';

/** What a person wrote for themselves, on their own result page. */
export interface OwnWordsView {
  readonly entries: readonly {
    readonly stem: Html;
    readonly stemText: string;
    /** Plans. */
    readonly sentence: SentenceView | undefined;
    /** Reflections. */
    readonly text: string;
    readonly href: string;
  }[];
  /** The plan that is still to be written or said again; '' when none is. */
  readonly planHref: string;
  readonly planWord: Key;
  /** It is the next thing to do. */
  readonly planIsMain: boolean;
}

export function ownWordsView({ personal, module, passed, passedAt }: ResultPage, links: Links): OwnWordsView {
  const open = personal.find(({ settled }) => !settled);
  return {
    entries: personal.flatMap(({ item, entry, step }) => {
      if (!entry) return [];
      const sentence = item.type === 'plan' ? sentenceView(item, entry.parts) : undefined;
      const text = sentence ? '' : (entry.parts[0] ?? '');
      const { stem, stemText } = item;
      return [{ stem, stemText, sentence, text, href: links.step(module.key, step) }];
    }),
    planHref: open ? links.step(module.key, open.step) : '',
    planWord: open?.entry ? 'plan.toFinish.again' : 'plan.toFinish',
    planIsMain: passed || passedAt !== undefined,
  };
}
