import { createInterface, type Interface } from 'node:readline';
import { SetupError } from '../domain/errors.ts';

/** The person at the terminal. */
export interface Terminal {
  /**
   * One question, one line of answer; lines that were pasted ahead answer the next questions.
   * @throws SetupError when the person ends it with Ctrl+C or Ctrl+D
   */
  ask(question: string): Promise<string>;
  close(): void;
}

interface Waiting {
  resolve(line: string): void;
  reject(error: Error): void;
}

const left = (): SetupError => new SetupError('Stopped. Nothing was changed.');

export function createTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const ahead: string[] = [];
  let waiting: Waiting | undefined;
  let reader: Interface | undefined;
  let isOver = false;

  const open = (): Interface => {
    const made = createInterface({ input, output });
    made.on('line', (line) => {
      if (waiting) waiting.resolve(line);
      else ahead.push(line);
      waiting = undefined;
    });
    made.on('close', () => {
      isOver = true;
      waiting?.reject(left());
    });
    return made;
  };

  return {
    ask: (question) => {
      reader ??= open();
      if (!isOver) {
        reader.setPrompt(question);
        reader.prompt();
      }
      const line = ahead.shift();
      if (line !== undefined) return Promise.resolve(line);
      if (isOver) return Promise.reject(left());
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => reader?.close(),
  };
}
