import { phrase } from '../../i18n/phrase.ts';
import { explainLogged } from '../launch-words.ts';
import { ok, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { lastLaunch, name } = platform;
  if (!lastLaunch) return [];
  const when = `${new Date(lastLaunch.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (lastLaunch.refused === 0) {
    return [ok('launches', phrase('doctorPlatform.launches.ok', { name, when }), platform)];
  }
  const { summary, fix } = explainLogged(lastLaunch);
  const sentence = phrase('doctorPlatform.launches.refused', { name, when, summary });
  return [
    warn(
      'launches',
      sentence,
      phrase('doctorPlatform.launches.fix', { fix: fix || phrase('doctorPlatform.launches.log') }),
      platform,
    ),
  ];
}

export const checkLaunches = ({ platforms }: Measured): readonly Finding[] => platforms.flatMap(ofPlatform);
