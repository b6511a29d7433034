import { ok, problem } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

const NOT_DELIVERED = 'Grades cannot be sent.';

const fixOf = (error: string, { family }: MeasuredPlatform, keysUrl: string): string => {
  const { client, services } = lmsWords(family);
  return error === 'invalid_scope' ? services : client(keysUrl);
};

function ofPlatform(platform: MeasuredPlatform, url: string): Finding {
  const { token, name, tokenUrl, family } = platform;
  switch (token.kind) {
    case 'granted':
      return ok('token', `${name} gave an access token.`, platform);
    case 'unsigned':
      return problem(
        'token',
        `No access token of ${name} could be asked for: ${token.why}`,
        'Start the tool once with its secret, and give this command the same AIDEWELL_SECRET.',
        platform,
      );
    case 'no-answer':
      return problem(
        'token',
        `${name} did not answer at its token address ${tokenUrl} (${token.why}). ${NOT_DELIVERED}`,
        token.forbidden
          ? 'If this LMS is in your own network, allow it in the setting outbound.allow and restart the tool; else correct the address.'
          : `Is the address right, the LMS up, and this machine allowed to reach it? ${lmsWords(family).where}`,
        platform,
      );
    case 'refused': {
      const sentence = `${name} gave no access token (${token.detail}).`;
      if (token.status >= 500) {
        const fix = 'The LMS has a fault of its own: grades are sent again by themselves once it answers.';
        return problem('token', `${sentence} Grades wait.`, fix, platform);
      }
      const fix = fixOf(token.error, platform, `${url}/lti/keys`);
      return problem('token', `${sentence} ${NOT_DELIVERED}`, fix, platform);
    }
  }
}

/** A real client-credentials grant. */
export const checkToken = ({ platforms, tool: { url } }: Measured): readonly Finding[] =>
  platforms.map((platform) => ofPlatform(platform, url));
