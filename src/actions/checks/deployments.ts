import { ok, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

const count = (number: number, word: string): string =>
  `${number === 1 ? 'one' : number} ${word}${number === 1 ? '' : 's'}`;

function ofPlatform(platform: MeasuredPlatform): readonly Finding[] {
  const { name, waitingDeployments: waiting, activeDeployments: active } = platform;
  if (waiting > 0) {
    const sentence = `${name}: ${count(waiting, 'deployment')} ${waiting === 1 ? 'waits' : 'wait'} until an admin accepts it.`;
    return [warn('deployments', sentence, 'Accept or revoke it on the admin page “Deployments”.', platform)];
  }
  if (active > 0) return [ok('deployments', `${name} has ${count(active, 'active deployment')}.`, platform)];
  const fix = 'Open the tool once from a course of this LMS; the deployment is learned then.';
  return [warn('deployments', `${name} has no deployment yet: nobody came from it.`, fix, platform)];
}

export const checkDeployments = ({ platforms }: Measured): readonly Finding[] =>
  platforms.flatMap(ofPlatform);
