/** One thing wrong with the configuration. */
export interface ConfigFault {
  /** Dotted key, or the name of an environment variable that nothing reads. */
  readonly key: string;
  /** The file's name or the environment variable it came from. */
  readonly source: string;
  /** What was found; absent for secrets and when nothing was. */
  readonly value?: string;
  /** A sentence without the key. */
  readonly problem: string;
  /** What is allowed, in words. */
  readonly allowed?: string;
  /** The known key that looks most like an unknown one. */
  readonly nearest?: string;
}

const line = (fault: ConfigFault): string => {
  const found = fault.value === undefined ? '' : ` (found: ${fault.value})`;
  const allowed = fault.allowed === undefined ? '' : ` Allowed: ${fault.allowed}.`;
  const nearest = fault.nearest === undefined ? '' : ` Did you mean "${fault.nearest}"?`;
  return `- ${fault.key}, from ${fault.source}: ${fault.problem}${found}.${allowed}${nearest}`;
};

/** All faults of the configuration at once; the message lists them for an admin. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super(
      `The configuration has ${count}:\n${faults.map(line).join('\n')}\nEvery key: docs/configuration.md`,
    );
    this.faults = faults;
  }
}
