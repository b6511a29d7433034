import { format } from 'node:util';

const unexpected: string[] = [];
let expected: (string | RegExp)[] = [];

const isExpected = (line: string): boolean =>
  expected.some((pattern) => (typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line)));

/** Lets the running test write this to `console.error` or `console.warn`. Call it before the line is written. */
export const expectConsole = (pattern: string | RegExp): void => {
  expected.push(pattern);
};

/** Replaces `console.error` and `console.warn` by recorders; `test/setup.ts` calls it. */
export const watchConsole = (): void => {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...parts: unknown[]) => {
      const line = format(...parts);
      if (!isExpected(line)) unexpected.push(`console.${level}: ${line}`);
    };
  }
};

/** What was written and not expected since the last call; forgets the expectations as well. */
export const takeUnexpectedLines = (): readonly string[] => {
  expected = [];
  return unexpected.splice(0);
};
