import { randomBytes } from 'node:crypto';
import { makeVerificationCode, readVerificationCode } from '../../src/domain/verification-code.ts';

test('a code has sixteen letters that nobody takes for another, in groups of four', () => {
  const codes = Array.from({ length: 200 }, () => makeVerificationCode(randomBytes));

  for (const code of codes) expect(code).toMatch(/^[^\W0O1IL5S2Z8BU_]{4}(-[^\W0O1IL5S2Z8BU_]{4}){3}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('every letter is equally likely: bytes that would favor some are left out', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

  const counts = new Map<string, number>();
  for (let at = 0; at < 256; at += 16) {
    const code = makeVerificationCode(
      () => [...bytes.slice(at), ...bytes.slice(0, at)] as unknown as Uint8Array,
    );
    for (const letter of code.replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }

  expect(counts.size).toBe(24);
});

test.each(['7QHK-3MRD-WXYE-4FGC', '7qhk3mrdwxye4fgc', ' 7QHK 3MRD–WXYE_4FGC ', '7qhk.3mrd.wxye.4fgc'])(
  '%j is read',
  (typed) => {
    expect(readVerificationCode(typed)).toBe('7QHK-3MRD-WXYE-4FGC');
  },
);

test.each([
  '',
  '7QHK-3MRD-WXYE-4FG',
  '7QHK-3MRD-WXYE-4FGCC',
  '7QHK-3MRD-WXYE-4FGO',
  '<script>',
  'ſ'.repeat(16),
])('%j is no code', (typed) => {
  expect(readVerificationCode(typed)).toBeUndefined();
});
