import { phrase } from '../../i18n/phrase.ts';
import { ok, warn } from './finding.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

function ofPlatform(platform: MeasuredPlatform): Finding {
  const { name, waitingDeployments: waiting, activeDeployments: active } = platform;
  if (waiting > 0) {
    const sentence = phrase('doctorPlatform.deployments.waiting', { name, count: waiting });
    return warn('deployments', sentence, phrase('doctorPlatform.deployments.waiting.fix'), platform);
  }
  if (active > 0) {
    return ok('deployments', phrase('doctorPlatform.deployments.ok', { name, count: active }), platform);
  }
  const sentence = phrase('doctorPlatform.deployments.none', { name });
  return warn('deployments', sentence, phrase('doctorPlatform.deployments.none.fix'), platform);
}

export const checkDeployments = ({ platforms }: Measured): readonly Finding[] => platforms.map(ofPlatform);
