/** The ltijs Database contract over maps. Rows are found by the fields that ltijs asks for, so that size costs nothing. */
const keyOf = (fields) => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Fields that ltijs looks rows up by; collections that are not here are small and searched. */
const LOOKUPS = {
  idtoken: ['iss', 'clientId', 'deploymentId', 'user'],
  contexttoken: ['contextId', 'user'],
  nonce: ['nonce'],
  state: ['state'],
};

const pick = (row, names) => Object.fromEntries(names.map((name) => [name, row[name]]));

const fits = (row, query) => Object.entries(query ?? {}).every(([name, value]) => row[name] === value);

export function memoryPlugin() {
  const collections = new Map();
  const rowsOf = (name) => {
    if (!collections.has(name)) collections.set(name, new Map());
    return collections.get(name);
  };
  let count = 0;
  const keyFor = (name, row) => (LOOKUPS[name] ? keyOf(pick(row, LOOKUPS[name])) : String(count++));
  const find = (name, query) => {
    const rows = rowsOf(name);
    const names = LOOKUPS[name];
    if (names && query && names.every((field) => field in query)) {
      const key = keyOf(pick(query, names));
      const row = rows.get(key);
      return row && fits(row, query) ? [[key, row]] : [];
    }
    return [...rows].filter(([, row]) => fits(row, query));
  };
  const insert = (name, item, index) => {
    const row = { ...index, ...item, createdAt: Date.now() };
    rowsOf(name).set(keyFor(name, row), row);
    return true;
  };
  const remove = (name, query) => {
    for (const [key] of find(name, query)) rowsOf(name).delete(key);
    return true;
  };
  return {
    setup: async () => true,
    Close: async () => true,
    async Get(_key, name, query) {
      const found = find(name, query).map(([, row]) => row);
      return found.length > 0 ? found : false;
    },
    Insert: async (_key, name, item, index) => insert(name, item, index),
    async Replace(_key, name, query, item, index) {
      remove(name, query);
      return insert(name, item, { ...query, ...index });
    },
    async Modify(_key, name, query, changes) {
      for (const [, row] of find(name, query)) Object.assign(row, changes);
      return true;
    },
    Delete: async (name, query) => remove(name, query),
  };
}
