/** A phrase with its holes filled: `{n}` by `values.n`. For words that a page hands over to a script, where no function can go. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
