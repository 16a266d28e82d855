/** Files that a later question would wait for, loaded while the reader reads. */

/** At one time. */
const ABREAST = 4;
/** In one visit: of a very large index the rest is loaded when it is asked for. */
const MOST = 96;

/** Whether the reader asked to spare the line, or it is slow. */
function isSpared(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string } };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Between two files (ms): whatever the reader does comes first. Not every browser tells when it is idle. */
const PAUSE = 200;
const whenIdle = (task: () => void): unknown => setTimeout(task, PAUSE);

/**
 * Loads files when nothing else is to do, a few at one time; after one that fails, no others. None where the line is to be spared.
 * @param load is given each name once
 */
export function loadAhead(names: readonly string[], load: (name: string) => Promise<unknown>): void {
  if (isSpared()) return;
  const left = names.slice(0, MOST);
  const next = (): void => {
    const name = left.shift();
    if (name === undefined) return;
    void load(name).then(
      () => whenIdle(next),
      () => left.splice(0),
    );
  };
  for (let i = 0; i < ABREAST; i++) whenIdle(next);
}
