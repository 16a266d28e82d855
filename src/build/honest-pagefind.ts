/**
 * Pagefind's script keeps what it could not load to itself: a part of the index that did not arrive holds nothing, and an
 * instance whose program did not arrive is ready. What the site says of a question that finds nothing must be true: here the
 * script learns to reject instead. It is of a pinned version; where it no longer reads so, the build fails.
 */
interface Change {
  readonly from: string;
  readonly to: string;
}
const changes: readonly Change[] = [
  // a part of the index that did not arrive, was cut short or is no part of one
  { from: '"load_index_chunk")).catch(()=>{});', to: '"load_index_chunk"));' },
  { from: '{console.error(`Failed to load the meta index:\n${e?.toString()}`);}', to: '{throw e;}' },
  { from: '{console.error(`Decompressing ${file} appears to have failed: Missing signature`);return data;}', to: '{throw new Error(`${file} is cut`);}' },
  // an instance is ready when all of it has arrived, and tells the name of its index
  { from: 'let index=this.findIndex(language);', to: 'let index=this.findIndex(language);this.hash=index.hash;' },
  { from: 'this.init(options2?.language);}', to: 'this.ready=this.init(options2?.language);this.ready.catch(()=>{});}' },
  { from: 'init:()=>wrapper.waitForInit(),', to: 'init:()=>wrapper.waitForInit().then(()=>wrapper.fallback.ready).then(()=>wrapper.fallback.primary.hash),' },
];

/**
 * Pagefind's `pagefind.js`, which rejects where something did not arrive; `init()` of an instance without a worker resolves
 * to the name of its index when it is whole.
 * @throws if the script does not read as it did
 */
export function honestPagefind(script: string): string {
  return changes.reduce((text, { from, to }) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`pagefind.js has ${parts.length - 1} times “${from}”; look through src/build/honest-pagefind.ts again`);
    return parts.join(to);
  }, script);
}
