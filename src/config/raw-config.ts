/** The configuration before it is checked: whatever JSON the file holds. */
export type RawConfig = Record<string, unknown>;

/** A place in the configuration, such as `['platforms', 0, 'name']`. */
export type Path = readonly (string | number)[];

export const isGroup = (value: unknown): value is RawConfig =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `['platforms', 0, 'name']` -> `platforms[0].name` */
export const keyOf = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');

/** The key as the schema describes it: `platforms[0].name` -> `platforms[].name`. */
export const describedKey = (path: Path): string => keyOf(path).replace(/\[\d+\]/g, '[]');

export const valueAt = (raw: unknown, path: Path): unknown => {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
};

/** A copy with the value put there. Where the file holds something else than a group, it stays as it is. */
export const withValue = (raw: RawConfig, path: readonly string[], value: unknown): RawConfig => {
  const [first, ...rest] = path;
  if (first === undefined) return raw;
  if (rest.length === 0) return { ...raw, [first]: value };
  const child = raw[first] ?? {};
  return isGroup(child) ? { ...raw, [first]: withValue(child, rest, value) } : raw;
};

/** A copy without what lies there. Something inside a list takes the list with it. */
export const without = (raw: RawConfig, path: Path): RawConfig => {
  const [first, second] = path;
  if (typeof first !== 'string' || !Object.hasOwn(raw, first)) return raw;
  const child = raw[first];
  if (typeof second === 'string' && isGroup(child)) return { ...raw, [first]: without(child, path.slice(1)) };
  const { [first]: _gone, ...rest } = raw;
  return rest;
};
