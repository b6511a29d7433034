import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** The LMS course a launch came from. Id: `contextKey(platformId, deploymentId, contextId)`. */
export interface ContextRecord extends Doc {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly title?: string;
}

export const CONTEXTS: CollectionSpec<ContextRecord> = {
  name: 'contexts',
  fields: { platformId: 'string' },
  indexes: [{ on: ['platformId'] }],
};
