import { phrase } from '../../i18n/phrase.ts';
import { asSaid } from './as-said.ts';
import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const DAY = 86_400_000;
/** Days; Let's Encrypt renews 30 days before the end. */
const SOON = 14;

const RENEW = phrase('doctorTool.certificate.renew');

function whileTrusted(url: string, validUntil: number, now: number): Finding {
  const days = Math.floor((validUntil - now) / DAY);
  const date = new Date(validUntil).toISOString().slice(0, 10);
  if (days < 0) return problem('certificate', phrase('doctorTool.certificate.ended', { url, date }), RENEW);
  if (days >= SOON) return ok('certificate', phrase('doctorTool.certificate.ok', { url, date }));
  return warn('certificate', phrase('doctorTool.certificate.soon', { url, date, days }), RENEW);
}

export function checkCertificate({ tool: { certificate, url, at } }: Measured): readonly Finding[] {
  switch (certificate.kind) {
    case 'none':
      return [];
    case 'no-answer': {
      const sentence = phrase('doctorTool.certificate.silent', { url, why: asSaid(certificate.why) });
      return [problem('certificate', sentence, phrase('doctorTool.certificate.silent.fix'))];
    }
    case 'refused': {
      const sentence = phrase('doctorTool.certificate.refused', { url, why: asSaid(certificate.why) });
      return [problem('certificate', sentence, phrase('doctorTool.certificate.refused.fix'))];
    }
    case 'trusted':
      return [whileTrusted(url, certificate.validUntil, at)];
  }
}
