import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Deps } from '../../src/actions/deps.ts';
import { openCourseLibrary } from '../../src/content/course-library.ts';
import type { CourseLibrary } from '../../src/content/library.ts';
import { sayInEnglish } from '../../src/i18n/say-in-english.ts';
import type { DeepLinkingResponder } from '../../src/ports/deep-linking.ts';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import type { Log } from '../../src/ports/log.ts';
import { ALL_SPECS, openRecords } from '../../src/records/records.ts';
import { openStore, type StoreSettings } from '../../src/store/open-store.ts';
import { aFakeLms, type FakeLms } from './lms.ts';
import { T0 } from './work.ts';

const COURSE = '---\ntitle: Small course\nsummary: For tests.\nlanguage: en\n---\n\nA course for tests.\n';

const choice = (id: string, points = ''): string => `### What is right in ${id}? {#${id}}

- [x] The right one of ${id}
  > Yes, this is it.
- [ ] The first wrong one of ${id}
  > Not this one.
- [ ] The second wrong one of ${id}
  > Not this one either.
${points}
`;

/** A module with a warm-up, a check and a quiz that draws two of four items; option 0 is always right. */
export const aModuleText = (
  changes: { pick?: number; extra?: string; frontMatter?: string } = {},
): string => `---
title: Small module
minutes: 2
objectives:
  - Try things out
${changes.frontMatter ?? ''}---

An opening text.

## Warm-up

${choice('guess')}
## A text screen

Some text to read. ${changes.extra ?? ''}

## Check

${choice('practice')}
## Quiz
Pick: ${changes.pick ?? 2}

${['q1', 'q2', 'q3', 'q4'].map((id) => choice(id)).join('')}
`;

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A store and a courses folder of their own, real ones, and a clock that the test moves. */
export interface District {
  readonly deps: Deps;
  readonly store: DocumentStore;
  readonly nudged: string[];
  readonly lms: FakeLms;
  /** What was sent back to an LMS as a trainer's choice, the newest last; nothing signs it here. */
  readonly picked: Parameters<DeepLinkingResponder['respond']>[];
  readonly dir: string;
  /** Milliseconds; set it to move on. */
  now: number;
  /** Writes course files and reads the library anew. */
  publish(files: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export async function aDistrict(
  files: Readonly<Record<string, string>> = { 'small/01-module.md': aModuleText() },
  settings?: StoreSettings,
): Promise<District> {
  const dir = await mkdtemp(join(tmpdir(), 'aidewell-district-'));
  let library: CourseLibrary | undefined;
  let count = 0;
  let made: District | undefined;
  const clock = (): number => made?.now ?? T0;
  const embedded = { kind: 'sqlite', file: join(dir, 'data/aidewell.db') } as const;
  const store = await openStore(settings ?? embedded, ALL_SPECS, clock);
  const nudged: string[] = [];
  const picked: District['picked'] = [];
  const lms = aFakeLms();
  const deps: Deps = {
    records: openRecords(store),
    get library(): CourseLibrary {
      if (!library) throw new Error('publish first');
      return library;
    },
    clock,
    log: silentLog,
    newId: () => `id-${String(++count).padStart(4, '0')}`,
    nudge: (platformId) => void nudged.push(platformId),
    ...lms.deps,
    reviews: { days: [2, 7, 21, 60, 120] },
    retention: { ledgerYears: 8 },
    deepLinking: {
      async respond(...answer) {
        picked.push(answer);
        return { action: answer[0].settings.returnUrl, jwt: 'a.signed.answer' };
      },
    },
  };
  const district: District = {
    deps,
    store,
    nudged,
    picked,
    lms,
    dir,
    now: T0,
    async publish(changed) {
      for (const [name, text] of Object.entries(changed)) {
        await mkdir(dirname(join(dir, 'courses', name)), { recursive: true });
        await writeFile(join(dir, 'courses', name), text);
      }
      await library?.close();
      library = await openCourseLibrary({
        dir: join(dir, 'courses'),
        log: silentLog,
        say: sayInEnglish,
        watch: true,
      });
    },
    async close() {
      await library?.close();
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  made = district;
  await district.publish({ 'small/course.md': COURSE, ...files });
  return district;
}

/** What pages read of a district's library. */
export const libraryOf = ({ deps: { library } }: District): Partial<CourseLibrary> => ({
  courses: () => library.courses(),
  find: (key) => library.find(key),
  nearest: (key) => library.nearest(key),
  pinned: (version) => library.pinned(version),
});
