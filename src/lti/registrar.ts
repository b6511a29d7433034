import type { Right } from '../domain/registration.ts';
import type { PlatformConfiguration, Registered, Registrar } from '../ports/registrar.ts';
import { TOOL_CONFIGURATION } from './claim-names.ts';
import { objectOf, textOf } from './claim-values.ts';
import type { CallLms, HttpAnswer } from './http-client.ts';
import type { Json } from './jwt.ts';
import { type AddressRules, readConfiguration } from './platform-configuration.ts';
import { callFault, refusedBy, registrationFault } from './registration-fault.ts';
import { registrationRequest } from './registration-request.ts';
import { SCOPES, type ToolDescription } from './tool-description.ts';

/** Milliseconds for each of the two calls. */
const TIMEOUT = 5_000;
const MAX_BYTES = 256 * 1024;
const LONGEST_ID = 255;
const LIMITS = { timeout: TIMEOUT, maxBytes: MAX_BYTES, redirects: 1 };

export interface RegistrarDeps {
  readonly callLms: CallLms;
  readonly addressRules: AddressRules;
  readonly tool: ToolDescription;
  readonly userAgent: string;
}

const jsonOf = (answer: HttpAnswer): Json | undefined => {
  try {
    const value: unknown = JSON.parse(answer.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
};

/** Text that a store keeps, or a number as some write it. */
const idOf = (value: unknown): string | undefined => {
  const text = textOf(typeof value === 'number' ? String(value) : value);
  return text !== undefined && text.length <= LONGEST_ID && !/[\p{Cc}\p{Cs}]/u.test(text) ? text : undefined;
};

/** Scopes that the LMS lists as granted and are not among them; when it lists none, all were granted. */
function missingRights(answer: Json, asked: readonly Right[]): Right[] {
  const scope = textOf(answer['scope']);
  if (scope === undefined) return [];
  const granted = scope.split(' ');
  return asked.filter((right) => {
    const wanted = SCOPES[right];
    return wanted !== undefined && !granted.includes(wanted);
  });
}

/** Moodle and the specification put the deployment into the tool configuration, Canvas beside it. */
function readRegistered(answer: Json, asked: readonly Right[]): Registered {
  const clientId = idOf(answer['client_id']);
  if (clientId === undefined) throw registrationFault('no-client-id', 'the answer has no client_id');
  const deploymentId =
    idOf(objectOf(answer[TOOL_CONFIGURATION])['deployment_id']) ?? idOf(answer['deployment_id']);
  return {
    clientId,
    ...(deploymentId !== undefined && { deploymentId }),
    missing: missingRights(answer, asked),
  };
}

/**
 * Our own in place of ltijs's, which fetches any address, checks neither issuer nor hosts, drops the deployment and
 * takes a bare `authorization_server` for the audience of tokens.
 * @see LTI dynamic registration 1.0
 */
export function createRegistrar({ callLms, addressRules, tool, userAgent }: RegistrarDeps): Registrar {
  const headersFor = (token: string | undefined): Record<string, string> => ({
    accept: 'application/json',
    'user-agent': userAgent,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  });

  const call = async (url: string, request: Parameters<CallLms>[1]): Promise<HttpAnswer> => {
    try {
      return await callLms(url, request);
    } catch (error) {
      throw callFault(error, url);
    }
  };

  return {
    async read(url, token) {
      if (!URL.canParse(url)) throw registrationFault('unreadable', 'openid_configuration is no address');
      const answer = await call(url, { method: 'GET', headers: headersFor(token), ...LIMITS });
      const configuration = answer.status === 200 ? jsonOf(answer) : undefined;
      if (!configuration) throw refusedBy(answer, url, 'unreadable');
      return readConfiguration(configuration, new URL(url), addressRules);
    },
    async register(configuration: PlatformConfiguration, token) {
      const url = configuration.registrationUrl;
      const headers = { ...headersFor(token), 'content-type': 'application/json' };
      const body = JSON.stringify(registrationRequest(configuration, tool));
      const answer = await call(url, { method: 'POST', headers, body, ...LIMITS });
      const registered = answer.status === 200 || answer.status === 201 ? jsonOf(answer) : undefined;
      if (!registered) throw refusedBy(answer, url, 'refused');
      return readRegistered(registered, configuration.rights);
    },
  };
}
