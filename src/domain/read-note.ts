const LONGEST = 500;

/** A short note as it was typed, with its line breaks; undefined for one that is too long. */
export function readNote(text: string): string | undefined {
  const note = text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
  return note.length <= LONGEST ? note : undefined;
}
