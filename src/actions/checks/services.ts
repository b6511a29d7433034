import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { ServiceProbe } from '../../ports/platform-probe.ts';
import { asSaid } from './as-said.ts';
import { ok, warn } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

type CourseService = 'columns' | 'roster';

const grantWords = (service: CourseService, { family }: MeasuredPlatform): Phrase => {
  const { services, roster } = lmsWords(family);
  return service === 'columns' ? services : roster;
};

function ofProbe(probe: ServiceProbe, platform: MeasuredPlatform, service: CourseService): Finding {
  const { name } = platform;
  if (probe.kind === 'answered') {
    return ok(service, phrase(`doctorPlatform.${service}.ok`, { name, count: probe.count }), platform);
  }
  const why = probe.kind === 'refused' ? probe.detail : asSaid(probe.why);
  const services = grantWords(service, platform);
  return warn(
    service,
    phrase(`doctorPlatform.${service}.refused`, { name, why }),
    phrase(`doctorPlatform.${service}.refused.fix`, { services }),
    platform,
  );
}

/** Both need the address of a course, which only a launch tells. */
const ofPlatform =
  (service: CourseService) =>
  (platform: MeasuredPlatform): readonly Finding[] => {
    const { [service]: probe, untold, name } = platform;
    if (probe) return [ofProbe(probe, platform, service)];
    if (!untold.includes(service)) return [];
    const sentence = phrase(`doctorPlatform.${service}.untold`, { name });
    return [warn(service, sentence, phrase('doctorPlatform.untold.fix'), platform)];
  };

export const checkColumns = ({ platforms }: Measured): readonly Finding[] =>
  platforms.flatMap(ofPlatform('columns'));

export const checkRoster = ({ platforms }: Measured): readonly Finding[] =>
  platforms.flatMap(ofPlatform('roster'));
