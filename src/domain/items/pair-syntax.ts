const ARROW = /(?:^|[ \t])(?:=>|\u21d2|\u2192)(?=[ \t]|$)/;

/** The line holds an arrow with space around it, or begins or ends with one. */
export const isPair = (markdown: string): boolean => ARROW.test(markdown);

/** `term => definition`, split at the first arrow; either may be empty. */
export function readPair(markdown: string): { readonly term: string; readonly definition: string } {
  const arrow = ARROW.exec(markdown);
  if (!arrow) return { term: markdown.trim(), definition: '' };
  return {
    term: markdown.slice(0, arrow.index).trim(),
    definition: markdown.slice(arrow.index + arrow[0].length).trim(),
  };
}
