export interface CourseFacts {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Who answers for the course; '' when not known. */
  readonly owner: string;
  /** For example `2026.1`. */
  readonly edition: string;
}

/** A `course.md` in words that say what to put in their place. Its modules stand in the order of their file names. */
export const scaffoldCourse = ({ title, language, owner, edition }: CourseFacts): string => `---
title: ${title}
summary: Replace this with one sentence that says who the course is for and what it is about.
language: ${language}
edition: ${edition}
${owner === '' ? '' : `owner: ${owner}\n`}certificate: This confirms that the person named here completed the course.
---

Replace this: greet the reader and say in a few short sentences what the modules are about.
`;
