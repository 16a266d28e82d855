/** True if one substitution, insertion or deletion at most leads from one word to the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  // one edit leaves one end as it was: most words are told apart by that alone
  if (a.length > 1 && b.length > 1 && a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(a.length >= b.length ? i + 1 : i);
  const restB = b.slice(b.length >= a.length ? i + 1 : i);
  return restA === restB;
}
