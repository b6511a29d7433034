import type { Client, DeepLinking, PendingLaunch } from '../lms.ts';
import type { LineItemSeed, LinkSeed, Mode } from '../options.ts';

const MOST_ITEMS = 50;
const LONGEST = 1_000;

/** Links to make of the content items, and a sentence for each item that cannot be used. */
export interface ReadItems {
  readonly seeds: readonly LinkSeed[];
  readonly problems: readonly string[];
}

/** Which parts of an item count where it was asked for; the others are left out without a word, as LMSs do. */
interface Taken {
  readonly types: readonly unknown[];
  readonly lineItems: boolean;
  readonly dates: boolean;
}

const isYes = (value: unknown): boolean => value === true || value === 'true';
const isNo = (value: unknown): boolean => value === false || value === 'false';

/** @see Deep Linking 2.0, section 3.1 and 4.5.4 */
export function readContentItems(value: unknown, asked: DeepLinking, mode: Mode): ReadItems {
  const { launch, settings } = asked;
  if (!Array.isArray(value)) return { seeds: [], problems: ['content_items is not a list.'] };
  if (value.length > MOST_ITEMS) return { seeds: [], problems: [`More than ${MOST_ITEMS} items at once.`] };
  if (value.length > 1 && !isYes(settings['accept_multiple']))
    return { seeds: [], problems: ['More than the one item that was asked for.'] };
  const types = Array.isArray(settings['accept_types']) ? settings['accept_types'] : ['ltiResourceLink'];
  const taken: Taken = { types, lineItems: !isNo(settings['accept_lineitem']), dates: mode !== 'moodle' };
  const seeds: LinkSeed[] = [];
  const problems: string[] = [];
  for (const [n, item] of value.entries()) {
    const fault = faultOf(item, launch.client, taken);
    if (fault === undefined && isRecord(item)) seeds.push(seedOf(item, launch, taken));
    else problems.push(`Item ${n + 1}: ${fault ?? 'not an object.'}`);
  }
  return { seeds, problems };
}

/** This LMS makes links; other types it may ask for, but has no use for. */
function faultOf(item: unknown, client: Client, taken: Taken): string | undefined {
  if (!isRecord(item)) return 'not an object.';
  const type = item['type'];
  if (type !== 'ltiResourceLink' || !taken.types.includes(type))
    return `type "${String(type)}" was not asked for.`;
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

function seedOf(item: Record<string, unknown>, { client, context }: PendingLaunch, taken: Taken): LinkSeed {
  const { url, custom, lineItem, window } = item;
  const description = text(item['text']);
  return {
    title: text(item['title']) ?? client.name,
    contextId: context.id,
    clientId: client.clientId,
    ...(description === undefined ? {} : { description }),
    ...(typeof url === 'string' ? { url } : {}),
    custom: isRecord(custom) ? textsOf(custom) : {},
    lineItem: taken.lineItems && isRecord(lineItem) ? lineItemOf(lineItem) : false,
    target: isRecord(window) ? 'window' : 'iframe',
    ...(taken.dates ? datesOf(item) : {}),
  };
}

function datesOf(item: Record<string, unknown>): Pick<LinkSeed, 'available' | 'due'> {
  const at = (value: unknown): string | undefined =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
  const available = isRecord(item['available']) ? at(item['available']['startDateTime']) : undefined;
  const due = isRecord(item['submission']) ? at(item['submission']['endDateTime']) : undefined;
  return { ...(available === undefined ? {} : { available }), ...(due === undefined ? {} : { due }) };
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
