import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

/** LMSs check our signatures with these; without them no grade arrives. */
export function checkOwnKeys({ tool: { url, ownKeys, publishedKids } }: Measured): readonly Finding[] {
  const address = `${url}/lti/keys`;
  switch (ownKeys.kind) {
    case 'no-answer':
      return [
        problem(
          'own-keys',
          `The tool’s own keys could not be fetched at ${address} (${ownKeys.why}).`,
          'Is the tool running, and does the web server pass /lti on to it? The firewall must let the LMS in; Moodle by default calls only the ports 80 and 443 and public addresses.',
        ),
      ];
    case 'no-keys':
      return [
        problem(
          'own-keys',
          `At ${address} something answers with status ${ownKeys.status}, but not with keys.`,
          'AIDEWELL_URL leads to another program, or the web server does not pass /lti on to this tool.',
        ),
      ];
    case 'keys': {
      const missing = publishedKids.filter((kid) => !ownKeys.kids.includes(kid));
      if (missing.length > 0) {
        return [
          problem(
            'own-keys',
            `At ${address} are other keys than this tool has in its store.`,
            'Another installation answers there, or a cache before the tool keeps an old copy. Let the web server cache /lti/keys for five minutes at most.',
          ),
        ];
      }
      const count = ownKeys.kids.length === 1 ? 'one key' : `${ownKeys.kids.length} keys`;
      return [
        ok(
          'own-keys',
          `The tool’s own keys can be fetched at ${address} (${count}). Tried from this machine.`,
        ),
      ];
    }
  }
}
