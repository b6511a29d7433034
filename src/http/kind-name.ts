import type { Screen } from '../domain/course.ts';
import { type Translator, translatorFor } from '../i18n/translator.ts';

const english = translatorFor('en');

/** What this kind is called in the reader's language, where the title is no more than its name; '' for a title of its own. */
export const kindName = ({ kind, title }: Pick<Screen, 'kind' | 'title'>, t: Translator): string =>
  kind !== 'opening' && kind !== 'text' && title === english(`kind.${kind}`) ? t(`kind.${kind}`) : '';
