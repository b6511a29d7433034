import { explainLogged } from '../../actions/launch-words.ts';
import { say } from '../../i18n/phrase.ts';
import type { LaunchLogRecord } from '../../records/launch-log.ts';
import type { Site } from '../site.ts';
import { timeView } from '../time-view.ts';
import type { Admin } from './admin-page.ts';

/** A line of the launch log as tables show it. */
export function launchRow(launch: LaunchLogRecord, { scope, links, t }: Admin, site: Site) {
  const refused = launch.refused === 1;
  const { reason } = explainLogged(launch);
  return {
    time: timeView(launch.at, site.actions.clock(), t),
    href: links.launch(launch.id),
    lms: scope.platform(launch.platformId)?.name ?? t('launch.lms-gone'),
    deployment: launch.deploymentId ?? '',
    kind: refused ? 'wrong' : 'right',
    word: t(refused ? 'launch.refused' : 'launch.accepted'),
    summary: reason ? say(reason, t) : '',
    errorId: launch.errorId ?? '',
  };
}
