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

const HELPERS: readonly string[] = ['t', 'if', 'unless', 'each', 'with', 'lookup', 'log'];

/** `{{t "area.key" name=value}}`; what it answers is escaped as any text. */
const translate = (key: Key, { data, hash }: { data: { t: Translator }; hash: Values }): string =>
  data.t(key, hash);

/** Finds calls of helpers that there are not: what compiling would find, which waits until a view is first shown. */
class HelperCheck extends Handlebars.Visitor {
  override MustacheStatement(call: hbs.AST.MustacheStatement): void {
    requireHelper(call);
    super.MustacheStatement(call);
  }
  override BlockStatement(call: hbs.AST.BlockStatement): void {
    requireHelper(call);
    super.BlockStatement(call);
  }
  override SubExpression(call: hbs.AST.SubExpression): void {
    requireHelper(call);
    super.SubExpression(call);
  }
}

function requireHelper({
  path: called,
  params,
  hash,
}: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>): void {
  const name = 'original' in called ? String(called.original) : '';
  if ((params.length > 0 || hash?.pairs.length > 0) && !HELPERS.includes(name))
    throw new Error(`there is no helper ${name}`);
}

/** @throws Error where it cannot be a view */
function readView(source: string): hbs.AST.Program {
  const program = Handlebars.parseWithoutProcessing(source);
  new HelperCheck().accept(program);
  return program;
}

/** Reads and checks every view once; a fault in one stops the start with its name. */
export function createRenderer(viewsDir: string): Renderer {
  const engine = Handlebars.create();
  engine.registerHelper('t', translate);
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const file of readdirSync(viewsDir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length).split(path.sep).join('/');
    const source = readFileSync(path.join(viewsDir, file), 'utf8');
    let template: HandlebarsTemplateDelegate;
    try {
      template = engine.compile(readView(source), OPTIONS);
    } catch (error) {
      throw new Error(`views/${name}.hbs: ${error instanceof Error ? error.message : 'not readable'}`);
    }
    templates.set(name, template);
    engine.registerPartial(name, template);
  }
  return (view, model, t) => {
    const template = templates.get(view);
    if (!template) throw new Error(`There is no view ${view}`);
    return template(model, { data: { t, ...languageView(t.language) } });
  };
}
