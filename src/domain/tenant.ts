/** The tenant of an installation that has only one; its admins also look after the installation itself. */
export const MAIN_TENANT = 'main';

/** Lower-case letters, digits and hyphens, at most 63. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export const isTenantName = (text: string): boolean => NAME.test(text);
