import type { Router } from 'express';
import ltijs from 'ltijs';
import type { Clock } from '../ports/clock.ts';
import type { DeepLinkingResponder } from '../ports/deep-linking.ts';
import type { Log } from '../ports/log.ts';
import type { Registrar } from '../ports/registrar.ts';
import type { Records } from '../records/records.ts';
import { createAddressGuard, type OutboundRules } from './address-guard.ts';
import { createDatabasePlugin } from './database-plugin.ts';
import { createDeepLinkingResponder } from './deep-linking.ts';
import { createHttpClient } from './http-client.ts';
import { createKeyCache } from './key-cache.ts';
import { listen } from './ltijs-room.ts';
import { tolerateSkew } from './ltijs-skew.ts';
import { createRegistrar } from './registrar.ts';
import { createLtiRouter, type RouterDeps } from './router.ts';
import { deriveKey } from './secrets.ts';
import { createLtiServices, type LtiServices } from './services.ts';
import { spareMiddleware } from './spare-middleware.ts';
import { describeTool } from './tool-description.ts';
import { createToolKeys, type ToolKeys } from './tool-keys.ts';

export interface LtiEngineDeps {
  readonly records: Pick<Records, 'platforms' | 'deployments' | 'nonces' | 'toolKeys'>;
  /** What the tool calls itself in LMSs. */
  readonly toolName: string;
  /** Where people reach the tool, without a slash at the end. */
  readonly baseUrl: string;
  /** The installation's one secret; each use gets a key of its own. */
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the `User-Agent` that LMSs see; Canvas demands one. */
  readonly version: string;
  /** What calls to LMSs may reach. */
  readonly outbound: OutboundRules;
  /** Seconds since `iat`; default 3600, the life of Canvas's tokens. */
  readonly tokenMaxAge?: number;
  /** Milliseconds that sending one score may take. */
  readonly sendLimit?: number;
  /** Makes the session and answers; `frameAncestors` are the origins that may frame its pages. */
  readonly onLaunch: RouterDeps['onLaunch'];
  /** Shows a fault to the person. */
  readonly onError: RouterDeps['onError'];
}

export interface LtiEngine extends LtiServices {
  /** To be mounted at `/lti`, before any body parser. */
  readonly router: Router;
  readonly deepLinking: DeepLinkingResponder;
  readonly registrar: Registrar;
  readonly toolKeys: ToolKeys;
  /** Makes or reads the tool's signing key, so that a wrong secret shows at the start. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** ltijs, with everything off that talks to browsers: our guard does that. @see docs/decisions */
async function openLtijs(deps: LtiEngineDeps) {
  tolerateSkew();
  const provider = new ltijs.Provider.constructor();
  const plugin = createDatabasePlugin(deps.records.nonces);
  provider.setup(
    deriveKey(deps.secret, 'ltijs').toString('hex'),
    { plugin },
    {
      appRoute: '/launch',
      loginRoute: '/login',
      keysetRoute: '/keys',
      dynRegRoute: '/register',
      ltiaas: true,
      cors: false,
      devMode: false,
      tokenMaxAge: false,
      cookies: { secure: true, sameSite: 'None' },
    },
  );
  listen(provider);
  const before = new Set(process.listeners('SIGINT'));
  await provider.deploy({ serverless: true, silent: true });
  for (const added of process.listeners('SIGINT')) {
    if (!before.has(added)) process.removeListener('SIGINT', added);
  }
  spareMiddleware(provider.app);
  return provider;
}

export async function createLtiEngine(deps: LtiEngineDeps): Promise<LtiEngine> {
  const { records, secret, clock, log } = deps;
  const baseUrl = new URL(deps.baseUrl);
  const tool = describeTool(deps.toolName, baseUrl);
  const { launchUrl, loginUrl } = tool;
  const userAgent = `Aidewell/${deps.version}`;
  const provider = await openLtijs(deps);
  const addressRules = createAddressGuard(deps.outbound);
  const client = createHttpClient(addressRules);
  const { callLms } = client;
  const toolKeys = createToolKeys({ toolKeys: records.toolKeys, secret, clock });
  const { sendLimit } = deps;
  const { platforms } = records;
  const calling = { platforms, callLms, toolKeys, clock, userAgent, launchUrl, sendLimit };
  const services = createLtiServices(calling);
  const router = createLtiRouter({
    records,
    baseUrl,
    clock,
    log,
    toolKeys,
    app: provider.app,
    launchUrl,
    loginUrl,
    tool,
    keys: createKeyCache({ callLms, clock, log, userAgent }),
    cookieKey: deriveKey(secret, 'login-cookie'),
    tokenMaxAge: deps.tokenMaxAge ?? 3600,
    onLaunch: deps.onLaunch,
    onError: deps.onError,
  });
  return {
    router,
    toolKeys,
    registrar: createRegistrar({ callLms, addressRules, tool, userAgent }),
    deepLinking: createDeepLinkingResponder({ platforms: records.platforms, toolKeys, clock, launchUrl }),
    ...services,
    async warm() {
      await toolKeys.signingKey();
    },
    async close() {
      client.close();
      await provider.close({ silent: true });
    },
  };
}
