import { blocksToClauses, type Clause } from '../parse/clauses.ts';
import { bodyToBlocks, type BlockProblem } from '../text/markdown.ts';
import { bare } from '../text/text.ts';
import { unreadableIn } from '../text/unreadable.ts';
import { annexesNotHeld } from './annexes.ts';
import { itemsToBlocks, type DraftBlock } from './blocks.ts';
import { blocksToBody } from './body.ts';
import { draftCandidates, type Candidate } from './candidates.ts';
import { findFurniture, type FurnitureKind } from './furniture.ts';
import { draftHead, type DraftHead } from './head.ts';
import { holdsFrom } from './passages.ts';
import { squeeze } from './read-figures.ts';
import type { SourceDocument, SourceItem } from './source-item.ts';

/** A printed line that is left out, as `furniture` of the frontmatter declares it. */
export interface DraftFurniture {
  readonly text: string;
  readonly what: FurnitureKind;
  /** Lines of the written source it stands on, from 1. */
  readonly lines: readonly number[];
}

/** A document made ready: what its file says, and what a person has to look at. */
export interface ImportedDocument {
  /** The raw text, a line an item; what is written as the source and held against the body. */
  readonly source: string;
  readonly body: string;
  readonly clauses: readonly Clause[];
  readonly head: DraftHead;
  readonly furniture: readonly DraftFurniture[];
  readonly candidates: readonly Candidate[];
  /** The year it is of; null where nothing prints one. */
  readonly year: number | null;
  /** What a person must look at, English. */
  readonly warnings: readonly string[];
}

const itemText = (item: SourceItem) => (item.kind === 'line' ? item.text : item.rows.map((r) => r.join('\t')).join('\n'));

/** Numbers that optical reading cut: 1 0 0万元, with the correction to make of each. */
const cutNumbers = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((c) =>
    [...c.text.matchAll(/\d+(?: \d+)+\s*[\u4e00-\u9fff%％](?:[元亩个家户人％%])?/g)].flatMap(([printed]) => {
      const read = squeeze(printed).text;
      return /\d \d/.test(read) ? [] : [`clause ${c.id} prints “${printed}”: a number cut by spaces? add to corrections printed: ${printed}, read: ${read}`];
    }),
  );

/** Characters whose shape is in a font of the file alone: as such a font writes a decimal point, 0.02 comes as 002. */
const unreadable = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((c) =>
    unreadableIn(c.text).map(
      ({ code, around }) =>
        `clause ${c.id} stores “${around}” with a character that no font here draws (${code}, the □): read it in the file and give the reading under corrections; a number it stands in is read by no program: code its sum unspecified`,
    ),
  );

/** What is attached and not in the file: the document is held in full all the same, unless a part of it stands there. */
function annexWarning(clauses: readonly Clause[]): string[] {
  const names = annexesNotHeld(clauses).map(({ name }) => name);
  return names.length === 0
    ? []
    : [
        `${names.length} attached and not in the file: ${names.join('、')}; they are drafted as references (relation annex). Texts of their own leave the document whole (\`holding: full\`); where goals or sums of this one stand there, get them, or write \`holding: excerpt\``,
      ];
}

/** Spaces that optical reading left inside words: 中 小 企 业. */
const SPACED = /(?:[\u4e00-\u9fff] ){3,}[\u4e00-\u9fff]/g;

function warningsOf(document: SourceDocument, clauses: readonly Clause[], problems: readonly BlockProblem[], isFaithful: boolean, head: DraftHead): string[] {
  const spaced = clauses.filter((c) => SPACED.test(c.text)).length;
  const numbered = clauses.filter((c) => c.number !== null).length;
  return [
    ...document.warnings,
    ...problems.map((p) => `body line ${p.line}: ${p.message} → ${p.remedy}`),
    ...(isFaithful ? [] : ['the body departs from the source: compare the two']),
    ...(head.isTitleOfFile ? [`the text prints no title: “${head.title ?? ''}” is the file’s name; compare it with the page it comes from`] : []),
    ...(head.title === null
      ? [
          'no title was found: put `# ` before it in the body and write `title`; where the file prints none, write `title` and in `title_source` what it is read from',
        ]
      : []),
    ...(numbered === 0 && clauses.length > 3 ? ['no printed numbers were found: clauses are numbered p1, p2 …'] : []),
    ...annexWarning(clauses),
    ...unreadable(clauses),
    ...cutNumbers(clauses),
    ...(spaced > 0 ? [`${spaced} clauses have spaces inside words (optical reading?): they are kept as they stand; list misreadings under corrections`] : []),
  ];
}

const FIVE_YEARS = /十([三四五])五/;
/** The first year of a five-year plan that a title names: 2021 of “十四五”. */
function firstOfPlan(title: string): number | null {
  const plan = FIVE_YEARS.exec(title)?.[1];
  return plan === undefined ? null : 2016 + 5 * '三四五'.indexOf(plan);
}

/** The year a document is of: of its day, its number, its title, or the first of its period. */
function yearOf({ issued, doc_number, horizon, title }: DraftHead): number | null {
  const printed = issued?.slice(0, 4) ?? /(?:19|20)\d{2}/.exec(doc_number ?? '')?.[0] ?? /(20\d{2})\s*年/.exec(title ?? '')?.[1];
  return printed === undefined ? (horizon?.from ?? firstOfPlan(title ?? '')) : Number(printed);
}

/** 政策期限为2016年至2018年, 适用于2019年1月1日至2021年12月31日: for when a document says that it is; null: it does not. */
const PERIOD_SAID = /(?:期限|有效期|适用于|执行期)[^，。；\d]{0,6}20\d\d年[^，。；]{0,8}?(?:至|到|-|—|－|～)20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?/;
const periodIn = (clauses: readonly Clause[]): string | null => clauses.flatMap(({ text }) => PERIOD_SAID.exec(text)?.[0] ?? [])[0] ?? null;

/** What stands against the year of an id: the year that the text prints, or that it prints none. */
function yearWarning(ofId: number | null, printed: number | null, clauses: readonly Clause[]): string[] {
  if (ofId === null || printed === ofId) return [];
  const again = 'remove what is written, and import it again under that year';
  if (printed !== null) return [`the id says ${ofId}, and the text is of ${printed}: ${again}`];
  const from = holdsFrom(clauses);
  const first = from === null ? null : Number(from.slice(0, 4));
  if (first === null) {
    const spoken = periodIn(clauses);
    const prints = spoken === null ? 'the text prints no year' : `the text prints no day of its own, but “${spoken}”`;
    return [`${prints}, and the id says ${ofId}: give in its head year_inferred.year and, in Chinese, year_inferred.reason, what that rests on`];
  }
  // issued in December, in force from January
  if (first === ofId || first === ofId + 1) return [];
  return [`the id says ${ofId}, and the text holds from ${from ?? ''}: where it is of another year, ${again}`];
}

/**
 * Everything that can be made of a file by program, without writing anything.
 * @param fileName as it was given; it may tell the title that the text does not print
 * @param ofId the year of the id that it is given
 */
export function importDocument(document: SourceDocument, fileName: string | null = null, ofId: number | null = null): ImportedDocument {
  const left = findFurniture(document.items);
  const lines: number[] = [];
  let line = 1;
  const source = document.items.map((item) => {
    lines.push(line);
    const text = itemText(item);
    line += text.split('\n').length;
    return text;
  });
  const furniture = new Map<string, DraftFurniture>();
  for (const [i, what] of left) {
    (source[i] ?? '').split('\n').forEach((text, n) => {
      if (text.trim() !== '') furniture.set(text, { text, what, lines: [...(furniture.get(text)?.lines ?? []), (lines[i] ?? 0) + n] });
    });
  }
  const blocks = itemsToBlocks(document.items.filter((_, i) => !left.has(i)));
  const body = blocksToBody(blocks);
  const read = bodyToBlocks(body);
  const clauses = blocksToClauses(read.blocks, []);
  const kept = bare(source.filter((_, i) => !left.has(i)).join(''));
  const ofPage = document.items.flatMap((item, i): DraftBlock[] =>
    left.get(i) !== 'page_line' ? [] : [item.kind === 'table' ? { kind: 'table', rows: item.rows } : { kind: 'paragraph', text: item.text }],
  );
  const head = draftHead([...ofPage, ...blocks], fileName);
  const year = yearOf(head);
  const isFaithful = bare(clauses.map((c) => c.text).join('')) === kept;
  return {
    source: `${source.join('\n')}\n`,
    body,
    clauses,
    head,
    furniture: [...furniture.values()],
    candidates: draftCandidates(clauses, year),
    year,
    warnings: [...warningsOf(document, clauses, read.problems, isFaithful, head), ...yearWarning(ofId, year, clauses)],
  };
}
