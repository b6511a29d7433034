/** The words of a new course and a new module in one language, each a piece of Markdown that says what to write instead. */
export interface ScaffoldParts {
  /** What stands wherever something is to be replaced. */
  readonly marker: string;
  readonly course: { readonly summary: string; readonly certificate: string; readonly greeting: string };
  readonly objective: string;
  readonly opening: string;
  /** A choice of three; `name` keeps the questions apart until the author has words for them. */
  question(id: string, name: string): string;
  readonly names: {
    readonly guess: string;
    readonly practice: string;
    question(number: number): string;
    review(number: number): string;
  };
  readonly guess: string;
  /** A screen of text and a worked example. */
  readonly learn: string;
  readonly scenario: string;
  /** The plan and the task. */
  readonly after: string;
  readonly sources: string;
}
