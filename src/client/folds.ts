/**
 * Opens the folds around what the address names, so that a link to something folded away lands on it. Browsers that open
 * folds for a fragment themselves lose nothing; in all others ids on a summary land without a script as well.
 */
import { anchorOf } from './anchor.ts';

/** Opens what the address names now; what a script prints late it names again. */
export function openNamed(): void {
  const id = anchorOf(location.hash);
  const named = id === '' ? null : document.getElementById(id);
  if (named === null) return;
  let fold = named.closest('details');
  if (fold === null) return;
  for (; fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  named.scrollIntoView();
}

addEventListener('hashchange', openNamed);
// a link to the place where the reader stands already changes no address
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.href === location.href) openNamed();
});
openNamed();
