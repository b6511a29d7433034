/** A process of its own that uses the store as built in dist. Prints one line per thing that was acknowledged. */
import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../dist/store/sqlite-store.js';

const THINGS = {
  name: 'things',
  fields: { group: 'string', rank: 'number', owner: 'string', code: 'string' },
  indexes: [{ on: ['group', 'rank'] }, { on: ['owner'] }, { on: ['code'], unique: true }],
};
const [mode, file, name] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

const started = () => new Promise((resolve) => createInterface(process.stdin).once('line', resolve));

const MODES = {
  /** Opens, writes, closes. */
  open: async (store) => {
    await store.check();
    say('ok');
  },
  /** Inserts and counts up until it is killed. */
  write: async (_store, things) => {
    for (let rank = 0; ; rank += 1) {
      await things.insert({ id: `${name}-${rank}`, group: name, rank, note: 'x'.repeat(rank % 5000) });
      const counter = await things.put({ id: `${name}-counter`, rank });
      say(`${name}-${rank} ${counter.version}`);
    }
  },
  /** Claims until nothing is left. */
  claim: async (_store, things) => {
    say('ready');
    await started();
    const ready = { group: 'g', rank: { lt: 1000 } };
    for (;;) {
      const thing = await things.claim(ready, { rank: 1000, owner: name }, { sort: 'rank' });
      if (thing === undefined) return;
      say(thing.id);
    }
  },
  /** Inserts until the disk is full, then says what still works. */
  fill: async (store, things) => {
    let written = 0;
    const insert = () => things.insert({ id: `${written}`, note: 'x'.repeat(20_000) });
    for (;;) {
      const code = await insert().then(
        () => 'ok',
        (error) => error.code,
      );
      if (code !== 'ok') {
        say(code);
        break;
      }
      written += 1;
    }
    say(
      await store.check().then(
        () => 'ok',
        (error) => error.code,
      ),
    );
    say((await things.count({})) === written ? 'all there' : 'lost some');
  },
};

try {
  const store = await openSqliteStore({ file, specs: [THINGS], clock: Date.now });
  await MODES[mode](store, store.collection(THINGS));
  await store.close();
} catch (error) {
  say(error.code ?? error);
}
process.exit();
