import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { TokenProbe } from '../../ports/platform-probe.ts';
import { asSaid } from './as-said.ts';
import { ok, problem } from './finding.ts';
import { lmsWords } from './lms-words.ts';
import type { Finding, Measured, MeasuredPlatform } from './measured.ts';

type Refused = Extract<TokenProbe, { readonly kind: 'refused' }>;

const fixOf = (error: string, { family }: MeasuredPlatform, keysUrl: string): Phrase => {
  const { client, services } = lmsWords(family);
  return error === 'invalid_scope' ? services : client(keysUrl);
};

function ofRefusal({ detail, error, status }: Refused, platform: MeasuredPlatform, url: string): Finding {
  const { name } = platform;
  if (status >= 500) {
    const sentence = phrase('doctorPlatform.token.fault', { name, detail });
    return problem('token', sentence, phrase('doctorPlatform.token.fault.fix'), platform);
  }
  const sentence = phrase('doctorPlatform.token.refused', { name, detail });
  return problem('token', sentence, fixOf(error, platform, `${url}/lti/keys`), platform);
}

function ofPlatform(platform: MeasuredPlatform, url: string): Finding {
  const { token, name, tokenUrl, family } = platform;
  switch (token.kind) {
    case 'granted':
      return ok('token', phrase('doctorPlatform.token.ok', { name }), platform);
    case 'unsigned': {
      const sentence = phrase('doctorPlatform.token.unsigned', { name, why: asSaid(token.why) });
      return problem('token', sentence, phrase('doctorPlatform.token.unsigned.fix'), platform);
    }
    case 'no-answer': {
      const sentence = phrase('doctorPlatform.token.silent', { name, url: tokenUrl, why: asSaid(token.why) });
      const fix = token.forbidden
        ? phrase('doctorPlatform.outbound')
        : phrase('doctorPlatform.reach', { where: lmsWords(family).where });
      return problem('token', sentence, fix, platform);
    }
    case 'refused':
      return ofRefusal(token, platform, url);
  }
}

/** A real client-credentials grant. */
export const checkToken = ({ platforms, tool: { url } }: Measured): readonly Finding[] =>
  platforms.map((platform) => ofPlatform(platform, url));
