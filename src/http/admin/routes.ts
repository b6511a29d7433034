import type { Handler } from '../site.ts';
import { postGrant, postRevokeAdmin, showAdmins, showRevokeAdmin } from './admins.ts';
import { postRevokeCertificate, showCertificates, showRevokeCertificate } from './certificates.ts';
import { sendConfiguration, showConfiguration } from './configuration.ts';
import { postRetryAll, postRetryDelivery, showDeliveries } from './deliveries.ts';
import { postAccept, postRevoke, showDeployments, showRevoke } from './deployments.ts';
import { postDoctor, showDoctor } from './doctor.ts';
import { postInvite, postWithdraw, showInvitations } from './invitations.ts';
import { postRotate, showKeys, showRotate } from './keys.ts';
import { postAdminLanguage } from './language.ts';
import { showLaunch, showLaunches } from './launches.ts';
import { postAdminLink, postLeave, showAdminLink } from './link.ts';
import { showOverview } from './overview.ts';
import { sendPdRows, sendPdTasks, sendPdTotals, showPd } from './pd.ts';
import { postErase, sendPersonHtml, sendPersonJson, showPeople, showPerson } from './people.ts';
import { postAdd, showAdd } from './platform-add.ts';
import { postEdit, showEdit } from './platform-edit.ts';
import { postRemove, showRemove } from './platform-remove.ts';
import { postReplace, showReplace } from './platform-replace.ts';
import {
  postActivate,
  postDeactivate,
  postOptions,
  postTest,
  showDeactivate,
  showPlatform,
  showPlatforms,
  showTestLaunch,
} from './platforms.ts';
import { postProvider, showProvider } from './provider.ts';

/** The pages of admins, for the router's table. */
export const ADMIN_ROUTES: readonly (readonly ['get' | 'post', string, Handler])[] = [
  ['get', '/admin/link', showAdminLink],
  ['post', '/admin/link', postAdminLink],
  ['get', '/admin/:handle', showOverview],
  ['post', '/admin/:handle/leave', postLeave],
  ['post', '/admin/:handle/language', postAdminLanguage],
  ['get', '/admin/:handle/platforms', showPlatforms],
  ['get', '/admin/:handle/platforms/new', showAdd],
  ['post', '/admin/:handle/platforms/new', postAdd],
  ['get', '/admin/:handle/platforms/:id', showPlatform],
  ['get', '/admin/:handle/platforms/:id/edit', showEdit],
  ['post', '/admin/:handle/platforms/:id/edit', postEdit],
  ['get', '/admin/:handle/platforms/:id/replace', showReplace],
  ['post', '/admin/:handle/platforms/:id/replace', postReplace],
  ['get', '/admin/:handle/platforms/:id/remove', showRemove],
  ['post', '/admin/:handle/platforms/:id/remove', postRemove],
  ['post', '/admin/:handle/platforms/:id/activate', postActivate],
  ['get', '/admin/:handle/platforms/:id/deactivate', showDeactivate],
  ['post', '/admin/:handle/platforms/:id/deactivate', postDeactivate],
  ['post', '/admin/:handle/platforms/:id/options', postOptions],
  ['post', '/admin/:handle/platforms/:id/test', postTest],
  ['get', '/admin/:handle/platforms/:id/launch', showTestLaunch],
  ['get', '/admin/:handle/invitations', showInvitations],
  ['post', '/admin/:handle/invitations', postInvite],
  ['post', '/admin/:handle/invitations/:id/withdraw', postWithdraw],
  ['get', '/admin/:handle/deployments', showDeployments],
  ['post', '/admin/:handle/deployments/:id/accept', postAccept],
  ['get', '/admin/:handle/deployments/:id/revoke', showRevoke],
  ['post', '/admin/:handle/deployments/:id/revoke', postRevoke],
  ['get', '/admin/:handle/launches', showLaunches],
  ['get', '/admin/:handle/launches/:id', showLaunch],
  ['get', '/admin/:handle/deliveries', showDeliveries],
  ['post', '/admin/:handle/deliveries/retry', postRetryAll],
  ['post', '/admin/:handle/deliveries/:id/retry', postRetryDelivery],
  ['get', '/admin/:handle/certificates', showCertificates],
  ['get', '/admin/:handle/certificates/:id/revoke', showRevokeCertificate],
  ['post', '/admin/:handle/certificates/:id/revoke', postRevokeCertificate],
  ['get', '/admin/:handle/admins', showAdmins],
  ['post', '/admin/:handle/admins', postGrant],
  ['get', '/admin/:handle/admins/:id/revoke', showRevokeAdmin],
  ['post', '/admin/:handle/admins/:id/revoke', postRevokeAdmin],
  ['get', '/admin/:handle/people', showPeople],
  ['get', '/admin/:handle/people/:learner', showPerson],
  ['get', '/admin/:handle/people/:learner/person.json', sendPersonJson],
  ['get', '/admin/:handle/people/:learner/person.html', sendPersonHtml],
  ['post', '/admin/:handle/people/:learner/erase', postErase],
  ['get', '/admin/:handle/pd', showPd],
  ['get', '/admin/:handle/pd/:year/rows.csv', sendPdRows],
  ['get', '/admin/:handle/pd/:year/totals.csv', sendPdTotals],
  ['get', '/admin/:handle/pd/:year/tasks.csv', sendPdTasks],
  ['get', '/admin/:handle/provider', showProvider],
  ['post', '/admin/:handle/provider', postProvider],
  ['get', '/admin/:handle/keys', showKeys],
  ['get', '/admin/:handle/keys/rotate', showRotate],
  ['post', '/admin/:handle/keys/rotate', postRotate],
  ['get', '/admin/:handle/doctor', showDoctor],
  ['post', '/admin/:handle/doctor', postDoctor],
  ['get', '/admin/:handle/configuration', showConfiguration],
  ['get', '/admin/:handle/configuration/aidewell-configuration.json', sendConfiguration],
];
