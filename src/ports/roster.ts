/** A member of a context. The name only where the platform shares it. @see NRPS 2.0, section 2.2 */
export interface Member {
  /** The same as the launch's `sub`. */
  readonly sub: string;
  readonly role: 'learner' | 'trainer' | 'observer';
  readonly active: boolean;
  readonly name?: string;
}

export type RosterAnswer =
  /** `short`: why the LMS's list is longer than this. */
  | { readonly kind: 'members'; readonly members: readonly Member[]; readonly short?: string }
  /** `reason` for admins; the page degrades to who was here. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Roster {
  /**
   * All pages of the membership service at this URL, of everyone or of one role. Never rejects; bounded in time, pages
   * and members.
   */
  read(platformId: string, url: string, role?: Member['role']): Promise<RosterAnswer>;
}
