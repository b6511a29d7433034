import { SetupError } from '../domain/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlatformProbe } from '../ports/platform-probe.ts';
import type { SelfProbe } from '../ports/self-probe.ts';
import type { Records } from '../records/records.ts';
import { createAddressGuard, type OutboundRules } from './address-guard.ts';
import { createHttpClient } from './http-client.ts';
import { createPlatformProbe } from './platform-probe.ts';
import { createSelfProbe } from './self-probe.ts';
import { createToolKeys, type ToolKeys } from './tool-keys.ts';

const NO_SECRET = 'this command was not given the secret of the tool (AIDEWELL_SECRET).';
const NO_KEY = 'there is no signing key yet; the tool makes its first one when it starts.';

export interface Probes {
  readonly platform: PlatformProbe;
  readonly self: SelfProbe;
  close(): void;
}

/** What the doctor asks with: beside the running engine, and by itself on the command line. */
export function createProbes(deps: {
  readonly records: Pick<Records, 'platforms' | 'toolKeys'>;
  readonly baseUrl: string;
  /** Undefined: a command that was not given it; then no token can be asked for. */
  readonly secret: string | undefined;
  readonly clock: Clock;
  readonly version: string;
  readonly outbound: OutboundRules;
}): Probes {
  const { records, baseUrl, secret, clock } = deps;
  const userAgent = `Aidewell/${deps.version}`;
  const abroad = createHttpClient(createAddressGuard(deps.outbound));
  // Our own address may well be one of our own network.
  const home = createHttpClient(createAddressGuard({ production: false, allow: [] }));
  const keys = createToolKeys({ toolKeys: records.toolKeys, secret: secret ?? '', clock });
  const toolKeys: ToolKeys = {
    ...keys,
    // A command must not make the first key: it may have another secret than the server.
    async signingKey() {
      if (secret === undefined) throw new SetupError(NO_SECRET);
      if ((await records.toolKeys.count({})) === 0) throw new SetupError(NO_KEY);
      return keys.signingKey();
    },
  };
  const { callLms } = abroad;
  return {
    platform: createPlatformProbe({ platforms: records.platforms, callLms, toolKeys, clock, userAgent }),
    self: createSelfProbe({ baseUrl, callLms: home.callLms, userAgent }),
    close() {
      abroad.close();
      home.close();
    },
  };
}
