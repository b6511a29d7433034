/** How a locale writes what is no word. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0..1 as whole percent, never rounded up to a mark that was not reached. */
  percent(score: number): string;
  /** @param at milliseconds since 1970; without a time zone in the options it is UTC */
  date(at: number, options: Intl.DateTimeFormatOptions): string;
  /** "a, b, and c". */
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
}

/** Making a format takes far longer than using it. */
function remembered<O extends object, F>(make: (options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? make(options);
    made.set(key, format);
    return format;
  };
}

export function createFormats(locale: string): Formats {
  const numbers = remembered((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dates = remembered((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
  const lists = remembered((options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
  return {
    number: (value, options = {}) => numbers(options).format(value),
    percent: (score) => numbers({ style: 'percent' }).format(Math.floor(score * 100 + 1e-9) / 100),
    date: (at, options) => dates({ timeZone: 'UTC', ...options }).format(at),
    list: (items, type = 'conjunction') => lists({ type }).format(items),
  };
}
