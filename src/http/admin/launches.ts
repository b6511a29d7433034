import { z } from 'zod';
import { explainLogged } from '../../actions/launch-words.ts';
import { listLaunches, readLaunch } from '../../actions/list-launches.ts';
import { say } from '../../i18n/phrase.ts';
import type { Handler } from '../site.ts';
import { openAdmin, sendAdminPage } from './admin-page.ts';
import { launchRow } from './launch-view.ts';

const text = z.string().max(100).catch('');
const Query = z.object({ lms: text, refused: text, code: text, after: text });

/** A filter that is left empty is none. */
const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());

export const showLaunches: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const { scope, links } = admin;
  const query = Query.parse(req.query);
  const code = given(query.code)?.toLowerCase();
  const { launches, more } = await listLaunches(site.actions, scope, {
    platformId: given(query.lms),
    refusedOnly: query.refused === '1',
    errorId: code,
    after: given(query.after),
  });
  const filters = { lms: query.lms, refused: query.refused, code: query.code };
  const older = new URLSearchParams({ ...filters, after: launches.at(-1)?.id ?? '' });
  const model = {
    action: links.launches,
    lmss: scope.platforms.map(({ id, name }) => ({ id, name, selected: id === query.lms })),
    refusedOnly: query.refused === '1',
    code: query.code,
    filtered: Object.values(filters).some((value) => value !== ''),
    launches: launches.map((launch) => launchRow(launch, admin, site)),
    older: more ? `${links.launches}?${older}` : '',
  };
  const title = admin.t('admin.section.launches');
  sendAdminPage(site, req, res, admin, { view: 'launches', title, section: 'launches', model });
};

export const showLaunch: Handler = async (site, req, res) => {
  const admin = await openAdmin(site, req);
  const launch = await readLaunch(site.actions, admin.scope, String(req.params['id']));
  const { t } = admin;
  const { summary, fix, rules } = explainLogged(launch);
  const model = {
    ...launchRow(launch, admin, site),
    summary: say(summary, t),
    fix: fix === '' ? '' : say(fix, t),
    rules: rules.map(({ name, words, held }) => ({
      name,
      rule: say(words, t),
      kind: held ? 'right' : 'wrong',
      held,
    })),
    back: admin.links.launches,
  };
  const title = t(launch.refused === 1 ? 'launch.title.refused' : 'launch.title.accepted');
  sendAdminPage(site, req, res, admin, { view: 'launch', title, section: 'launches', model });
};
