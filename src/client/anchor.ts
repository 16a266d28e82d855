/**
 * The element id an address names: `#fact-a` → `fact-a`, `#` → ``. What is no percent-encoding stands for itself (`#100%`),
 * as in the browser's own search for the element.
 * @param hash of a location, with its `#`
 */
export function anchorOf(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
