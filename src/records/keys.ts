import { hash as digest } from 'node:crypto';

/** Collision-free across parts: ("a", "bc") and ("ab", "c") differ. 40 hex digits. */
const hash = (...parts: readonly string[]): string =>
  digest('sha256', JSON.stringify(parts), 'hex').slice(0, 40);

/** `again`: where the usual id is held by a platform that has another client id by now. */
export const platformKey = (issuer: string, clientId: string, again?: number): string =>
  hash('platform', issuer, clientId, ...(again === undefined ? [] : [String(again)]));

export const deploymentKey = (platformId: string, deploymentId: string): string =>
  hash('deployment', platformId, deploymentId);

export const learnerKey = (platformId: string, sub: string): string => hash('learner', platformId, sub);

/** A person's right over a tenant. */
export const adminKey = (tenantId: string, personId: string): string => hash('admin', tenantId, personId);

/** A launch without a context claim gets the context of its deployment. */
export const contextKey = (platformId: string, deploymentId: string, contextId: string): string =>
  hash('context', platformId, deploymentId, contextId);

export const placementKey = (contextId: string, resourceLinkId: string): string =>
  hash('placement', contextId, resourceLinkId);

/** A module sent into a context by deep linking. */
export const pickKey = (contextId: string, moduleKey: string): string => hash('pick', contextId, moduleKey);

/** One learner's work on one module in one context; a trainer's preview is kept apart. */
export const workKey = (learnerId: string, contextId: string, moduleKey: string, preview: boolean): string =>
  hash(preview ? 'preview' : 'work', learnerId, contextId, moduleKey);

/** The ledger row of a pass: one for a person, a module and a school year. */
export const passKey = (learnerId: string, moduleKey: string, schoolYear: number): string =>
  hash('pass', learnerId, moduleKey, String(schoolYear));

/** A person's certificate for a course and a school year; `number` counts on with each that replaces another. 20 hex digits. */
export const certificateKey = (
  learnerId: string,
  courseId: string,
  schoolYear: number,
  number: number,
): string => hash('certificate', learnerId, courseId, String(schoolYear), String(number)).slice(0, 20);

/** Whether a text of an address can be a certificate's id. */
export const isCertificateKey = (text: string): boolean => /^[0-9a-f]{20}$/.test(text);

/** A certificate as it was printed in a language. */
export const certificatePrintKey = (certificateId: string, language: string): string =>
  `${certificateId}.${language}`;

/** The ledger row of a pass that counts in another context. */
export const usedPassKey = (entryId: string, contextId: string): string =>
  hash('pass-used', entryId, contextId);

/** The ledger row of a module's part in a review session. */
export const reviewKey = (sessionId: string, moduleKey: string): string =>
  hash('review', sessionId, moduleKey);

/** The ledger row of a task that somebody saw done; `unique` names the link or the form. */
export const confirmedTaskKey = (learnerId: string, moduleKey: string, unique: string): string =>
  hash('task', learnerId, moduleKey, unique);

/** The ledger row of a supervisor's word. */
export const markKey = (unique: string): string => hash('mark', unique);

/** The ledger row of a claim; the same claim again is the same row. */
export const claimKey = (entryId: string, seconds: number): string => hash('claim', entryId, String(seconds));

/** The ledger's note of a confirmed name, one for each school year that it is noted in. */
export const nameKey = (learnerId: string, at: number, schoolYear: number): string =>
  hash('name', learnerId, String(at), String(schoolYear));

export const moduleVersionKey = (moduleKey: string, version: string): string => `${moduleKey}@${version}`;
