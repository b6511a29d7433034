import type { ContentItem, DeepLinkingSettings } from '../domain/deep-linking.ts';

/** Signs what a trainer picked, for the browser to carry back to the platform. */
export interface DeepLinkingResponder {
  /**
   * `action` is the platform's return URL, letter by letter; `jwt` goes there in the form field `JWT`.
   * No items: the trainer cancelled. Items that the settings do not take are the caller's fault.
   * @see Deep Linking 2.0, section 4.5
   */
  respond(
    to: {
      readonly platformId: string;
      readonly deploymentId: string;
      readonly settings: DeepLinkingSettings;
    },
    items: readonly ContentItem[],
    message?: string,
  ): Promise<{ readonly action: string; readonly jwt: string }>;
}
