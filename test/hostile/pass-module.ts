import { ANSWER_FIELD } from '../../src/domain/items/item-type.ts';
import { formOf } from '../builders/browser.ts';
import type { Guest } from './guest.ts';

/** Follows redirects inside the tool. */
export async function openPage(guest: Guest, path: string): Promise<{ path: string; html: string }> {
  let here = path;
  for (let hops = 0; hops < 5; hops++) {
    const answer = await guest.send(here);
    const location = answer.headers.get('location');
    if (!location) return { path: here, html: await answer.text() };
    here = location;
  }
  throw new Error(`Too many redirects from ${path}`);
}

/** Answers every question of the module rightly; the page of the result. */
export async function passModule(guest: Guest, start: string): Promise<string> {
  let page = await openPage(guest, start);
  for (let pages = 0; pages < 40; pages++) {
    if (/<form[^>]*action="[^"]*\/answer"/.test(page.html)) {
      const { action, hidden } = formOf(page.html, '/answer');
      const posted = await guest.post(Object.fromEntries([...hidden, [ANSWER_FIELD, '0']]), action);
      page = await openPage(guest, posted.headers.get('location') ?? '/');
    }
    const result = /href="([^"]*\/result)"/.exec(page.html)?.[1];
    if (result) return (await openPage(guest, result)).html;
    const next = /<a[^>]*rel="next"[^>]*href="([^"]*)"/.exec(page.html)?.[1];
    if (!next) throw new Error('The module does not go on.');
    page = await openPage(guest, next);
  }
  throw new Error('The module does not end.');
}
