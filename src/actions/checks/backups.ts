import { warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const SENTENCE =
  'This tool does not make copies of its data by itself, and cannot tell whether somebody else does.';

const FIXES = {
  sqlite:
    'Run `aidewell backup` regularly (docs/operations.md, “Data, copies, secret”), keep the secret apart, and try a restore once.',
  mongodb: 'Let MongoDB’s own backup run regularly, keep the secret apart, and try a restore once.',
} as const;

export const checkBackups = ({ machine }: Measured): readonly Finding[] =>
  machine ? [warn('backups', SENTENCE, FIXES[machine.storeKind])] : [];
