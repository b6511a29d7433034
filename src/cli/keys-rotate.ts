import type { Rotation, SigningKeyInfo } from '../ports/key-ring.ts';
import { keyData } from './keys-list.ts';
import { done, failed, type Given, type Outcome, type Verb } from './verb.ts';

const day = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const announced = ({ kid, signsFrom }: SigningKeyInfo): string =>
  `The new key ${kid} is published now and signs from ${day(signsFrom)}. The old one stays published for a week after that.`;

const atOnce = ({ kid }: SigningKeyInfo): string =>
  `The new key ${kid} signs now; the others leave within a minute. LMSs that keep our keys may refuse requests until they ask for them again: then run deliveries retry --all.`;

const report = (given: Given, rotation: Rotation, now: boolean): Outcome => {
  switch (rotation.kind) {
    case 'rotated':
      return done(
        given,
        { key: keyData(rotation.key) },
        now ? atOnce(rotation.key) : announced(rotation.key),
      );
    case 'waiting':
      return failed(
        given,
        `A new key is published already and signs from ${day(rotation.key.signsFrom)}. Wait until then.`,
        { key: keyData(rotation.key) },
      );
    case 'other-secret':
      return failed(
        given,
        'The signing key was made with another AIDEWELL_SECRET. Give this command the secret of the running tool. If that secret is lost: keys rotate --now',
      );
    case 'no-key':
      return failed(given, 'There is no key yet: the tool makes its first one when it starts.');
  }
};

export const keysRotate: Verb = {
  name: 'keys rotate',
  summary: 'Makes a new signing key, published a day before it signs.',
  options: [
    {
      name: 'now',
      help: 'Sign with it at once and drop the others: for a key that leaked or a secret that was lost.',
    },
  ],
  notes: [
    'LMSs fetch the tool’s keys by themselves; nothing has to be changed there, unless a key was pasted into the LMS',
    'instead of the address /lti/keys. A running server follows within seconds.',
  ],
  async run(context, given) {
    const now = given.has('now');
    const rotation = await (await context.keyRing()).rotate(now ? 'now' : 'announced');
    return report(given, rotation, now);
  },
};
