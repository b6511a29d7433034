import type { DeepLinkingSettings } from './deep-linking.ts';

/** What a person may do in the context they launched from. Derived from that launch's context roles only. */
export type Role = 'learner' | 'trainer' | 'observer';

/** Where grades of this placement go: the AGS claim. @see AGS 2.0, section 3.1 */
export interface GradeService {
  readonly scopes: readonly string[];
  /** The line item of this resource link, when the platform named exactly one. */
  readonly lineItem?: string;
  readonly lineItems?: string;
}

/** One validated LTI message: who, from where, to what. Nothing of ltijs or of claim URIs is left in it. */
export interface Launch {
  readonly message: 'resource-link' | 'deep-linking' | 'submission-review';
  readonly platformId: string;
  /** The LMS's product family, as it names itself (`canvas`, `moodle`), or ''. */
  readonly lms: string;
  /** A name for pages: the platform's own name, else the registered one. */
  readonly lmsName: string;
  readonly deploymentId: string;
  /** Record keys, see `records/keys.ts`. */
  readonly learnerId: string;
  readonly contextId: string;
  readonly placementId?: string;
  /** The platform's opaque user id; AGS calls it userId. '': the launch names nobody, who then only reads. */
  readonly sub: string;
  readonly role: Role;
  /** Canvas's student view user: works as a learner, its grades may be refused. */
  readonly testUser: boolean;
  readonly name?: string;
  readonly givenName?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** Languages that this person reads, BCP 47, best first, as far as the request at hand tells. */
  readonly languages?: readonly string[];
  readonly contextTitle?: string;
  readonly linkTitle?: string;
  /** The module asked for, `<course>/<module>`, as sent: it may not exist. */
  readonly module?: string;
  /** A page of the tool asked for in place of a module: the person's own record. */
  readonly page?: 'me';
  /** Custom parameters; nulls and unresolved variables are already gone. */
  readonly custom: Readonly<Record<string, string>>;
  readonly grades?: GradeService;
  /** NRPS. */
  readonly rosterUrl?: string;
  /** Deep linking only. */
  readonly deepLinking?: DeepLinkingSettings;
  /** Submission review only: the `sub` of the learner whose work is shown. @see LTI Submission Review 1.0 */
  readonly reviewOf?: string;
  /** Submission review from Canvas's SpeedGrader: the attempt that was submitted. */
  readonly reviewAttempt?: string;
  /** The context is a copy of another, where the platform tells. */
  readonly copied?: boolean;
  /** The platform's id of the link. */
  readonly resourceLinkId?: string;
  readonly returnUrl?: string;
  /** `iframe`, `frame`, `window` or undefined. */
  readonly target?: string;
}
