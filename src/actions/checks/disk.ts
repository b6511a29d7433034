import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const MB = 1024 * 1024;
const GB = 1024 * MB;
const TIGHT = { bytes: GB, share: 0.05 };
const FULL = 200 * MB;

const size = (bytes: number): Phrase =>
  bytes >= GB
    ? phrase('doctorTool.disk.gigabytes', { amount: bytes / GB })
    : phrase('doctorTool.disk.megabytes', { amount: bytes / MB });

const ROOM = phrase('doctorTool.disk.fix');

export function checkDisk({ machine }: Measured): readonly Finding[] {
  if (!machine?.disk) return [];
  const { folder, free, total } = machine.disk;
  const sentence = phrase('doctorTool.disk', { free: size(free), total: size(total), folder });
  if (free < FULL) return [problem('disk', sentence, ROOM)];
  const tight = free < TIGHT.bytes || free / total < TIGHT.share;
  return [tight ? warn('disk', sentence, ROOM) : ok('disk', sentence)];
}
