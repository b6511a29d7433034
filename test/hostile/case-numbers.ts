const HOW_MANY = { A: 12, B: 24, C: 27, D: 10, E: 10, F: 20, G: 7, H: 7 } as const;

/** Every number of the project's list of conformance and security cases. */
export const CASE_NUMBERS: readonly string[] = [
  ...Object.entries(HOW_MANY).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  ),
  ...Array.from('abcdefghij', (letter) => `X ${letter}`),
];
