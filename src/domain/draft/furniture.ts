import type { SourceItem, SourceLine } from './source-item.ts';

/** What a printed line is that is no part of the text. */
export type FurnitureKind = 'page_number' | 'running_head' | 'page_line';

/** What it is called in the frontmatter. */
export const FURNITURE_WORDS: Readonly<Record<FurnitureKind, string>> = { page_number: '页码', running_head: '页眉、页脚', page_line: '网页的发布信息' };

const PAGE_NUMBER = /^(?:[-—–－·•\s]*(?:第\s*)?(\d{1,3})(?:\s*页)?(?:\s*[/／,，]?\s*共\s*\d{1,3}\s*页)?[-—–－·•\s]*)$/;
/** What a web page says of itself: when it was put up, how often it was read, how large its letters are. */
const PAGE_LABEL =
  /(?:发布时间|发布日期|更新时间|信息来源|文章来源|来源|浏览次数|浏览量|阅读次数|阅读量|点击次数|点击率|访问量|字体|字号|责任编辑|打印|分享到?|收藏)\s*[：:【[（(]/g;
const LEAST_LABELS = 2;
const MOST_OF_PAGE_LINE = 120;
/** On how many pages a line must stand at the edge to be a running head. */
const LEAST_PAGES = 3;
/** Page numbers of a text without pages stand at least so many lines apart; closer ones number the rows of a table. */
const LEAST_APART = 12;
/** Lines at the head and at the foot of a page that are looked at. */
const EDGE = 2;

const isLine = (item: SourceItem | undefined): item is SourceLine => item?.kind === 'line';
const numberOf = (text: string) => Number(PAGE_NUMBER.exec(text)?.[1] ?? NaN);

/** 发布时间：… 来源：… 浏览次数：128次 字体：【大 中 小】: a line of the page around a text, not of the text. */
const isPageLine = (text: string): boolean =>
  text.length <= MOST_OF_PAGE_LINE && !/[。；]$/.test(text) && new Set(text.match(PAGE_LABEL)?.map((l) => l.slice(0, 2))).size >= LEAST_LABELS;

/** 索引号, 发文机关, 主题分类: what the page of a text is filed under. */
const FILED =
  /^(?:索引号|主题分类|信息分类|体裁分类|组配分类|公开(?:类别|方式|日期|目录)|服务对象|(?:发文|发布|制定)(?:机关|机构|单位)|(?:成文|生成|发布|废止|失效)日期|文号|发文字号|(?:有效|时效)性|效力状态|关键词|主题词|标题|名称|内容概述)[：:]?$/;
const LEAST_FILED = 3;
/** A card that files a text stands before it. */
const FILED_WITHIN = 12;

/** The table by which a page files its text: labels, each with what it says beside it. */
const isFilingCard = (item: SourceItem, at: number): boolean =>
  item.kind === 'table' && at < FILED_WITHIN && item.rows.flat().filter((cell) => FILED.test(cell.replace(/\s+/g, ''))).length >= LEAST_FILED;

/** Positions of lines that stand at the head or foot of their page. */
function edges(items: readonly SourceItem[]): Set<number> {
  const pages = new Map<number, number[]>();
  items.forEach((item, i) => pages.set(item.page, [...(pages.get(item.page) ?? []), i]));
  return new Set([...pages].flatMap(([page, at]) => (page === 0 ? [] : [...at.slice(0, EDGE), ...at.slice(-EDGE)])));
}

/** Lines of a document of two pages that stand first, or last, on both of them, in the same words. */
function outermostLines(items: readonly SourceItem[]): Set<number> {
  const pages = [...new Set(items.map((i) => i.page))];
  if (pages.length !== 2) return new Set();
  const of = (page: number | undefined) => items.flatMap((item, i) => (item.page === page && !(isLine(item) && PAGE_NUMBER.test(item.text)) ? [i] : []));
  const [first, second] = [of(pages[0]), of(pages[1])];
  const textAt = (i: number | undefined) => {
    const item = i === undefined ? undefined : items[i];
    return isLine(item) && item.text.length >= 4 && !/[。；：]$/.test(item.text) ? item.text.replace(/\s+/g, '') : null;
  };
  return new Set(
    [0, -1].flatMap((at) => {
      const [a, b] = [first.at(at), second.at(at)];
      return a !== undefined && b !== undefined && textAt(a) !== null && textAt(a) === textAt(b) ? [a, b] : [];
    }),
  );
}

/** Page numbers of a file without pages: lone numbers that count up by one, at least three. */
function countingLines(items: readonly SourceItem[]): Set<number> {
  const lone = items.flatMap((item, i) => (isLine(item) && !Number.isNaN(numberOf(item.text)) ? [{ i, n: numberOf(item.text) }] : []));
  type Run = readonly { readonly i: number; readonly n: number }[];
  let best: Run = [];
  let run: Run = [];
  for (const at of lone) {
    const last = run.at(-1);
    run = last?.n === at.n - 1 && at.i - last.i >= LEAST_APART ? [...run, at] : [at];
    if (run.length > best.length) best = run;
  }
  return new Set(best.length >= LEAST_PAGES ? best.map(({ i }) => i) : []);
}

/**
 * Finds what is printed on every page and belongs to none: page numbers and running heads; and what a web page prints of itself.
 * @param items in reading order; the n-th line of the written source is the n-th item's first line
 * @returns positions in `items` with what stands there
 */
export function findFurniture(items: readonly SourceItem[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  const atEdge = edges(items);
  const counting = countingLines(items);
  const outermost = outermostLines(items);
  const pagesOf = new Map<string, Set<number>>();
  const keyOf = (text: string) => text.replace(/\s+/g, '').replace(/\d+/g, '#');
  for (const i of atEdge) {
    const item = items[i];
    if (isLine(item)) pagesOf.set(keyOf(item.text), (pagesOf.get(keyOf(item.text)) ?? new Set()).add(item.page));
  }
  items.forEach((item, i) => {
    if (isFilingCard(item, i)) found.set(i, 'page_line');
    if (!isLine(item)) return;
    const isNumber = PAGE_NUMBER.test(item.text);
    if (isPageLine(item.text)) found.set(i, 'page_line');
    else if (isNumber && (atEdge.has(i) || counting.has(i))) found.set(i, 'page_number');
    else if (atEdge.has(i) && (pagesOf.get(keyOf(item.text))?.size ?? 0) >= LEAST_PAGES) found.set(i, 'running_head');
    else if (outermost.has(i)) found.set(i, 'running_head');
  });
  return found;
}
