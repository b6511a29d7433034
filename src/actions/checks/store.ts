import { phrase } from '../../i18n/phrase.ts';
import { asSaid } from './as-said.ts';
import { ok, problem } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

export function checkStore({ machine }: Measured): readonly Finding[] {
  if (!machine) return [];
  const { description, fault } = machine.store;
  if (fault === undefined)
    return [ok('store', phrase('doctorTool.store.ok', { description: asSaid(description) }))];
  const sentence = phrase('doctorTool.store.fault', { fault });
  return [problem('store', sentence, phrase('doctorTool.store.fault.fix'))];
}
