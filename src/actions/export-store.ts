import { createHash } from 'node:crypto';
import type { Doc } from '../ports/document-store.ts';
import { collectionOf } from '../records/collection-of.ts';
import type { Records } from '../records/records.ts';
import { TRANSFERS } from '../records/transfer.ts';
import { districtShare } from './district-share.ts';
import { eachDocument } from './each-document.ts';

/** The first line of an export. */
export interface ExportHead {
  readonly aidewell: 'export';
  readonly format: 1;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Of the program that made it. */
  readonly version: string;
  /** Fingerprint of the secret that its keys are encrypted with; absent: unknown. */
  readonly secret?: string;
  /** Only this district; absent: everything. */
  readonly tenant?: string;
}

/** What one record of a kind is in the file: `version` belongs to a store and stays there. */
function exportLine(kind: string, doc: Doc): string {
  const { version: _version, ...record } = doc;
  return `${JSON.stringify({ kind, doc: record })}\n`;
}

/**
 * A whole store, or one district's share of it, as lines of JSON in the order of `TRANSFERS`: a head, records, after
 * each kind their number and the SHA-256 of their lines, at the end those of everything before.
 */
export async function* exportStore(records: Records, head: ExportHead): AsyncGenerator<string> {
  const whole = createHash('sha256');
  const share = head.tenant === undefined ? undefined : await districtShare(records, head.tenant);
  const sent = (line: string): string => {
    whole.update(line);
    return line;
  };
  yield sent(`${JSON.stringify(head)}\n`);
  let total = 0;
  for (const { name, of } of TRANSFERS) {
    if (of === 'never') continue;
    const hash = createHash('sha256');
    let count = 0;
    for await (const doc of eachDocument(collectionOf<Doc>(records, name))) {
      if (share && !(await share(of, doc))) continue;
      const line = exportLine(name, doc);
      hash.update(line);
      count += 1;
      yield sent(line);
    }
    total += count;
    yield sent(`${JSON.stringify({ end: name, count, sha256: hash.digest('hex') })}\n`);
  }
  yield `${JSON.stringify({ end: 'export', count: total, sha256: whole.digest('hex') })}\n`;
}
