/** LMSs that are one in the cloud, on several hosts. */
const FAMILIES: readonly RegExp[] = [
  /^(?:[\w-]+\.)*(?:instructure|canvaslms)\.com$/,
  /^(?:[\w-]+\.)*(?:brightspace|desire2learn)\.com$/,
];

const isBelow = (host: string, other: string): boolean => other.includes('.') && host.endsWith(`.${other}`);

/**
 * Whether a part of an LMS's configuration may lie on this host: the issuer's own, one below or above it, or one of the
 * same vendor's cloud. Otherwise anybody could register a server that speaks in another LMS's name.
 */
export function belongTogether(issuer: URL, other: URL): boolean {
  const [a, b] = [issuer.hostname.toLowerCase(), other.hostname.toLowerCase()];
  return (
    a === b || isBelow(a, b) || isBelow(b, a) || FAMILIES.some((family) => family.test(a) && family.test(b))
  );
}
