import type { Links } from '../links.ts';

/** Addresses of a person's review sessions and tasks, below their own record. */
export function reviewLinks({ me }: Pick<Links, 'me'>) {
  const session = (id: string): string => `${me}review/${encodeURIComponent(id)}`;
  const step = (id: string, number: number): string => `${session(id)}/step/${number}`;
  return {
    /** Where the button that begins a session, or goes on with it, leads. */
    start: `${me}review`,
    end: session,
    step,
    answer: (id: string, number: number): string => `${step(id, number)}/answer`,
    /** Where a page reports active time. */
    time: (id: string): string => `${session(id)}/time`,
    task: `${me}task`,
    supervisorLink: `${me}task/link`,
  };
}
