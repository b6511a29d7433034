/** Runs before every test file: no network but this machine, and a silent console. */
import { takeUnexpectedLines, watchConsole } from './builders/console.ts';
import { blockNetwork, takeBlockedHosts } from './builders/network.ts';

blockNetwork();
watchConsole();

afterEach(() => {
  const lines = takeUnexpectedLines();
  const hosts = takeBlockedHosts();
  if (lines.length > 0) {
    throw new Error(`Written to the console without expectConsole():\n${lines.join('\n')}`);
  }
  if (hosts.length > 0) throw new Error(`This test tried to reach another machine: ${hosts.join(', ')}`);
});
