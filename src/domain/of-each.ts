/** A function of a thing, asked once of each: most things stay as they are from one answer to the next. @param make pure */
export function ofEach<K extends object, T>(make: (thing: K) => T): (thing: K) => T {
  const made = new WeakMap<K, T>();
  return (thing) => {
    const known = made.get(thing) ?? make(thing);
    made.set(thing, known);
    return known;
  };
}
