import type { Answer, Attempt, AttemptInProgress } from '../../src/domain/attempt.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { WorkRecord } from '../../src/records/work.ts';

export const T0 = Date.UTC(2026, 10, 24, 10, 0, 0);

export const aDelivery = (changes: Partial<Delivery> = {}): Delivery => ({
  placementId: 'placement-1',
  lineItem: 'https://lms.test/line/1',
  scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
  score: 0.8,
  attemptId: 'attempt-1',
  submittedAt: T0,
  state: 'pending',
  timestamp: T0,
  tries: 0,
  conflicts: 0,
  dueAt: T0,
  ...changes,
});

export const anAnswer = (changes: Partial<Answer> = {}): Answer => ({
  itemId: 'item-1',
  response: { kind: 'options', options: [0] },
  score: 1,
  right: true,
  at: T0,
  ...changes,
});

export const anOpenAttempt = (changes: Partial<AttemptInProgress> = {}): AttemptInProgress => ({
  id: 'attempt-1',
  moduleVersion: 'v1',
  startedAt: T0,
  items: ['item-1', 'item-2'],
  answers: [],
  ...changes,
});

export const anAttempt = (changes: Partial<Attempt> = {}): Attempt => ({
  id: 'attempt-1',
  learnerId: 'learner-1',
  contextId: 'context-1',
  moduleKey: 'course/module',
  moduleVersion: 'v1',
  startedAt: T0,
  submittedAt: T0,
  answers: [anAnswer()],
  score: 1,
  passed: true,
  ...changes,
});

export const aWork = (changes: Partial<WorkRecord> = {}): WorkRecord => ({
  id: 'work-1',
  version: 1,
  platformId: 'platform-1',
  learnerId: 'learner-1',
  contextId: 'context-1',
  moduleKey: 'course/module',
  sub: 'user-1',
  preview: false,
  practice: {},
  history: {},
  attempts: 0,
  unfiled: [],
  deliveries: [],
  leaseUntil: 0,
  parked: 0,
  createdAt: T0,
  updatedAt: T0,
  ...changes,
});
