import { AppError } from '../../domain/errors.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { SigningKeyInfo } from '../../ports/key-ring.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const STATES: Readonly<Record<SigningKeyInfo['state'], { readonly kind: string; readonly word: string }>> = {
  next: { kind: 'waiting', word: 'Published, signs later' },
  signing: { kind: 'right', word: 'Signs' },
  old: { kind: 'plain', word: 'Published, signs no more' },
};

function rowOf({ kid, state, createdAt, signsFrom, retiresAt }: SigningKeyInfo, t: Translator, now: number) {
  return {
    kid,
    state: STATES[state],
    made: timeView(createdAt, now, t),
    signs: timeView(signsFrom, now, t),
    until: retiresAt === undefined ? undefined : timeView(retiresAt, now, t),
  };
}

/** One set of keys serves every district: only who looks after the installation changes it. */
export const showKeys: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const keys = await site.admin.keyRing.list();
  const now = site.actions.clock();
  const waiting = keys.some(({ state }) => state === 'next');
  const model = {
    address: `${site.config.baseUrl}/lti/keys`,
    keys: keys.map((key) => rowOf(key, admin.t, now)),
    rotate: admin.operator && !waiting ? `${admin.links.keys}/rotate` : '',
    waiting,
    operator: admin.operator,
  };
  sendAdminPage(site, req, res, admin, { view: 'keys', title: 'Keys', section: 'keys', model });
};

/** Asks before a key is made. */
export const showRotate: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const model = {
    question: 'Make a new signing key?',
    sentences: [
      'It is published now and signs from tomorrow, so that every LMS has fetched it by then. The old one stays published for a week longer.',
      'LMSs that fetch the key set by its address need no change. Where a key was pasted into an LMS, paste the new one there within a day.',
    ],
    action: `${admin.links.keys}/rotate`,
    button: 'Make a new key',
    back: admin.links.keys,
  };
  sendAdminPage(site, req, res, admin, { view: 'confirm', title: 'New key', section: 'keys', model });
};

export const postRotate: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  if (!admin.operator) throw new AppError('FORBIDDEN', 'the keys serve every tenant');
  const rotation = await site.admin.keyRing.rotate('announced');
  redirectDone(res, admin.links.keys, rotation.kind === 'rotated' ? 'rotated' : 'waiting');
};
