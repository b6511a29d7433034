import { PassThrough } from 'node:stream';
import { createTerminal } from '../../src/cli/terminal.ts';

const aTerminal = () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { input, output, terminal: createTerminal(input, output) };
};

describe('a terminal', () => {
  it('asks one after the other, and takes lines that were pasted ahead', async () => {
    const { input, output, terminal } = aTerminal();
    const first = terminal.ask('Title: ');
    input.write('One\nTwo\n');

    const answers = [await first, await terminal.ask('Folder: ')];
    terminal.close();

    expect(answers).toEqual(['One', 'Two']);
    expect(String(output.read())).toBe('Title: Folder: ');
  });

  it.each([['while it waits'], ['before it asks']])(
    'ends without a stack when the person leaves %s',
    async (when) => {
      const { input, terminal } = aTerminal();
      const first = terminal.ask('Title: ');
      if (when === 'before it asks') input.write('One\n');
      input.end();
      if (when === 'before it asks') expect(await first).toBe('One');
      const asked =
        when === 'before it asks'
          ? new Promise((done) => setImmediate(done)).then(() => terminal.ask('Folder: '))
          : first;

      await expect(asked).rejects.toMatchObject({ name: 'SetupError' });
    },
  );

  it('is not opened before it is needed', () => {
    const { input, terminal } = aTerminal();

    terminal.close();

    expect(input.listenerCount('data')).toBe(0);
  });
});
