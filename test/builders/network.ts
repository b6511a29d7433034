import { type LookupFunction, type NetConnectOpts, Socket } from 'node:net';

/** Kept on the patched method itself: core modules outlive a test file, module state does not. */
interface Guarded {
  blockedHosts?: string[];
}

/** A database server that the environment names may be elsewhere. */
const allowedHosts = (): ReadonlySet<string> => {
  const hosts =
    /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(process.env['MONGODB_URI'] ?? '')?.[1] ?? '';
  return new Set(hosts.split(',').map((host) => host.replace(/:\d+$/, '')));
};

const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0|\[?::\]?|::ffff:127(?:\.\d{1,3}){3})$/i.test(host);

/** The host that `Socket.connect` was asked for; undefined for a path on this machine. */
const hostOf = (args: readonly unknown[]): string | undefined => {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const options = first as Partial<NetConnectOpts> & { path?: string | null; host?: string };
    return options.path ? undefined : (options.host ?? 'localhost');
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof args[1] === 'string' ? args[1] : 'localhost';
};

/** Names below it are resolved by the test itself: its addresses must be on this machine. */
const FAKE_DOMAIN = /\.fake\.test$/;

/** The options' own `lookup`, watched. */
const watchLookup = (args: readonly unknown[], note: (address: string) => void): boolean => {
  const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { lookup?: LookupFunction };
  const { lookup } = options;
  if (!lookup) return false;
  options.lookup = (host, how, callback) =>
    lookup(host, how, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      const elsewhere = error ? undefined : addresses.find((address) => !isLoopback(address));
      if (elsewhere !== undefined) note(elsewhere);
      if (elsewhere === undefined) callback(error, found, family);
      else callback(new Error(`Tests do not reach other machines: ${elsewhere}`), '');
    });
  return true;
};

/** Makes every connection to another machine fail, whichever library opens it; `test/setup.ts` calls it. */
export const blockNetwork = (): void => {
  const original = Socket.prototype.connect as Socket['connect'] & Guarded;
  if (original.blockedHosts) return;
  const blockedHosts: string[] = [];
  const guarded = function (this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (host === undefined || isLoopback(host) || allowedHosts().has(host)) {
      return Reflect.apply(original, this, args) as Socket;
    }
    if (FAKE_DOMAIN.test(host) && watchLookup(args, (address) => void blockedHosts.push(address))) {
      return Reflect.apply(original, this, args) as Socket;
    }
    blockedHosts.push(host);
    throw new Error(`Tests do not reach other machines: ${host} is blocked by test/setup.ts.`);
  };
  Socket.prototype.connect = Object.assign(guarded, { blockedHosts }) as Socket['connect'];
};

/** The hosts that were asked for since the last call. A test that means it takes them itself. */
export const takeBlockedHosts = (): readonly string[] =>
  (Socket.prototype.connect as Guarded).blockedHosts?.splice(0) ?? [];
