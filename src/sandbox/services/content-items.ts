import type { Client } from '../lms.ts';
import type { LineItemSeed, LinkSeed } from '../options.ts';

const MOST_ITEMS = 50;
const LONGEST = 1_000;

/** Links to make of the content items, and a sentence for each item that cannot be used. */
export interface ReadItems {
  readonly seeds: readonly LinkSeed[];
  readonly problems: readonly string[];
}

/** @see Deep Linking 2.0, section 3.1 and 4.5.4 */
export function readContentItems(value: unknown, client: Client, contextId: string): ReadItems {
  if (!Array.isArray(value)) return { seeds: [], problems: ['content_items is not a list.'] };
  if (value.length > MOST_ITEMS) return { seeds: [], problems: [`More than ${MOST_ITEMS} items at once.`] };
  const seeds: LinkSeed[] = [];
  const problems: string[] = [];
  for (const [n, item] of value.entries()) {
    const fault = faultOf(item, client);
    if (fault === undefined && isRecord(item)) seeds.push(seedOf(item, client, contextId));
    else problems.push(`Item ${n + 1}: ${fault ?? 'not an object.'}`);
  }
  return { seeds, problems };
}

function faultOf(item: unknown, client: Client): string | undefined {
  if (!isRecord(item)) return 'not an object.';
  if (item['type'] !== 'ltiResourceLink') return `type "${String(item['type'])}" was not asked for.`;
  const { url, custom, lineItem } = item;
  if (url !== undefined && !isAtTool(url, client)) return 'url does not lead to the tool.';
  if (
    custom !== undefined &&
    !(isRecord(custom) && Object.values(custom).every((each) => typeof each === 'string'))
  )
    return 'custom must hold texts only.';
  if (lineItem !== undefined && !(isRecord(lineItem) && Number(lineItem['scoreMaximum']) > 0))
    return 'lineItem needs a scoreMaximum above 0.';
  return undefined;
}

function seedOf(item: Record<string, unknown>, client: Client, contextId: string): LinkSeed {
  const { url, custom, lineItem, window } = item;
  const description = text(item['text']);
  return {
    title: text(item['title']) ?? client.name,
    contextId,
    clientId: client.clientId,
    ...(description === undefined ? {} : { description }),
    ...(typeof url === 'string' ? { url } : {}),
    custom: isRecord(custom) ? textsOf(custom) : {},
    lineItem: isRecord(lineItem) ? lineItemOf(lineItem) : false,
    target: isRecord(window) ? 'window' : 'iframe',
  };
}

function lineItemOf(item: Record<string, unknown>): LineItemSeed {
  const seed: Record<string, string> = {};
  for (const name of ['label', 'resourceId', 'tag']) {
    const value = text(item[name]);
    if (value !== undefined) seed[name] = value;
  }
  return { ...seed, scoreMaximum: Number(item['scoreMaximum']) };
}

function textsOf(custom: Record<string, unknown>): Record<string, string> {
  const pairs = Object.entries(custom).slice(0, MOST_ITEMS);
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value).slice(0, LONGEST)]));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
}

function isAtTool(url: unknown, client: Client): boolean {
  return (
    typeof url === 'string' && URL.canParse(url) && new URL(url).origin === new URL(client.loginUrl).origin
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
