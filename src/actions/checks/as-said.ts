import { type Part, type Phrase, phrase } from '../../i18n/phrase.ts';

/** What our own adapters say in English, with its names and numbers as groups. Codes such as `ECONNREFUSED` need no words. */
const SAYINGS: readonly (readonly [key: Phrase['key'], RegExp])[] = [
  ['doctorSaid.late', /^no answer within (?<ms>\d+) ms$/],
  ['doctorSaid.late-from', /^(?<origin>\S+): no answer within (?<ms>\d+) ms$/],
  ['doctorSaid.too-large', /^the answer is larger than (?<bytes>\d+) bytes$/],
  ['doctorSaid.redirected', /^(?<origin>\S+) answered with a redirect that is not followed$/],
  [
    'doctorSaid.not-public',
    /^(?<host>\S+) is at (?<address>\S+), which is not a public address; the setting outbound\.allow can allow it$/,
  ],
  ['doctorSaid.plain', /^(?<host>\S+): plain http is not used in production$/],
  ['doctorSaid.no-url', /^the address is not an http\(s\) URL$/],
  ['doctorSaid.removed', /^the platform was removed$/],
  ['doctorSaid.other-secret', /^The signing key in the store was made with another AIDEWELL_SECRET\. /],
  ['doctorSaid.sqlite', /^embedded SQLite (?<version>\S+) store in (?<file>.+)$/s],
  ['doctorSaid.mongodb', /^MongoDB (?<version>\S+), database "(?<database>.+)" at (?<where>.+)$/s],
];

/** Words of ours as a phrase; what a machine, a driver or an LMS said stands as it was said. */
export function asSaid(text: string): Part {
  for (const [key, pattern] of SAYINGS) {
    const found = pattern.exec(text);
    if (found) return phrase(key, { ...found.groups });
  }
  return text;
}
