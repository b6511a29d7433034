import { type Given, UsageError } from './verb.ts';

/**
 * The value of an option that is a whole number.
 * @throws UsageError
 */
export const wholeNumber = (
  given: Given,
  option: string,
  { least, most, standard }: { readonly least: number; readonly most: number; readonly standard: number },
): number => {
  const said = given.text(option) ?? String(standard);
  const number = Number(said);
  if (/^\d{1,9}$/.test(said) && number >= least && number <= most) return number;
  throw new UsageError(`--${option} is "${said}". Allowed: a whole number from ${least} to ${most}.`);
};
