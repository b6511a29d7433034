import { BlockList, isIP } from 'node:net';

/** What kind of place an address is. `reserved`: no LMS can be there, or only this machine's surroundings. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'reserved';

type Range = readonly [address: string, bits: number];

/** @see RFC 6890 and the IANA special-purpose registries */
const LOOPBACK: readonly Range[] = [
  ['127.0.0.0', 8],
  ['::1', 128],
];
const PRIVATE: readonly Range[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10], // carrier-grade NAT; one cloud's metadata service too
  ['fc00::', 7],
];
const RESERVED: readonly Range[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and most clouds' metadata services
  ['168.63.129.16', 32], // a cloud's host agent at a public address
  ['100.100.100.200', 32], // a cloud's metadata service
  ['fd00:ec2::254', 128], // a cloud's metadata service
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
  ['2001::', 23], // Teredo and other protocol assignments
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: tunnels to any IPv4 address
  ['3fff::', 20],
];
/** All that is routed on the internet lies here. */
const GLOBAL_IPV6: readonly Range[] = [['2000::', 3]];
/** IPv6 forms of an IPv4 address in their last 32 bits: mapped, and NAT64. */
const EMBEDDING: readonly Range[] = [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Which addresses are in these ranges; an IPv4 range holds the mapped IPv6 forms of its addresses too. */
export function rangeTest(ranges: readonly Range[]): (address: string) => boolean {
  const list = new BlockList();
  for (const [address, bits] of ranges) list.addSubnet(address, bits, familyOf(address));
  return (address) => list.check(address, familyOf(address));
}

const isLoopback = rangeTest(LOOPBACK);
const isPrivate = rangeTest(PRIVATE);
const isReserved = rangeTest(RESERVED);
const isGlobalIpv6 = rangeTest(GLOBAL_IPV6);
const isEmbedding = rangeTest(EMBEDDING);

/** `64:ff9b::7f00:1` -> 127.0.0.1: the last two groups of an IPv6 address as IPv4. */
function lastBitsAsIpv4(address: string): string {
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const [head = '', tail = ''] = address.split('::');
  const groups = `${head}${':0'.repeat(8)}:${tail}`.split(':').filter((group) => group !== '');
  const bytes = groups.slice(-2).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}

/** @param address an IPv4 or IPv6 address without brackets; anything else is `reserved` */
export function kindOfAddress(address: string): AddressKind {
  const family = isIP(address);
  if (family === 0) return 'reserved';
  if (family === 6 && isEmbedding(address)) return kindOfAddress(lastBitsAsIpv4(address));
  if (isLoopback(address)) return 'loopback';
  if (isReserved(address)) return 'reserved';
  if (isPrivate(address)) return 'private';
  return family === 4 || isGlobalIpv6(address) ? 'public' : 'reserved';
}
