import type { Visit } from '../builders/browser.ts';
import { aVisitor, type Visitor } from './visitor.ts';
import { MODULE, type World } from './world.ts';

/** Somebody with the page in front of them. */
export type Seated = readonly [visitor: Visitor, page: Visit];

const hrefOf = (html: string, end: string): string =>
  new RegExp(`href="([^"]*${end})"`).exec(html)?.[1] ?? '';

/** The module's grades page, reached as a trainer does. */
export async function openGrades(world: World, link: string, persona = 'trainer'): Promise<Seated> {
  const trainer = aVisitor(world, persona);
  const follow = (page: Visit, end: string) =>
    trainer.browser.open(new URL(hrefOf(page.html, end), page.url).href);
  const library = await follow(await trainer.launch(link), '/trainer/[\\w-]+/');
  return [trainer, await follow(await follow(library, '/grades'), `/grades/${MODULE}`)];
}

/** The part of a grades page that is about this learner. */
export const rowOf = ({ html }: Visit, name: string): string =>
  html.split('<li class="learner"').find((row) => row.includes(name)) ?? '';
