import type { SearchDocument } from '../rank/search-index.ts';

/** Texts of neighbours as they travel, column by column: what stood before is not said again. */
export interface PackedTexts {
  /** Address; from its hash on where the rest is that of the one before. */
  readonly urls: readonly string[];
  /** Headings above; 0 where they are those of the one before. */
  readonly above: readonly (readonly string[] | 0)[];
  /** The document's own name, or how many first characters of its text are its name, with an ellipsis where below zero. */
  readonly names: readonly (string | number)[];
  readonly texts: readonly string[];
  readonly corrections: readonly (readonly [at: number, corrections: NonNullable<SearchDocument['corrections']>])[];
}

const ELLIPSIS = '…';
const pageOf = (url: string) => url.replace(/#.*$/, '');

function packName(name: string, text: string): string | number {
  if (name === '') return name;
  if (text.startsWith(name)) return name.length;
  return name.length > 1 && name.endsWith(ELLIPSIS) && text.startsWith(name.slice(0, -1)) ? 1 - name.length : name;
}

const unpackName = (name: string | number, text: string): string =>
  typeof name === 'string' ? name : name > 0 ? text.slice(0, name) : text.slice(0, -name) + ELLIPSIS;

const sameAbove = (a: readonly string[] | undefined, b: readonly string[]) => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

export function packTexts(documents: readonly SearchDocument[]): PackedTexts {
  const aboveOf = ({ path }: SearchDocument) => path.slice(0, -1);
  return {
    urls: documents.map(({ url }, i) => {
      const last = documents[i - 1]?.url;
      return last !== undefined && url.includes('#') && pageOf(last) === pageOf(url) ? url.slice(pageOf(url).length) : url;
    }),
    above: documents.map((d, i) => (sameAbove(documents[i - 1]?.path.slice(0, -1), aboveOf(d)) ? 0 : aboveOf(d))),
    names: documents.map(({ path, text }) => packName(path.at(-1) ?? '', text)),
    texts: documents.map((d) => d.text),
    corrections: documents.flatMap(({ corrections }, at) => (corrections === undefined ? [] : [[at, corrections] as const])),
  };
}

export function unpackTexts({ urls, above, names, texts, corrections }: PackedTexts): SearchDocument[] {
  const corrected = new Map(corrections);
  let page = '';
  let headings: readonly string[] = [];
  return texts.map((text, i) => {
    const url = urls[i] ?? '';
    const own = above[i] ?? 0;
    if (!url.startsWith('#')) page = pageOf(url);
    if (own !== 0) headings = own;
    const misprints = corrected.get(i);
    return {
      url: url.startsWith('#') ? page + url : url,
      path: [...headings, unpackName(names[i] ?? '', text)],
      text,
      ...(misprints === undefined ? {} : { corrections: misprints }),
    };
  });
}
