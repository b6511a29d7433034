import type { Log, LogFacts } from './ports/log.ts';

const LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** One line of JSON per event: time, level, message, facts. */
export function createLog(level: LogLevel, write: (line: string) => void): Log {
  const at =
    (name: LogLevel) =>
    (message: string, facts: LogFacts = {}): void => {
      if (LEVELS.indexOf(name) > LEVELS.indexOf(level)) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...facts })}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info') };
}
