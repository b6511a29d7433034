import { AppError } from '../../domain/errors.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { SigningKeyInfo } from '../../ports/key-ring.ts';
import type { Handler } from '../site.ts';
import { timeView } from '../time-view.ts';
import { openAdmin, openAdminForm, redirectDone, sendAdminPage } from './admin-page.ts';

const MARKS: Readonly<Record<SigningKeyInfo['state'], string>> = {
  next: 'waiting',
  signing: 'right',
  old: 'plain',
};

function rowOf({ kid, state, createdAt, signsFrom, retiresAt }: SigningKeyInfo, t: Translator, now: number) {
  return {
    kid,
    state: { kind: MARKS[state], word: t(`keys.state.${state}`) },
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
  sendAdminPage(site, req, res, admin, {
    view: 'keys',
    title: admin.t('admin.section.keys'),
    section: 'keys',
    model,
  });
};

/** Asks before a key is made. */
export const showRotate: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { t } = admin;
  const model = {
    question: t('keys.new.ask'),
    sentences: [t('keys.new.what'), t('keys.new.pasted')],
    action: `${admin.links.keys}/rotate`,
    button: t('keys.new.do'),
    back: admin.links.keys,
  };
  sendAdminPage(site, req, res, admin, {
    view: 'confirm',
    title: t('keys.new.title'),
    section: 'keys',
    model,
  });
};

export const postRotate: Handler = async (site, req, res) => {
  const admin = await openAdminForm(site, req);
  if (!admin.operator) throw new AppError('FORBIDDEN', 'the keys serve every tenant');
  const rotation = await site.admin.keyRing.rotate('announced');
  redirectDone(res, admin.links.keys, rotation.kind === 'rotated' ? 'rotated' : 'waiting');
};
