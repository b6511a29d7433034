/**
 * What every document store must do. Each adapter's test calls `describeDocumentStore` with a way to make a fresh
 * place; nothing here knows which adapter it is.
 */
import { describeChanges } from './store-changes.ts';
import { describeExpiry } from './store-expiry.ts';
import { describeLayouts } from './store-layouts.ts';
import { describeQueries } from './store-queries.ts';
import { describeRaces } from './store-races.ts';
import { describeRefusals } from './store-refusals.ts';
import { describeText } from './store-text.ts';
import type { Limits, Place } from './things.ts';

export function describeDocumentStore(name: string, makePlace: () => Promise<Place>, limits: Limits): void {
  describe(`document store: ${name}`, () => {
    describeChanges(makePlace);
    describeExpiry(makePlace);
    describeQueries(makePlace, limits);
    describeRefusals(makePlace);
    describeText(makePlace);
    describeRaces(makePlace);
    describeLayouts(makePlace);
  });
}
