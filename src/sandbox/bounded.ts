/** Makes room for one more: the oldest entries go. */
export function bounded<K, V>(map: Map<K, V>, most: number): Map<K, V> {
  for (const key of map.keys()) {
    if (map.size < most) break;
    map.delete(key);
  }
  return map;
}
