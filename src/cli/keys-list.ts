import type { SigningKeyInfo } from '../ports/key-ring.ts';
import { table } from './table.ts';
import { done, failed, type Verb } from './verb.ts';

const STATES: Readonly<Record<SigningKeyInfo['state'], string>> = {
  next: 'published, signs later',
  signing: 'signs',
  old: 'published, signs no more',
};

const time = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

const minute = (at: number | undefined): string => time(at)?.slice(0, 16).replace('T', ' ') ?? '';

/** A key as JSON output holds it. */
export const keyData = ({ createdAt, signsFrom, retiresAt, ...key }: SigningKeyInfo) => ({
  ...key,
  createdAt: time(createdAt),
  signsFrom: time(signsFrom),
  retiresAt: time(retiresAt),
});

const row = (key: SigningKeyInfo): readonly string[] => [
  key.kid,
  key.readable ? STATES[key.state] : `${STATES[key.state]}, made with another secret`,
  minute(key.createdAt),
  minute(key.signsFrom),
  minute(key.retiresAt),
];

export const keysList: Verb = {
  name: 'keys list',
  summary: 'Lists the tool’s own signing keys.',
  options: [],
  async run(context, given) {
    const keys = await (await context.keyRing()).list();
    const heads = ['Key', 'State', 'Made (UTC)', 'Signs from', 'Published until'];
    const text =
      keys.length === 0 ? 'No key yet; the tool makes one when it starts.' : table(heads, keys.map(row));
    const data = { keys: keys.map(keyData) };
    const strange = keys.some(({ readable, state }) => state === 'signing' && !readable);
    if (!strange) return done(given, data, text);
    const problem =
      'The signing key was made with another AIDEWELL_SECRET: give the one of the running tool.';
    return failed(given, given.json ? problem : `${text}\n\n${problem}`, data);
  },
};
