const LONGEST = 120;

/** A name as documents bear it: at least two letters, no control characters, spaces tidied. Undefined when it is none. */
export function readLegalName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && name.length <= LONGEST ? name : undefined;
}
