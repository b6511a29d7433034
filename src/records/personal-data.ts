/** How a record type is treated when one person's data is exported or erased. */
export interface PersonalData {
  /**
   * Which field is the person's key: all such records are about them. `inside`: they are part of records about
   * others or about many; `nobody`: no record names a person.
   */
  readonly person: 'id' | 'learnerId' | 'personId' | 'inside' | 'nobody';
  /** What the records are, for the person who reads the export; absent: nothing is exported. */
  readonly what?: string;
  /**
   * `removed`: they go. `lessened`: they are kept for as long as the ledger is, without what proof does not need.
   * `kept`: as they are. `parted`: only the person goes out of them.
   */
  readonly erased?: 'removed' | 'lessened' | 'kept' | 'parted';
}

const NOBODY: PersonalData = { person: 'nobody' };

/** Every record type, by the name of its collection: a new one must say what it is to a person. */
export const PERSONAL_DATA: Readonly<Record<string, PersonalData>> = {
  learners: {
    person: 'id',
    what: 'Who you are to the tool: the user id that your LMS sends, your name if it sends one, the name that you confirmed for certificates, and when you first came.',
    erased: 'removed',
  },
  work: {
    person: 'learnerId',
    what: 'Your work on a module: answers in progress, practice, what you got right, plans and reflections, score, time, and what became of the grade. One for each module and LMS course.',
    erased: 'removed',
  },
  attempts: {
    person: 'learnerId',
    what: 'A run through a module’s questions that you finished, with every answer, its time and the score.',
    erased: 'removed',
  },
  follow_ups: {
    person: 'learnerId',
    what: 'What follows modules that you passed: when reviews are due, how you answered before, and your tasks at work with your notes.',
    erased: 'removed',
  },
  reviews: {
    person: 'learnerId',
    what: 'A review that you finished, with its answers.',
    erased: 'removed',
  },
  ledger: {
    person: 'learnerId',
    what: 'A row of your PD record: what you passed and when, measured and credited time, your name at that time, claims, sign-offs, certificates issued.',
    erased: 'lessened',
  },
  certificates: {
    person: 'learnerId',
    what: 'A certificate that you made: everything that is printed on it, its verification code, and whether it was revoked.',
    erased: 'kept',
  },
  certificate_prints: {
    person: 'learnerId',
    what: 'The file of a certificate as you first downloaded it: `pdf` is base64 of a gzipped PDF.',
    erased: 'removed',
  },
  sessions: {
    person: 'learnerId',
    what: 'A visit that is open or was until a while ago: what your LMS sent when you opened the tool. The secret of its cookie is left out.',
    erased: 'removed',
  },
  supervisor_links: {
    person: 'learnerId',
    what: 'A link that you made so that a supervisor can confirm a task, with the name that you entered. What opens it is left out.',
    erased: 'removed',
  },
  admins: {
    person: 'personId',
    what: 'That you are an admin of a district, since when and made so by whom.',
    erased: 'removed',
  },
  erasures: {
    person: 'learnerId',
    what: 'That your data was erased: when, why, and how many records went. It is kept as proof and holds no name.',
    erased: 'kept',
  },
  rosters: {
    person: 'inside',
    what: 'Your line in the list of an LMS course’s learners that your LMS gave to the tool.',
    erased: 'parted',
  },
  // Only by the key of who changed them; see DEEDS in actions/deeds.ts.
  tenants: { person: 'inside', erased: 'parted' },
  admin_links: NOBODY,
  admin_sessions: NOBODY,
  contexts: NOBODY,
  credential_keys: NOBODY,
  deployments: NOBODY,
  import_marks: NOBODY,
  invitations: NOBODY,
  launch_log: NOBODY,
  module_versions: NOBODY,
  nonces: NOBODY,
  picks: NOBODY,
  placements: NOBODY,
  platforms: NOBODY,
  tool_keys: NOBODY,
};
