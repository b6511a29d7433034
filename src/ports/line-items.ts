/** What is asked of, or known about, the gradebook column of one placement. @see AGS 2.0, section 3.2 */
export interface LineItemQuery {
  readonly platformId: string;
  /** The launch's AGS scopes. */
  readonly scopes: readonly string[];
  /** The container URL of the AGS claim. */
  readonly lineItems: string;
  readonly resourceLinkId: string;
  /** Ours: the module's key. */
  readonly resourceId: string;
}

export type LineItemAnswer =
  | { readonly kind: 'found'; readonly lineItem: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface LineItems {
  /** By resource link, then by resourceId; the one with the lowest id when there are several. Never rejects. */
  find(query: LineItemQuery): Promise<LineItemAnswer>;
  /** Looks first, so that a repeat makes no second column. Never rejects. */
  create(query: LineItemQuery, label: string): Promise<LineItemAnswer>;
}
