/** Lines around a change that are shown with it. */
const CONTEXT = 2;
/** How far to look for the place where two texts are alike again. */
const REACH = 20;

type Change = {
  readonly at: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly to: number;
};

/** How two texts of mostly the same lines differ, in the usual unified form. '' when they do not. */
export function diffLines(name: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\n|\r/));
  if (!old || !now) return '';
  const changes = changesOf(old, now);
  if (changes.length === 0) return '';
  return [`--- ${name}`, `+++ ${name}`, ...changes.flatMap((change) => hunk(change, old))].join('\n');
}

function changesOf(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (old[a] === now[b]) {
      a++;
      b++;
      continue;
    }
    const [nextA, nextB] = meet(old, now, a, b);
    changes.push({ at: a, to: b, old: old.slice(a, nextA), now: now.slice(b, nextB) });
    [a, b] = [nextA, nextB];
  }
  return changes;
}

/** The nearest place behind `a` and `b` where both go on alike. */
function meet(old: readonly string[], now: readonly string[], a: number, b: number): [number, number] {
  for (let far = 1; far <= REACH * 2; far++) {
    for (let skipped = 0; skipped <= far; skipped++) {
      const [x, y] = [a + skipped, b + far - skipped];
      const isOver = x >= old.length && y >= now.length;
      if (isOver || (x < old.length && y < now.length && old[x] === now[y])) return [x, y];
    }
  }
  return [old.length, now.length];
}

function hunk({ at, to, old, now }: Change, lines: readonly string[]): string[] {
  const above = lines.slice(Math.max(0, at - CONTEXT), at);
  const below = lines.slice(at + old.length, at + old.length + CONTEXT);
  const size = above.length + below.length;
  return [
    `@@ -${at + 1 - above.length},${old.length + size} +${to + 1 - above.length},${now.length + size} @@`,
    ...above.map((line) => ` ${line}`),
    ...old.map((line) => `-${line}`),
    ...now.map((line) => `+${line}`),
    ...below.map((line) => ` ${line}`),
  ];
}
