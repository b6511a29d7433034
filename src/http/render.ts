import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import type { Key, Translator, Values } from '../i18n/translator.ts';
import { languageView } from './language-view.ts';

/** Fills a view (its path below `views/` without `.hbs`) with its model; words, `@lang` and `@dir` come from the translator. */
export type Renderer = (view: string, model: object, t: Translator) => string;

/** Strict: a name that the model lacks is a fault. Only built-in helpers and our `t`. */
const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { t: true },
  preventIndent: true,
};

/** `{{t "area.key" name=value}}`; what it answers is escaped as any text. */
const translate = (key: Key, { data, hash }: { data: { t: Translator }; hash: Values }): string =>
  data.t(key, hash);

/** Reads and checks every view once; a fault in one stops the start with its name. */
export function createRenderer(viewsDir: string): Renderer {
  const engine = Handlebars.create();
  engine.registerHelper('t', translate);
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const file of readdirSync(viewsDir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length).split(path.sep).join('/');
    const source = readFileSync(path.join(viewsDir, file), 'utf8');
    try {
      engine.precompile(source, OPTIONS);
    } catch (error) {
      throw new Error(`views/${name}.hbs: ${error instanceof Error ? error.message : 'not readable'}`);
    }
    const template = engine.compile(source, OPTIONS);
    templates.set(name, template);
    engine.registerPartial(name, template);
  }
  return (view, model, t) => {
    const template = templates.get(view);
    if (!template) throw new Error(`There is no view ${view}`);
    return template(model, { data: { t, ...languageView(t.language) } });
  };
}
