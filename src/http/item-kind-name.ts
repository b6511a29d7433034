import type { Item } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';
import { kindName } from './kind-name.ts';

/** What a scenario without a title of its own is called in the reader's language; '' for an item with a stem. */
export const itemKindName = ({ type, stemText }: Pick<Item, 'type' | 'stemText'>, t: Translator): string =>
  type === 'scenario' ? kindName({ kind: 'scenario', title: stemText }, t) : '';
