import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

/** Fills a view (its path below `views/` without `.hbs`) with its model. */
export type Renderer = (view: string, model: object) => string;

/** Strict: a name that the model lacks is a fault. Only built-in helpers. */
const OPTIONS: CompileOptions = { strict: true, knownHelpersOnly: true, preventIndent: true };

/** Reads and checks every view once; a fault in one stops the start with its name. */
export function createRenderer(viewsDir: string): Renderer {
  const engine = Handlebars.create();
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
  return (view, model) => {
    const template = templates.get(view);
    if (!template) throw new Error(`There is no view ${view}`);
    return template(model);
  };
}
