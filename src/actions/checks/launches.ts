import { phrase } from '../../i18n/phrase.ts';
import { explainLogged } from '../launch-words.ts';
import { ok, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { lastLaunch, name } = platform;
  if (!lastLaunch) return [];
  const when = `${new Date(lastLaunch.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const { summary, fix } = explainLogged(lastLaunch);
  if (fix === '') return [ok('launches', phrase('doctorPlatform.launches.ok', { name, when }), platform)];
  return [
    warn('launches', phrase('doctorPlatform.launches.refused', { name, when, summary }), fix, platform),
  ];
}

export const checkLaunches = ({ platforms }: Measured): readonly Finding[] => platforms.flatMap(ofPlatform);
