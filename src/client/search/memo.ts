/** Remembers what was asked, but no failure. */
export function memo<K, V>(make: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
      value.catch(() => known.delete(key));
    }
    return value;
  };
}
