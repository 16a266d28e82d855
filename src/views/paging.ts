/** One page of a long list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Address of the list's first page, from the site's root. */
  readonly base: string;
}

/** The first page stands at the plain address: `/policies/`, `/policies/2/`, … */
export const pagePath = (base: string, number: number): string => (number === 1 ? base : `${base}${number}/`);

/** Cuts a list into pages of at most `size` items; an empty list is one empty page. */
export function paged<T>(items: readonly T[], size: number, base: string): PageOf<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, i) => ({ items: items.slice(i * size, (i + 1) * size), number: i + 1, count, base }));
}

/** The paths of a paged list for a `[...page]` route. */
export const pagedPaths = <T>(pages: readonly PageOf<T>[]) =>
  pages.map((page) => ({ params: { page: page.number === 1 ? undefined : String(page.number) }, props: { page } }));

/** Pages either side of the current one that a pager names. */
const NEAR = 2;

/** The pages a pager names: first, last and those around the current one; `null` where some are left out. */
export function pagerNumbers({ number, count }: Pick<PageOf<unknown>, 'number' | 'count'>): (number | null)[] {
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => number - NEAR + i);
  const named = [...new Set([1, ...near, count])].filter((n) => n >= 1 && n <= count).sort((a, b) => a - b);
  return named.flatMap((n, i) => (n - (named[i - 1] ?? n) > 1 ? [null, n] : [n]));
}
