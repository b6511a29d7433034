import type { en } from './en.ts';
import { admin } from './es/admin.ts';
import { adminCertificates } from './es/admin-certificates.ts';
import { adminConfiguration } from './es/admin-configuration.ts';
import { adminDeliveries } from './es/admin-deliveries.ts';
import { adminGrants } from './es/admin-grants.ts';
import { adminLms } from './es/admin-lms.ts';
import { adminOverview } from './es/admin-overview.ts';
import { adminPd } from './es/admin-pd.ts';
import { adminPeople } from './es/admin-people.ts';
import { adminProvider } from './es/admin-provider.ts';
import { certificate } from './es/certificate.ts';
import { confidence } from './es/confidence.ts';
import { deployments } from './es/deployments.ts';
import { doctor } from './es/doctor.ts';
import { doctorPlatform } from './es/doctor-platform.ts';
import { doctorSaid } from './es/doctor-said.ts';
import { doctorTool } from './es/doctor-tool.ts';
import { error } from './es/error.ts';
import { front } from './es/front.ts';
import { grade } from './es/grade.ts';
import { gradeFault } from './es/grade-fault.ts';
import { grades } from './es/grades.ts';
import { home } from './es/home.ts';
import { invitations } from './es/invitations.ts';
import { item } from './es/item.ts';
import { keys } from './es/keys.ts';
import { kind } from './es/kind.ts';
import { launch } from './es/launch.ts';
import { launchReason } from './es/launch-reason.ts';
import { launchRule } from './es/launch-rule.ts';
import { library } from './es/library.ts';
import { lint } from './es/lint.ts';
import { lintAnswers } from './es/lint-answers.ts';
import { lintBlanks } from './es/lint-blanks.ts';
import { lintFile } from './es/lint-file.ts';
import { lintKeywords } from './es/lint-keywords.ts';
import { lintScenario } from './es/lint-scenario.ts';
import { lintScreens } from './es/lint-screens.ts';
import { lintSettings } from './es/lint-settings.ts';
import { lintText } from './es/lint-text.ts';
import { lintTranslation } from './es/lint-translation.ts';
import { lmsSettings } from './es/lms-settings.ts';
import { lmsValues } from './es/lms-values.ts';
import { me } from './es/me.ts';
import { modules } from './es/modules.ts';
import { myCertificates } from './es/my-certificates.ts';
import { page } from './es/page.ts';
import { parts } from './es/parts.ts';
import { pass } from './es/pass.ts';
import { pd } from './es/pd.ts';
import { pick } from './es/pick.ts';
import { plan } from './es/plan.ts';
import { platformForm } from './es/platform-form.ts';
import { preview } from './es/preview.ts';
import { questions } from './es/questions.ts';
import { registration } from './es/registration.ts';
import { registrationFault } from './es/registration-fault.ts';
import { result } from './es/result.ts';
import { reviews } from './es/reviews.ts';
import { scenario } from './es/scenario.ts';
import { setting } from './es/setting.ts';
import { standing } from './es/standing.ts';
import { step } from './es/step.ts';
import { task } from './es/task.ts';
import { time } from './es/time.ts';
import { trainerGrade } from './es/trainer-grade.ts';
import { transcript } from './es/transcript.ts';
import { transcriptPdf } from './es/transcript-pdf.ts';
import { verify } from './es/verify.ts';

/** The same keys in Spanish. */
export const es: { readonly [Area in keyof typeof en]: Readonly<Record<keyof (typeof en)[Area], string>> } = {
  admin,
  adminCertificates,
  adminConfiguration,
  adminDeliveries,
  adminGrants,
  adminOverview,
  adminPd,
  adminPeople,
  adminProvider,
  adminLms,
  certificate,
  confidence,
  deployments,
  doctor,
  doctorPlatform,
  doctorSaid,
  doctorTool,
  error,
  front,
  grade,
  gradeFault,
  grades,
  home,
  invitations,
  item,
  keys,
  kind,
  launch,
  launchReason,
  launchRule,
  library,
  lint,
  lintAnswers,
  lintBlanks,
  lintFile,
  lintKeywords,
  lintScenario,
  lintScreens,
  lintSettings,
  lintText,
  lintTranslation,
  lmsSettings,
  lmsValues,
  me,
  modules,
  myCertificates,
  page,
  parts,
  pass,
  pd,
  pick,
  plan,
  platformForm,
  preview,
  questions,
  registration,
  registrationFault,
  result,
  reviews,
  scenario,
  setting,
  standing,
  step,
  task,
  time,
  trainerGrade,
  transcript,
  transcriptPdf,
  verify,
};
