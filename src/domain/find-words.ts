/** Without case and accents, so that "nunez" finds "Núñez". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether every word of the query is, or begins, somewhere in these texts. An empty query finds everything. */
export function findWords(query: string, texts: readonly string[]): boolean {
  const text = plain(texts.join(' \n '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
