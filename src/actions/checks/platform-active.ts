import { warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

export const checkPlatformActive = ({ inactive }: Measured): readonly Finding[] =>
  inactive.map((platform) =>
    warn(
      'platform-active',
      `${platform.name} is switched off: its launches are refused and grades for it wait.`,
      'Activate it on its page, or with: aidewell platform activate',
      platform,
    ),
  );
