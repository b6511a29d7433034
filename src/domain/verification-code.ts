/** Letters and digits that nobody takes for another: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTVWXY';
const LENGTH = 16;
const GROUP = 4;
/** The highest byte that keeps every letter equally likely. */
const FAIR = Math.floor(256 / ALPHABET.length) * ALPHABET.length;

/**
 * A code of 16 letters, 73 bits, in groups of four: `7QHK-3MRD-WXYE-4FGC`.
 *
 * @param random answers that many random bytes
 */
export function makeVerificationCode(random: (bytes: number) => Uint8Array): string {
  let letters = '';
  while (letters.length < LENGTH) {
    const fair = [...random(LENGTH)].filter((byte) => byte < FAIR);
    letters += fair.map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  }
  return grouped(letters.slice(0, LENGTH));
}

/** The code as it is stored, from what somebody typed: case, spaces and hyphens do not matter. */
export function readVerificationCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? grouped(letters) : undefined;
}

const grouped = (letters: string): string =>
  Array.from({ length: letters.length / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP)).join(
    '-',
  );
