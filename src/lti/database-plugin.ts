import type { DatabasePlugin, PluginRow } from 'ltijs';
import type { Collection } from '../ports/document-store.ts';
import type { NonceRecord } from '../records/nonce.ts';
import { type LaunchScope, launchScope } from './launch-scope.ts';
import { useNonce } from './use-nonce.ts';

/**
 * The platform of the launch in hand, as ltijs stores platforms; with its key, so that ltijs fetches none.
 */
const platformRow = ({ platform, pem }: LaunchScope): PluginRow => ({
  platformName: platform.name,
  platformUrl: platform.issuer,
  clientId: platform.clientId,
  authEndpoint: platform.authUrl,
  accesstokenEndpoint: platform.tokenUrl,
  kid: platform.id,
  authConfig: { method: 'RSA_KEY', key: pem },
});

/**
 * The ltijs Database contract over our records, for the one launch in hand. ltijs asks for a platform,
 * whether it is active, and uses up a nonce; what it wants to keep beyond that is dropped, since the launch
 * becomes a session of ours. Its nonce check reads and then writes, so that two processes could both pass:
 * here only the insert counts, which fails for the second.
 */
export const createDatabasePlugin = (nonces: Collection<NonceRecord>): DatabasePlugin => ({
  setup: async () => true,
  Close: async () => true,
  async Get(_key, collection, query) {
    const scope = launchScope.getStore();
    if (collection !== 'platform' || !scope) return false;
    const { issuer, clientId } = scope.platform;
    const asked = query?.['platformUrl'] === issuer && query['clientId'] === clientId;
    return asked ? [platformRow(scope)] : false;
  },
  async Insert(_key, collection, item) {
    const scope = launchScope.getStore();
    if (collection === 'nonce') {
      if (!scope) throw new Error('a nonce outside a launch');
      await useNonce(nonces, scope, item['nonce']);
    }
    return true;
  },
  Replace: async () => true,
  Modify: async () => true,
  Delete: async () => true,
});
