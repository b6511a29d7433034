import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRenderer } from '../../src/http/render.ts';
import { translatorFor } from '../../src/i18n/translator.ts';

const t = translatorFor('en');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aidewell-views-'));
});

afterEach(() => rm(folder, { recursive: true }));

const view = (text: string): Promise<void> => writeFile(path.join(folder, 'one.hbs'), text);

test('text is escaped, fragments are not', async () => {
  await view('{{text}} {{{html}}}');

  const page = createRenderer(folder)('one', { text: '<b>', html: '<b>' }, t);

  expect(page).toBe('&lt;b&gt; <b>');
});

test('a name that the model lacks is a fault, not an empty place', async () => {
  await view('{{name}}');

  expect(() => createRenderer(folder)('one', {}, t)).toThrow(/"name" not defined/);
});

test('a broken view stops the start and is named', async () => {
  await view('{{#if x}}');

  expect(() => createRenderer(folder)).toThrow(/^views\/one\.hbs: /);
});

test('a view that calls a helper there is not stops the start, wherever the call stands', async () => {
  await view('{{#if yes}}<p title="{{nothing name}}"></p>{{/if}}');

  expect(() => createRenderer(folder)).toThrow('views/one.hbs: there is no helper nothing');
});
