import { ok, problem, warn } from './finding.ts';
import type { Finding, Measured } from './measured.ts';

const MB = 1024 * 1024;
const GB = 1024 * MB;
const TIGHT = { bytes: GB, share: 0.05 };
const FULL = 200 * MB;

const size = (bytes: number): string =>
  bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.round(bytes / MB)} MB`;

const ROOM =
  'Make room on the disk or move the data folder (AIDEWELL_DATA). Old copies and logs are the usual cause.';

export function checkDisk({ machine }: Measured): readonly Finding[] {
  if (!machine?.disk) return [];
  const { folder, free, total } = machine.disk;
  const sentence = `${size(free)} of ${size(total)} are free on the disk of ${folder}.`;
  if (free < FULL) return [problem('disk', sentence, ROOM)];
  const tight = free < TIGHT.bytes || free / total < TIGHT.share;
  return [tight ? warn('disk', sentence, ROOM) : ok('disk', sentence)];
}
