/** A form or query as text fields. A name that came twice is listed, so that no rule picks one of them. */
export interface FormFields {
  readonly values: ReadonlyMap<string, string>;
  readonly repeated: ReadonlySet<string>;
}

/** Only strings can come out: `iss[$ne]=1` is a field of that odd name, and nobody asks for it. */
export function readFields(...sources: readonly (string | undefined)[]): FormFields {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  for (const source of sources) {
    for (const [name, value] of new URLSearchParams(source ?? '')) {
      if (values.has(name)) repeated.add(name);
      else values.set(name, value);
    }
  }
  return { values, repeated };
}

/** A short text from outside that a page or the log may show: control characters go, the rest is cut. */
export const shorten = (text: string, length: number): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, length);
