import { phrase } from '../../i18n/phrase.ts';
import { asSaid } from './as-said.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

/** LMSs check our signatures with these; without them no grade arrives. */
export function checkOwnKeys({ tool: { url, ownKeys, publishedKids } }: Measured): readonly Finding[] {
  const address = `${url}/lti/keys`;
  switch (ownKeys.kind) {
    case 'no-answer': {
      const sentence = phrase('doctorTool.keys.silent', { address, why: asSaid(ownKeys.why) });
      return [problem('own-keys', sentence, phrase('doctorTool.keys.silent.fix'))];
    }
    case 'no-keys': {
      const sentence = phrase('doctorTool.keys.none', { address, status: ownKeys.status });
      return [problem('own-keys', sentence, phrase('doctorTool.keys.none.fix'))];
    }
    case 'keys': {
      const missing = publishedKids.filter((kid) => !ownKeys.kids.includes(kid));
      if (missing.length > 0) {
        const sentence = phrase('doctorTool.keys.other', { address });
        return [problem('own-keys', sentence, phrase('doctorTool.keys.other.fix'))];
      }
      return [ok('own-keys', phrase('doctorTool.keys.ok', { address, count: ownKeys.kids.length }))];
    }
  }
}
