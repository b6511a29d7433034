const SHORTEST = 3;
const LONGEST = 300;

/** A reason that other people read, on one line; undefined when it says nothing or too much. */
export function readReason(text: string): string | undefined {
  const reason = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return reason.length >= SHORTEST && reason.length <= LONGEST ? reason : undefined;
}
