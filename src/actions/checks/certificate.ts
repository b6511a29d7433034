import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const DAY = 86_400_000;
/** Days; Let's Encrypt renews 30 days before the end. */
const SOON = 14;

const RENEW =
  'Renew the certificate of the web server before the tool (certbot renew, then reload the web server).';
const CHAIN =
  'Install the whole chain (“fullchain”) of a certificate that browsers trust. An LMS refuses what this machine refuses.';

export function checkCertificate({ tool: { certificate, url, at } }: Measured): readonly Finding[] {
  switch (certificate.kind) {
    case 'none':
      return [];
    case 'no-answer':
      return [
        problem(
          'certificate',
          `At ${url} nobody answered (${certificate.why}).`,
          'Is the web server before the tool running, and does the name lead to it? Some networks do not let a machine reach its own public address: then try it from elsewhere.',
        ),
      ];
    case 'refused':
      return [
        problem('certificate', `The certificate of ${url} is not trusted (${certificate.why}).`, CHAIN),
      ];
    case 'trusted': {
      const days = Math.floor((certificate.validUntil - at) / DAY);
      const until = new Date(certificate.validUntil).toISOString().slice(0, 10);
      if (days < 0) return [problem('certificate', `The certificate of ${url} ended on ${until}.`, RENEW)];
      if (days < SOON) {
        return [warn('certificate', `The certificate of ${url} ends on ${until}, in ${days} days.`, RENEW)];
      }
      return [ok('certificate', `The certificate of ${url} is trusted until ${until}.`)];
    }
  }
}
