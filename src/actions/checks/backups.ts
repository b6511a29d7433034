import { phrase } from '../../i18n/phrase.ts';
import { warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

export const checkBackups = ({ machine }: Measured): readonly Finding[] =>
  machine
    ? [warn('backups', phrase('doctorTool.backups'), phrase(`doctorTool.backups.${machine.storeKind}.fix`))]
    : [];
