import { withdrawBadgeKey } from '../actions/withdraw-badge-key.ts';
import { badgeKeyData } from './keys-list-badges.ts';
import { type CliContext, done, failed, type Given, UsageError, type Verb } from './verb.ts';

const WHAT_GOES =
  'Badges that this key signed will no longer be accepted as yours, the true ones too. Their holders download them again. Certificates on paper are not touched.';

const KEY_ID = /^[\w-]{1,100}$/;

/** The id of a key that is given by it or, as a badge's header names it, by its address. */
const keyIdOf = (typed: string): string => typed.replace(/\/+$/, '').split('/').at(-1) ?? '';

async function isMeant({ ask, say }: CliContext, given: Given): Promise<boolean> {
  if (given.has('yes')) return true;
  if (!ask || given.json) throw new UsageError('Nobody sits at a terminal to be asked. Add --yes.');
  say(WHAT_GOES);
  return (await ask('Withdraw this key? Type yes: ')).trim().toLowerCase() === 'yes';
}

export const keysWithdrawBadge: Verb = {
  name: 'keys withdraw-badge',
  summary: 'Withdraws a key that signs digital badges, after it leaked.',
  args: [{ name: 'KEY', help: 'The key, as keys list-badges shows it, or its address.', required: true }],
  options: [{ name: 'yes', help: 'Do not ask.' }],
  notes: [
    'It cannot be taken back. Badges that the key signed, by whomever, are no longer accepted; who checked one a moment ago may keep the key for five minutes.',
    'A running server signs with another key from the next badge on. Each person downloads their badge again from My learning record: it is the same badge, signed anew.',
    'A backup or an export from before still holds the key: withdraw it again after bringing one back.',
  ],
  async run(context, given) {
    const id = keyIdOf(given.args[0] ?? '');
    const records = await context.records();
    const known = KEY_ID.test(id) ? await records.credentialKeys.get(id) : undefined;
    if (!known) return failed(given, `There is no badge key ${id}. keys list-badges shows them.`);
    const data = { key: badgeKeyData(known) };
    if (known.withdrawnAt !== undefined) return failed(given, `The key ${id} was withdrawn before.`, data);
    if (!(await isMeant(context, given))) return failed(given, 'Nothing was withdrawn.');
    const key = await withdrawBadgeKey({ records, clock: context.clock }, id);
    if (key?.withdrawnAt === undefined)
      return failed(given, `The key ${id} was changed by others at the same moment. Please try again.`);
    const words = `The key ${id} is withdrawn. Badges that it signed are no longer accepted; their holders download them again.`;
    return done(given, { key: badgeKeyData(key) }, words);
  },
};
