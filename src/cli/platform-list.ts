import { listDeployments } from '../actions/platform-deployments.ts';
import { listPlatforms } from '../actions/platform-find.ts';
import type { ConfiguredPlatform } from '../config/load.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { platformData, shortId, stateWords } from './platform-words.ts';
import { table } from './table.ts';
import { done, type Verb } from './verb.ts';

const row = (platform: PlatformRecord): readonly string[] => [
  shortId(platform.id),
  platform.name,
  stateWords(platform),
  platform.issuer,
  platform.clientId,
  platform.source,
];

/** Those of the config file that the server has not yet taken over; it does at its next start. */
const notYetStarted = (configured: readonly ConfiguredPlatform[], known: readonly PlatformRecord[]) =>
  configured.filter(({ issuer, clientId }) =>
    known.every((one) => one.issuer !== issuer || one.clientId !== clientId),
  );

export const platformList: Verb = {
  name: 'platform list',
  summary: 'Lists the registered LMSs.',
  options: [],
  async run(context, given) {
    const records = await context.records();
    const platforms = await listPlatforms({ records });
    const waiting = notYetStarted(await context.configuredPlatforms(), platforms);
    const data = await Promise.all(
      platforms.map(async (one) => platformData(one, await listDeployments({ records }, one.id))),
    );
    const text = [
      platforms.length === 0
        ? 'No LMS is registered yet. Add one with: platform add --help'
        : table(['Id', 'Name', 'State', 'Issuer', 'Client id', 'From'], platforms.map(row)),
      ...waiting.map(({ name }) => `"${name}" of the config file is added at the next start of the tool.`),
    ];
    const names = waiting.map(({ name, issuer, clientId }) => ({ name, issuer, clientId }));
    return done(given, { platforms: data, fromConfigAtNextStart: names }, text.join('\n'));
  },
};
