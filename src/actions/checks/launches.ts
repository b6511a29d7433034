import { explainLogged } from '../launch-words.ts';
import { ok, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { lastLaunch, name } = platform;
  if (!lastLaunch) return [];
  const when = `${new Date(lastLaunch.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (lastLaunch.refused === 0) {
    return [ok('launches', `The last launch from ${name} was accepted, ${when}.`, platform)];
  }
  const { summary, fix } = explainLogged(lastLaunch);
  return [warn('launches', `The last launch from ${name}, ${when}: ${summary}`, fix, platform)];
}

export const checkLaunches = ({ platforms }: Measured): readonly Finding[] => platforms.flatMap(ofPlatform);
