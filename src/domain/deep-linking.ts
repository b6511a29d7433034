/** What the platform takes as an answer to a deep linking request. @see Deep Linking 2.0, section 4.4.1 */
export interface DeepLinkingSettings {
  readonly returnUrl: string;
  /** Content item types, for example `ltiResourceLink`; empty when the platform does not say. */
  readonly acceptTypes: readonly string[];
  readonly acceptMultiple: boolean;
  /** False when the platform takes no line items; undefined when it does not say. */
  readonly acceptLineItem?: boolean;
  /** `iframe`, `window`, `embed`, ...; empty when the platform does not say. */
  readonly acceptTargets: readonly string[];
  /** Opaque, goes back as it came. */
  readonly data?: string;
  readonly title?: string;
  readonly text?: string;
}

/** A link that the platform is to make: a module, or a page of the tool. @see Deep Linking 2.0, section 3.2 (ltiResourceLink) */
export interface ContentItem {
  readonly title: string;
  readonly text?: string;
  /** What the link opens: custom parameters, as every launch of it brings them. */
  readonly custom: { readonly module: string } | { readonly page: 'me' };
  readonly lineItem?: {
    readonly label: string;
    /** Points. */
    readonly scoreMaximum: number;
    readonly resourceId: string;
    readonly tag: string;
  };
  /** ISO 8601 with zone. */
  readonly available?: { readonly startDateTime?: string; readonly endDateTime?: string };
  readonly submission?: { readonly endDateTime?: string };
  /** CSS pixels. Without a width the LMS gives all it has; Canvas would fix it, also on a phone. */
  readonly iframe?: { readonly width?: number; readonly height: number };
  readonly window?: { readonly targetName: string };
}
