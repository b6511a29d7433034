import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

export function checkStore({ machine }: Measured): readonly Finding[] {
  if (!machine) return [];
  const { description, fault } = machine.store;
  if (fault === undefined) return [ok('store', `The store takes writes: ${description}.`)];
  return [
    problem(
      'store',
      `The store does not take writes: ${fault}`,
      'Mend what the sentence names; nothing is lost meanwhile, but nothing can be answered.',
    ),
  ];
}
