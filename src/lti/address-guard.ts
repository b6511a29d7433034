import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { kindOfAddress, rangeTest } from './ip-ranges.ts';

/** What calls to LMSs may reach. */
export interface OutboundRules {
  /** Public addresses by https only. Otherwise this machine, private networks and plain http too. */
  readonly production: boolean;
  /** Host names, addresses and ranges (CIDR) that are allowed wherever they are. */
  readonly allow: readonly string[];
}

interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name; rejects when there is none. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The rules forbid this call. The message is for the log and for admins. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

export interface AddressGuard {
  /**
   * The scheme, and the address where the URL names one; names are judged by `lookup`.
   * @throws ForbiddenAddress
   */
  check(url: URL): void;
  /** The setting names this URL's host. */
  isNamed(url: URL): boolean;
  /**
   * For sockets: hands on only addresses that it has judged, so that the connection goes to one of these. A name
   * that has a forbidden address among others is refused, and so is one that changes its mind between two questions.
   */
  readonly lookup: LookupFunction;
}

const HINT = 'the setting outbound.allow can allow it';

const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true, verbatim: true });

/** A host without the brackets of IPv6 and the dot of a full name. */
const bare = (host: string): string => host.replace(/^\[|\]$|\.$/g, '').toLowerCase();

/** None: the entry is a host name. */
function rangeOf(entry: string): (readonly [address: string, bits: number])[] {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address);
  return family === 0 ? [] : [[address, Number(bits ?? (family === 4 ? 32 : 128))]];
}

/** Plain http cannot be read on the way while it stays on one machine. */
const isThisMachine = (host: string): boolean => host === 'localhost' || kindOfAddress(host) === 'loopback';

/** Keeps calls to addresses that strangers choose away from networks that only this machine reaches. */
export function createAddressGuard(rules: OutboundRules, resolve: Resolve = resolveBySystem): AddressGuard {
  const names = new Set(rules.allow.filter((entry) => rangeOf(entry).length === 0).map(bare));
  const inAllowedRange = rangeTest(rules.allow.flatMap(rangeOf));

  const isNamed = (host: string): boolean => names.has(host) || (isIP(host) !== 0 && inAllowedRange(host));

  const judge = (host: string, address: string): void => {
    const kind = kindOfAddress(address);
    if (kind === 'public' || names.has(host) || inAllowedRange(address)) return;
    if (!rules.production && kind !== 'reserved') return;
    throw new ForbiddenAddress(`${host} is at ${address}, which is not a public address; ${HINT}`);
  };

  const judged = async (host: string): Promise<ResolvedAddress[]> => {
    const found = await resolve(host);
    for (const { address } of found) judge(host, address);
    if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
    return [...found];
  };

  return {
    isNamed: (url) => isNamed(bare(url.hostname)),
    check(url) {
      const host = bare(url.hostname);
      if (url.protocol === 'http:' && rules.production && !(isThisMachine(host) && isNamed(host))) {
        throw new ForbiddenAddress(`${host}: plain http is not used in production`);
      }
      if (isIP(host) !== 0) judge(host, host);
    },
    lookup(host, options, callback) {
      judged(bare(host)).then(
        (found) => {
          if (options.all) callback(null, found);
          else callback(null, found[0]?.address ?? '', found[0]?.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, ''),
      );
    },
  };
}
