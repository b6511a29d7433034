import type { CollectionSpec, Doc } from '../ports/document-store.ts';

/** The source of a module as an attempt was started on it. Id: `<module key>@<content hash>`. The source never changes. */
export interface ModuleVersionRecord extends Doc {
  readonly moduleKey: string;
  /** Path below the courses folder, for links to media. */
  readonly file: string;
  /** The course's language when it was stored. */
  readonly language: string;
  readonly source: string;
  /** The same text in other languages, as they were then. */
  readonly translations?: readonly {
    readonly language: string;
    readonly file: string;
    readonly source: string;
  }[];
  /** When the first learner began on it; absent while only trainers tried it, who have no part in what is published. */
  readonly createdAt?: number;
}

export const MODULE_VERSIONS: CollectionSpec<ModuleVersionRecord> = {
  name: 'module_versions',
  fields: { moduleKey: 'string', createdAt: 'number' },
  indexes: [{ on: ['moduleKey', 'createdAt'] }],
};
