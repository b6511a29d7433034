import { adminGrant } from './admin-grant.ts';
import { adminLink } from './admin-link.ts';
import { adminList } from './admin-list.ts';
import { adminRevoke } from './admin-revoke.ts';
import { backup } from './backup.ts';
import { certificateList } from './certificate-list.ts';
import { certificateRevoke } from './certificate-revoke.ts';
import { certificateShow } from './certificate-show.ts';
import { deliveriesList } from './deliveries-list.ts';
import { deliveriesRetry } from './deliveries-retry.ts';
import { doctor } from './doctor.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { keysList } from './keys-list.ts';
import { keysListBadges } from './keys-list-badges.ts';
import { keysRotate } from './keys-rotate.ts';
import { keysWithdrawBadge } from './keys-withdraw-badge.ts';
import { learnerErase } from './learner-erase.ts';
import { learnerExport } from './learner-export.ts';
import { lintVerb } from './lint-verb.ts';
import { newCourse } from './new-course.ts';
import { newModule } from './new-module.ts';
import { platformAdd } from './platform-add.ts';
import { platformEdit } from './platform-edit.ts';
import { platformInvite } from './platform-invite.ts';
import { platformList } from './platform-list.ts';
import { platformRemove } from './platform-remove.ts';
import { platformReplace } from './platform-replace.ts';
import { platformShow } from './platform-show.ts';
import { platformActivate, platformDeactivate } from './platform-switch.ts';
import { platformTest } from './platform-test.ts';
import { preview } from './preview.ts';
import { restore } from './restore.ts';
import { tenantEdit } from './tenant-edit.ts';
import { tenantShow } from './tenant-show.ts';
import type { Verb } from './verb.ts';

/** Every verb, in the order of the help. */
export const VERBS: readonly Verb[] = [
  newCourse,
  newModule,
  lintVerb,
  preview,
  platformAdd,
  platformInvite,
  platformList,
  platformShow,
  platformEdit,
  platformActivate,
  platformDeactivate,
  platformReplace,
  platformRemove,
  platformTest,
  deliveriesList,
  deliveriesRetry,
  tenantShow,
  tenantEdit,
  adminLink,
  adminGrant,
  adminRevoke,
  adminList,
  certificateList,
  certificateShow,
  certificateRevoke,
  learnerExport,
  learnerErase,
  keysList,
  keysRotate,
  keysListBadges,
  keysWithdrawBadge,
  doctor,
  backup,
  restore,
  exportVerb,
  importVerb,
];
