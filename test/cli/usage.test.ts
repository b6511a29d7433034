import { VERBS } from '../../src/cli/verbs.ts';
import { aCli, addWords, type Cli } from './a-cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await aCli();
});
afterAll(() => cli.close());

describe('help', () => {
  it('lists every verb', async () => {
    const { code, out } = await cli.run('--help');

    expect(code).toBe(0);
    for (const { name, summary } of VERBS) expect(out).toMatch(new RegExp(`${name} +${summary}`));
  });

  it.each(VERBS.map((verb) => [verb.name, verb] as const))(
    'explains %s from its option table',
    async (name, verb) => {
      const { code, out, err } = await cli.run(...name.split(' '), '--help');

      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: aidewell ${name}`);
      expect(out).toContain('--json');
      for (const option of verb.options) expect(out).toMatch(new RegExp(`--${option.name}\\b`));
    },
  );

  it('is what an empty command line gets, as wrong use', async () => {
    const { code, out } = await cli.run();

    expect(code).toBe(2);
    expect(out).toContain('Commands:');
  });

  it('shows the verbs of one word', async () => {
    const { code, out } = await cli.run('platform', '--help');

    expect(code).toBe(0);
    expect(out).toContain('platform add');
    expect(out).not.toContain('deliveries');
  });
});

describe('wrong use ends with 2 and says what is wrong', () => {
  it.each([
    [
      'an unknown verb',
      ['platform', 'ad'],
      'There is no command "platform ad". Did you mean "platform add"?',
    ],
    ['an unknown first word', ['plattform', 'add'], 'Did you mean "platform'],
    ['a lone first word', ['platform'], '"platform" needs one more word.'],
    ['a misspelt option', ['platform', 'list', '--jsn'], 'There is no option --jsn. Did you mean --json?'],
    ['an option without its value', ['platform', 'edit', 'x', '--name'], "'--name <value>' argument missing"],
    [
      'a missing option',
      addWords({ 'jwks-url': undefined }),
      '--jwks-url is missing: Where its public keys are',
    ],
    ['an option given twice', [...addWords(), '--name', 'B'], '--name is given 2 times.'],
    ['an empty value', addWords({ name: '' }), '--name is empty.'],
    ['a word too many', ['platform', 'list', 'all'], '"all" is too much here.'],
    ['a missing word', ['platform', 'show'], '<platform> is missing: Its id'],
    ['a wrong choice', ['deliveries', 'list', '--state', 'stuck'], 'Allowed: parked, pending, all.'],
    ['a limit that is no number', ['deliveries', 'list', '--limit', '0'], 'a whole number from 1'],
    ['a retry of nothing', ['deliveries', 'retry'], 'Give a work id or --all.'],
    ['a retry of one and all', ['deliveries', 'retry', 'abcdef', '--all'], 'not both'],
    ['a retry of one on a platform', ['deliveries', 'retry', 'abcdef', '--platform', 'x'], 'goes with --all'],
    ['an edit of nothing', ['platform', 'edit', 'x'], 'Nothing to change'],
  ])('%s', async (_name, words, problem) => {
    const { code, out, err } = await cli.run(...words);

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(problem);
  });

  it('as JSON when JSON is asked for', async () => {
    const { code, data, err } = await cli.run('platform', 'show', '--json');

    expect([code, err]).toEqual([2, '']);
    expect(data()).toEqual({ error: expect.stringContaining('<platform> is missing') });
  });
});

describe('commands in what is printed', () => {
  const NPM = { npm_lifecycle_event: 'cli' };
  afterEach(() => {
    cli.env = {};
  });

  it.each([
    ['npm in the program’s folder', NPM, 'npm run cli -- new module first-weeks-'],
    ['its name', {}, 'aidewell new module first-weeks-'],
  ])('stand as the person types them: by %s', async (_how, env, hint) => {
    cli.env = { ...env };

    const made = await cli.run(
      'new',
      'course',
      '--title',
      'First weeks',
      '--id',
      `first-weeks-${hint.length}`,
      '--yes',
    );

    expect(made.out).toContain(`Make the first module: ${hint}`);
  });

  it('are left alone in JSON, in paths and in sentences', async () => {
    cli.env = NPM;

    const wrong = await cli.run('platfrom', '--json');
    const help = await cli.run('preview', '--help');

    expect(wrong.out).toContain('aidewell --help');
    expect(help.out).toContain('Usage: npm run cli -- preview');
    expect(help.out).not.toContain('aidewell');
  });
});

it('takes what begins with one dash as a text: an id may begin so', async () => {
  const id = '-Ab3_9xQ2mN7pL0sT4vW1y';

  const named = await cli.run('keys', 'withdraw-badge', id, '--yes');
  const option = await cli.run('tenant', 'show', '--tenant', id);

  expect([named.code, named.out]).toEqual([1, `There is no badge key ${id}. keys list-badges shows them.\n`]);
  expect(option.out + option.err).toContain(id);
  expect((await cli.run('keys', 'list', '-x')).err).toContain("Unknown option '-x'");
});
