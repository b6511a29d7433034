import { revokeCertificate } from '../actions/revoke-certificate.ts';
import { readReason } from '../domain/read-reason.ts';
import {
  CERTIFICATE_ARGUMENT,
  certificateData,
  namedCertificate,
  noCertificate,
} from './certificate-words.ts';
import { done, failed, UsageError, type Verb } from './verb.ts';

export const certificateRevoke: Verb = {
  name: 'certificate revoke',
  summary: 'Takes a certificate back for good, with a reason.',
  args: [CERTIFICATE_ARGUMENT],
  options: [
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      help: 'Shown to the person and to everyone who checks the certificate.',
    },
    { name: 'may-reissue', help: 'The person may get a new one for the same course and school year.' },
  ],
  notes: [
    'It cannot be taken back. The certificate stays on record and shows as revoked; its badge is in the list of revoked ones.',
  ],
  async run(context, given) {
    const reason = readReason(given.text('reason') ?? '');
    if (reason === undefined) throw new UsageError('--reason needs 3 to 300 characters.');
    const records = await context.records();
    const found = await namedCertificate(records, given);
    if (!found) return failed(given, noCertificate(given));
    const { id, revocation, code, facts } = found.certificate;
    if (revocation) return failed(given, `${code} was revoked before: ${revocation.reason}`);
    const form = { reason, by: 'cli', mayReissue: given.has('may-reissue') };
    const certificate = await revokeCertificate({ records, clock: context.clock }, id, form);
    if (!certificate) return failed(given, noCertificate(given));
    const words = `The certificate ${code} of ${facts.legalName} is revoked. Whoever checks it sees that, and the reason.`;
    return done(given, certificateData({ certificate, state: 'revoked' }), words);
  },
};
