/** A plain number: sign, digits with or without `,` between thousands, decimals, at most 15 digits. */
const NUMBER = String.raw`[+\-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?`;
const PERCENT = String.raw`(?:\s?%)?`;
const ALONE = new RegExp(`^(${NUMBER})${PERCENT}$`);
const TOLERANCE = new RegExp(`^(${NUMBER})${PERCENT}\\s*(?:\\+-|\\+/-|\u00b1)\\s*(${NUMBER})${PERCENT}$`);
const RANGE = new RegExp(`^(${NUMBER})${PERCENT}\\s+to\\s+(${NUMBER})${PERCENT}$`);
const WITH_UNIT = new RegExp(`^[$\u20ac\u00a3]?\\s?(${NUMBER})${PERCENT}(?:\\s*(\\p{L}+)\\.?)?$`, 'u');

/** Longest text that is looked at as a number. */
const MAX_LENGTH = 60;

/** Inclusive bounds of `12`, `12 +- 0.5` or `10 to 14`, with a number inside them as a learner would type it. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly typical: string;
}

/** Undefined when the text is no number of the course format. */
export function readNumberRange(text: string): NumberRange | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const alone = ALONE.exec(text);
  if (alone) return range(alone[1], alone[1], (value) => [value, value]);
  const tolerance = TOLERANCE.exec(text);
  if (tolerance) {
    return range(tolerance[1], tolerance[2], (value, by) => [
      clean(value - Math.abs(by)),
      clean(value + Math.abs(by)),
    ]);
  }
  const between = RANGE.exec(text);
  return between ? range(between[1], between[2], (a, b) => [Math.min(a, b), Math.max(a, b)]) : undefined;
}

/**
 * The number a learner typed. `%`, a currency sign and one word of the question behind the number ("3 times" for "How
 * many times ...?") are ignored; any other word makes it no number, since "3 hours" may not be "3 minutes".
 */
export function readTypedNumber(text: string, question: string): number | undefined {
  const match = text.length > MAX_LENGTH ? null : WITH_UNIT.exec(text.trim());
  if (!match) return undefined;
  const unit = match[2]?.toLowerCase();
  if (unit !== undefined && !wordsOf(question).has(unit) && !wordsOf(question).has(`${unit}s`))
    return undefined;
  return toNumber(match[1]);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu));

function range(
  first: string | undefined,
  second: string | undefined,
  bounds: (a: number, b: number) => [number, number],
): NumberRange | undefined {
  const a = toNumber(first);
  const b = toNumber(second);
  if (a === undefined || b === undefined || first === undefined) return undefined;
  const [from, to] = bounds(a, b);
  return { from, to, typical: first };
}

function toNumber(text: string | undefined): number | undefined {
  const digits = text?.match(/\d/g)?.length ?? 0;
  if (text === undefined || digits === 0 || digits > 15) return undefined;
  return Number(text.replaceAll(',', '').replace('\u2212', '-'));
}

/** 0.7 + 0.1 is 0.8 here. */
const clean = (value: number): number => Number(value.toPrecision(12));
