import { sendJson } from '../lti/fake-platform.ts';
import { type Case, type Runner, rows, tally } from './case.ts';
import type { Bend } from './guest.ts';
import { launching, refuses, seconds } from './launches.ts';
import type { Stage } from './stage.ts';

const INVALID = '401 LAUNCH_INVALID';

async function unknownThenRotated(stage: Stage): Promise<string> {
  const keys = [stage.key.jwk];
  await stage.addPlatform('rotates', {}, (_received, res) => sendJson(res, { keys }));
  const next = { ...stage.stranger, kid: 'key-2' };
  const first = await launching({ at: 'rotates' })(stage);
  const unknown = await launching({ at: 'rotates', key: next })(stage);
  keys.push({ ...next.jwk, kid: 'key-2' });
  const known = await stage.later(31_000, () => launching({ at: 'rotates', key: next })(stage));
  return `${first}, then ${unknown}, then ${known}`;
}

async function randomKids(stage: Stage): Promise<string> {
  await stage.addPlatform('kids');
  await launching({ at: 'kids' })(stage);
  const answers = Array.from({ length: 50 }, (_, index) =>
    launching({ at: 'kids', header: { kid: `made-up-${index}` } })(stage),
  );
  return `${tally(await Promise.all(answers))}, ${stage.fetches('kids')} fetches`;
}

const keySetFails =
  (name: string, fail: Parameters<Stage['addPlatform']>[2]): Runner =>
  async (stage) => {
    const begin = Date.now();
    await stage.addPlatform(name, {}, fail);
    const answer = await launching({ at: name })(stage);
    return Date.now() - begin < 6500 ? answer : `${answer} after ${Date.now() - begin} ms`;
  };

async function keysWereKnown(stage: Stage): Promise<string> {
  let down = false;
  await stage.addPlatform('dies', {}, (_received, res) =>
    down ? res.writeHead(500).end() : sendJson(res, { keys: [stage.key.jwk] }),
  );
  await launching({ at: 'dies' })(stage);
  down = true;
  const soon = await launching({ at: 'dies' })(stage);
  const tomorrow = await stage.later(86_400_000, () =>
    launching((): Bend => ({ at: 'dies', claims: { iat: seconds() + 86_400, exp: seconds() + 86_460 } }))(
      stage,
    ),
  );
  return `${soon}, a day later ${tomorrow}`;
}

/** C1 to C4: keys of the platform. */
export const KEY_CASES: readonly Case[] = [
  ...rows(
    'C1',
    refuses('key-named', 'no kid', { header: { kid: undefined } }),
    refuses('key-named', 'an empty kid', { header: { kid: '' } }),
    refuses('key-named', 'a kid that is an object', { header: { kid: { $ne: 1 } } }),
  ),
  ...rows('C2', [
    'key-known',
    'unknown kid; published half a minute later',
    `opens for a learner, then ${INVALID}, then opens for a learner`,
    unknownThenRotated,
  ]),
  ...rows('C3', [
    'key-known',
    '50 launches at once with made-up kids',
    `50 x ${INVALID}, 2 fetches`,
    randomKids,
  ]),
  ...rows(
    'C4',
    [
      'key-known',
      'key set answers 500, nothing known',
      '503 LMS_KEYS_UNAVAILABLE',
      keySetFails('fails', (_received, res) => void res.writeHead(500).end()),
    ],
    [
      'key-known',
      'key set is a web page',
      '503 LMS_KEYS_UNAVAILABLE',
      keySetFails('html', (_received, res) => void res.end('<html>')),
    ],
    [
      'key-known',
      'key set of 5 MB',
      '503 LMS_KEYS_UNAVAILABLE',
      keySetFails('huge', (_received, res) => void res.end(`{"keys":["${'x'.repeat(5e6)}"]}`)),
    ],
    [
      'key-known',
      'key set does not answer within 30 s',
      '503 LMS_KEYS_UNAVAILABLE',
      keySetFails('hangs', () => undefined),
    ],
    [
      'key-known',
      'key set redirects elsewhere',
      '503 LMS_KEYS_UNAVAILABLE',
      keySetFails(
        'leads-off',
        (_received, res) => void res.writeHead(302, { location: 'http://127.0.0.2:9/' }).end(),
      ),
    ],
    [
      'key-known',
      'key set fails, keys were known',
      'opens for a learner, a day later opens for a learner',
      keysWereKnown,
    ],
  ),
];
