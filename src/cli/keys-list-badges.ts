import type { CredentialKeyRecord } from '../records/credential-key.ts';
import { table } from './table.ts';
import { done, type Verb } from './verb.ts';

const time = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

const minute = (at: number | undefined): string => time(at)?.slice(0, 16).replace('T', ' ') ?? '';

type State = 'signing' | 'old' | 'withdrawn';

const STATES: Readonly<Record<State, string>> = {
  signing: 'signs',
  old: 'signs no more; its badges can be checked',
  withdrawn: 'withdrawn; its badges cannot be checked',
};

const stateOf = (key: CredentialKeyRecord, signing: CredentialKeyRecord | undefined): State => {
  if (key.withdrawnAt !== undefined) return 'withdrawn';
  return key.id === signing?.id ? 'signing' : 'old';
};

/** A badge key as JSON output holds it. */
export const badgeKeyData = ({ id, createdAt, withdrawnAt }: CredentialKeyRecord) => ({
  key: id,
  createdAt: time(createdAt),
  ...(withdrawnAt !== undefined && { withdrawnAt: time(withdrawnAt) }),
});

export const keysListBadges: Verb = {
  name: 'keys list-badges',
  summary: 'Lists the keys that sign digital badges.',
  options: [],
  notes: ['A badge names its key by its address: the last part of `kid` in its header is what stands here.'],
  async run(context, given) {
    const { credentialKeys } = await context.records();
    const keys = await credentialKeys.find({}, { sort: 'createdAt', descending: true, limit: 1000 });
    const signing = keys.find(({ withdrawnAt }) => withdrawnAt === undefined);
    const states = keys.map((key) => ({ key, state: stateOf(key, signing) }));
    const rows = states.map(({ key, state }) => [
      key.id,
      STATES[state],
      minute(key.createdAt),
      minute(key.withdrawnAt),
    ]);
    return done(
      given,
      { keys: states.map(({ key, state }) => ({ ...badgeKeyData(key), state })) },
      keys.length === 0
        ? 'No badge key yet; the tool makes one with the first badge that somebody downloads.'
        : table(['Key', 'State', 'Made (UTC)', 'Withdrawn'], rows),
    );
  },
};
