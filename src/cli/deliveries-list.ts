import { type DeliveryFilter, type ListedDelivery, listDeliveries } from '../actions/list-deliveries.ts';
import { listPlatforms } from '../actions/platform-find.ts';
import { reasonOf } from '../actions/reason-words.ts';
import type { Delivery } from '../domain/delivery.ts';
import { say } from '../i18n/phrase.ts';
import { translatorFor } from '../i18n/translator.ts';
import { namedPlatform } from './named-platform.ts';
import { shortId } from './platform-words.ts';
import { table } from './table.ts';
import { done, type Given, type OptionSpec, type Verb } from './verb.ts';
import { wholeNumber } from './whole-number.ts';

export const PLATFORM_OPTION: OptionSpec = {
  name: 'platform',
  value: 'PLATFORM',
  help: 'Only this LMS: its id, client id or name.',
};

const STATES = ['parked', 'pending', 'all'] as const;
const LIMIT = 200;
const HIGHEST_LIMIT = 100_000;

const HEADS = ['Work', 'Learner', 'Module', 'State', 'Score', 'Tries', 'Next try', 'Line item', 'Reason'];

const t = translatorFor('en');

/** '' when nothing went wrong so far. */
function reasonWords(delivery: Delivery): string {
  const reason = reasonOf(delivery);
  if (!reason) return '';
  const answer = delivery.detail ? ` (${delivery.detail})` : '';
  return `${say(reason.what, t)}${answer} ${say(reason.remedy, t)}`;
}

const time = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString());

const row = ({ workId, learnerId, moduleKey, delivery }: ListedDelivery): readonly string[] => [
  shortId(workId),
  shortId(learnerId),
  moduleKey,
  delivery.state,
  t.percent(delivery.score),
  String(delivery.tries),
  time(delivery.dueAt),
  delivery.lineItem,
  reasonWords(delivery),
];

const data = ({ delivery, ...where }: ListedDelivery, names: ReadonlyMap<string, string>) => ({
  ...where,
  platformName: names.get(where.platformId),
  lineItem: delivery.lineItem,
  state: delivery.state,
  score: delivery.score,
  tries: delivery.tries,
  nextTry: time(delivery.dueAt) || undefined,
  lastTry: time(delivery.lastTryAt) || undefined,
  reason: delivery.reason,
  reasonWords: reasonWords(delivery) || undefined,
  detail: delivery.detail,
  confirmedAt: time(delivery.receipt?.at) || undefined,
});

const filterOf = (given: Given): DeliveryFilter => {
  const said = given.text('state');
  return STATES.find((state) => state === said) ?? 'unsent';
};

export const deliveriesList: Verb = {
  name: 'deliveries list',
  summary: 'Lists grades that are on their way to an LMS or stuck, and why.',
  options: [
    {
      name: 'state',
      value: 'STATE',
      oneOf: STATES,
      help: 'parked: needs a person; pending: is tried by itself; all: delivered ones too. Default: parked and pending.',
    },
    PLATFORM_OPTION,
    { name: 'limit', value: 'NUMBER', help: `How many at most. Default ${LIMIT}.` },
  ],
  async run(context, given) {
    const limit = wholeNumber(given, 'limit', { least: 1, most: HIGHEST_LIMIT, standard: LIMIT });
    const records = await context.records();
    const said = given.text('platform');
    const named = said === undefined ? undefined : await namedPlatform(records, given, said);
    if (named && 'problem' in named) return named.problem;
    const list = await listDeliveries({ records }, filterOf(given), {
      platformId: named?.platform.id,
      limit,
    });
    const names = new Map((await listPlatforms({ records })).map(({ id, name }) => [id, name]));
    const text = list.deliveries.length === 0 ? 'No such grades.' : table(HEADS, list.deliveries.map(row));
    const more = list.more ? `\nThere are more than ${limit}. Show more with --limit.` : '';
    const all = list.deliveries.map((one) => data(one, names));
    return done(given, { deliveries: all, more: list.more }, text + more);
  },
};
