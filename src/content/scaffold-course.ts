import { scaffoldPartsIn } from './scaffold-parts-in.ts';

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
export function scaffoldCourse({ title, language, owner, edition }: CourseFacts): string {
  const { summary, certificate, greeting } = scaffoldPartsIn(language).course;
  return `---
title: ${title}
summary: ${summary}
language: ${language}
edition: ${edition}
${owner === '' ? '' : `owner: ${owner}\n`}certificate: ${certificate}
---

${greeting}
`;
}
