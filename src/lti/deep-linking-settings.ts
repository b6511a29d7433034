import type { DeepLinkingSettings } from '../domain/deep-linking.ts';
import { CLAIM } from './claim-names.ts';
import { listOf, objectOf, textOf, urlOf } from './claim-values.ts';
import type { Json } from './jwt.ts';

/** Some LMSs write "true" and "false". Undefined when it is neither. */
function flagOf(value: unknown): boolean | undefined {
  const text = typeof value === 'boolean' ? String(value) : textOf(value)?.trim().toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

/** A list, or one text with commas as in LTI 1.1; everything else is an empty list. */
const namesOf = (value: unknown): string[] =>
  (listOf(value) ?? textOf(value)?.split(',') ?? []).map((name) => name.trim()).filter((name) => name !== '');

/**
 * What the platform takes back; undefined without a URL to return to. Several items only where the platform
 * says so. `data` is opaque: not even an empty one is left out. @see Deep Linking 2.0, section 4.4.1
 */
export function deepLinkingOf(claims: Json): DeepLinkingSettings | undefined {
  const settings = objectOf(claims[CLAIM.deepLinking]);
  const returnUrl = urlOf(settings['deep_link_return_url']);
  if (returnUrl === undefined) return undefined;
  const acceptLineItem = flagOf(settings['accept_lineitem']);
  const { data } = settings;
  const title = textOf(settings['title']);
  const text = textOf(settings['text']);
  return {
    returnUrl,
    acceptTypes: namesOf(settings['accept_types']),
    acceptMultiple: flagOf(settings['accept_multiple']) ?? false,
    acceptTargets: namesOf(settings['accept_presentation_document_targets']),
    ...(acceptLineItem !== undefined && { acceptLineItem }),
    ...(typeof data === 'string' && { data }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
  };
}
