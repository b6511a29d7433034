import { admin } from './en/admin.ts';
import { adminCertificates } from './en/admin-certificates.ts';
import { adminConfiguration } from './en/admin-configuration.ts';
import { adminDeliveries } from './en/admin-deliveries.ts';
import { adminGrants } from './en/admin-grants.ts';
import { adminLms } from './en/admin-lms.ts';
import { adminOverview } from './en/admin-overview.ts';
import { adminPd } from './en/admin-pd.ts';
import { adminPeople } from './en/admin-people.ts';
import { adminProvider } from './en/admin-provider.ts';
import { certificate } from './en/certificate.ts';
import { confidence } from './en/confidence.ts';
import { deployments } from './en/deployments.ts';
import { doctor } from './en/doctor.ts';
import { doctorPlatform } from './en/doctor-platform.ts';
import { doctorSaid } from './en/doctor-said.ts';
import { doctorTool } from './en/doctor-tool.ts';
import { error } from './en/error.ts';
import { front } from './en/front.ts';
import { grade } from './en/grade.ts';
import { gradeFault } from './en/grade-fault.ts';
import { grades } from './en/grades.ts';
import { home } from './en/home.ts';
import { invitations } from './en/invitations.ts';
import { item } from './en/item.ts';
import { keys } from './en/keys.ts';
import { kind } from './en/kind.ts';
import { launch } from './en/launch.ts';
import { launchReason } from './en/launch-reason.ts';
import { launchRule } from './en/launch-rule.ts';
import { library } from './en/library.ts';
import { lint } from './en/lint.ts';
import { lintAnswers } from './en/lint-answers.ts';
import { lintBlanks } from './en/lint-blanks.ts';
import { lintFile } from './en/lint-file.ts';
import { lintKeywords } from './en/lint-keywords.ts';
import { lintScenario } from './en/lint-scenario.ts';
import { lintScreens } from './en/lint-screens.ts';
import { lintSettings } from './en/lint-settings.ts';
import { lintText } from './en/lint-text.ts';
import { lintTranslation } from './en/lint-translation.ts';
import { lmsSettings } from './en/lms-settings.ts';
import { lmsValues } from './en/lms-values.ts';
import { me } from './en/me.ts';
import { modules } from './en/modules.ts';
import { myCertificates } from './en/my-certificates.ts';
import { page } from './en/page.ts';
import { parts } from './en/parts.ts';
import { pass } from './en/pass.ts';
import { pd } from './en/pd.ts';
import { pick } from './en/pick.ts';
import { plan } from './en/plan.ts';
import { platformForm } from './en/platform-form.ts';
import { preview } from './en/preview.ts';
import { questions } from './en/questions.ts';
import { registration } from './en/registration.ts';
import { registrationFault } from './en/registration-fault.ts';
import { result } from './en/result.ts';
import { reviews } from './en/reviews.ts';
import { scenario } from './en/scenario.ts';
import { setting } from './en/setting.ts';
import { standing } from './en/standing.ts';
import { step } from './en/step.ts';
import { task } from './en/task.ts';
import { time } from './en/time.ts';
import { trainerGrade } from './en/trainer-grade.ts';
import { transcript } from './en/transcript.ts';
import { transcriptPdf } from './en/transcript-pdf.ts';
import { verify } from './en/verify.ts';

/** The catalogue: areas of keys and ICU messages. What a key means is what English says. */
export const en = {
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
