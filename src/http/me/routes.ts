import type { Handler } from '../site.ts';
import { sendBadge, sendCertificate, showCertificate } from './certificate.ts';
import { postCertificate, showCertificateForm } from './certificate-form.ts';
import { showMe } from './home.ts';
import { postLegalName } from './legal-name.ts';
import {
  postReviewAnswer,
  postReviewTime,
  postStartReview,
  showReviewEnd,
  showReviewQuestion,
} from './review.ts';
import { postSupervisorLink, postTask } from './task.ts';
import { postClaim, sendTranscript, sendTranscriptPdf, showTranscript } from './transcript.ts';

/** The pages of a person's own record, for the router's table. */
export const ME_ROUTES: readonly (readonly ['get' | 'post', string, Handler])[] = [
  ['get', '/me/:handle', showMe],
  ['post', '/me/:handle/name', postLegalName],
  ['get', '/me/:handle/transcript', showTranscript],
  ['get', '/me/:handle/transcript.csv', sendTranscript],
  ['get', '/me/:handle/transcript.pdf', sendTranscriptPdf],
  ['post', '/me/:handle/transcript/claim', postClaim],
  ['post', '/me/:handle/review', postStartReview],
  ['get', '/me/:handle/review/:session', showReviewEnd],
  ['get', '/me/:handle/review/:session/step/:number', showReviewQuestion],
  ['post', '/me/:handle/review/:session/step/:number/answer', postReviewAnswer],
  ['post', '/me/:handle/review/:session/time', postReviewTime],
  ['post', '/me/:handle/task', postTask],
  ['post', '/me/:handle/task/link', postSupervisorLink],
  ['get', '/me/:handle/certificates/:course/:year', showCertificateForm],
  ['post', '/me/:handle/certificates/:course/:year', postCertificate],
  ['get', '/me/:handle/certificate/:id', showCertificate],
  ['get', '/me/:handle/certificate/:id/certificate.pdf', sendCertificate],
  ['get', '/me/:handle/certificate/:id/badge.jwt', sendBadge],
];
