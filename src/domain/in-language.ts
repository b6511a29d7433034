/** Anything that is written in a language, and may be there in others too. */
interface Written {
  readonly language: string;
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The text in the first language of a reader that it is there in, else as it was written first.
 * @param languages BCP 47, best first
 */
export function inLanguage<T extends Written>(
  written: T & { readonly translations?: readonly T[] },
  languages: readonly string[],
): T {
  const texts: readonly T[] = [written, ...(written.translations ?? [])];
  for (const tag of languages) {
    const found =
      texts.find(({ language }) => language.toLowerCase() === tag.toLowerCase()) ??
      texts.find(({ language }) => primary(language) === primary(tag));
    if (found) return found;
  }
  return written;
}
