/**
 * A pure function of a short text that keeps its last answers: at most `most`, the oldest go first. Texts come from
 * outside, so that one longer than `longest` characters is answered and not kept.
 */
export function remembered<V>(
  { most, longest }: { readonly most: number; readonly longest: number },
  answer: (text: string) => V,
): (text: string) => V {
  const kept = new Map<string, V>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = answer(text);
    if (text.length > longest) return made;
    kept.set(text, made);
    const [oldest] = kept.size > most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
