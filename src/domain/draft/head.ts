/** Metadata that a document prints of itself. What it does not print stays null; a person looks at all of it. */
import { titleOfFile, type DraftBlock } from './blocks.ts';

/** `title_source` of a title that only the file’s name tells. */
export const TITLE_OF_FILE = '文件名';

export interface DraftHead {
  /** The document's own title, the words of a notice around it left out; null where none was found. */
  readonly title: string | null;
  /** Whether the title is only that of the file: the text prints none. */
  readonly isTitleOfFile: boolean;
  readonly doc_number: string | null;
  readonly issuer: string | null;
  /** Day of the document, YYYY-MM-DD: labelled 成文日期, or above the end. */
  readonly issued: string | null;
  /** Day on which the page says it was published, YYYY-MM-DD: no day of the document. */
  readonly published: string | null;
  readonly stage: 'draft' | 'issued';
  readonly horizon: { readonly kind: 'plan_period' | 'goal_year'; readonly from: number | null; readonly to: number } | null;
}

const NUMBER = /[^\s。，；：、“”《》（）()]{2,14}[〔[［(（【]\s*(?:19|20)\d{2}\s*[〕\]］)）】]\s*(?:第\s*)?\d{1,4}\s*号/;
const DAY = /^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/;
const ISSUER = /^[^\s。，；：]{2,30}(?:人民政府|办公室|委员会|领导小组|局|厅|部|管委会|党组)(?:办公室)?$/;
const PERIOD = /((?:19|20)\d{2})\s*年?\s*[-－—–~～至]+\s*((?:19|20)\d{2})\s*年/;
const GOAL = /到\s*((?:19|20)\d{2})\s*年/;
/** 到2025年，…30家: its sentence tells a figure. */
const GOAL_TOLD = /到\s*((?:19|20)\d{2})\s*年(?=[^。]*\d)/g;
/** A line or two cells of a table that say what they are: 发文机构：县财政局. */
const LABELS = {
  issuer: /^(?:发文|发布|制定|制发|印发|颁布)(?:机构|机关|单位|部门)$/,
  doc_number: /^(?:发文字号|文件?编?号|公文字号)$/,
  issued: /^(?:成文|生成)日期$/,
  published: /^(?:发布|公布|公开|发文|印发)(?:日期|时间)$/,
} as const;
const IN_FIGURES = /^\s*((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?/;
const pad = (n: string | undefined) => (n ?? '').padStart(2, '0');
const textOf = (b: DraftBlock) => (b.kind === 'table' ? '' : b.text);

/** 关于印发《…》的通知 → what is issued; a title by itself stays. */
function ownTitle(title: string): string {
  const issued = /印发《?(.+?)》?的通知$/.exec(title)?.[1];
  return (issued ?? title).trim();
}

/** 发布机构：县工信局；文号：…；生成日期：…: a label a line. */
const oneALine = (text: string) => text.replace(/[；;](?=[\p{Script=Han}]{2,8}[：:])/gu, '\n');

/** What the labels at the head of a document say, by label; of one that stands twice the first. */
function labelled(blocks: readonly DraftBlock[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (label: string, value: string) => {
    const name = label.replace(/\s+/g, '');
    if (value.trim() !== '' && !found.has(name)) found.set(name, value.trim());
  };
  for (const block of blocks.slice(0, LABELLED_WITHIN)) {
    if (block.kind === 'table')
      for (const row of block.rows) row.forEach((cell, i) => (i % 2 === 0 ? add(cell.replace(/[：:]\s*$/, ''), row[i + 1] ?? '') : undefined));
    else
      for (const [, label = '', value = ''] of oneALine(block.text).matchAll(
        /(?:^|\n|[ 　\t]{2,})[【[]?([\p{Script=Han} 　]{2,8}?)[】\]]?(?:[：:]\s*|[ 　\t]+)(\S[^\n]*)/gu,
      ))
        add(label, value);
  }
  return found;
}
/** How many blocks the labels at the head may take. */
const LABELLED_WITHIN = 16;

/** @param fileName names the document where its text does not; null: the file has no name of its own */
export function draftHead(blocks: readonly DraftBlock[], fileName: string | null): DraftHead {
  const texts = blocks.map(textOf);
  const heading = blocks.find((b) => b.kind === 'heading' && b.depth === 1);
  const ofFile = heading === undefined && fileName !== null ? titleOfFile(fileName) : null;
  const title = heading === undefined ? ofFile && ownTitle(ofFile) : ownTitle(textOf(heading));
  const head = texts.slice(0, 8).join('\n');
  const number = texts.slice(0, 8).flatMap((t) => (t.length < 40 ? (NUMBER.exec(t)?.[0] ?? []) : []))[0] ?? null;
  const dated = texts.findIndex((t) => DAY.test(t));
  const [, y, m, d] = DAY.exec(texts[dated] ?? '') ?? [];
  const labels = labelled(blocks);
  const under = (label: RegExp) => [...labels].find(([name]) => label.test(name))?.[1] ?? null;
  const dayUnder = (label: RegExp) => {
    const [, year, month, day] = IN_FIGURES.exec(under(label) ?? '') ?? [];
    return year === undefined ? null : `${year}-${pad(month)}-${pad(day)}`;
  };
  const printedIssuer = under(LABELS.issuer);
  const printedNumber = NUMBER.exec(under(LABELS.doc_number) ?? '')?.[0];
  const before = dated > 0 ? (texts[dated - 1] ?? '').trim() : '';
  const period = PERIOD.exec(title ?? '');
  const all = texts.join('\n');
  const told = Array.from(all.matchAll(GOAL_TOLD), (m) => Number(m[1]));
  const goals = told.length > 0 ? told : [GOAL.exec(all)?.[1] ?? []].flat().map(Number);
  return {
    title,
    // behind a notice the title stands on a line of its own
    isTitleOfFile: ofFile !== null && !texts.some((t) => t.trim() === title),
    doc_number: (printedNumber ?? number)?.replace(/\s+/g, '') ?? null,
    issuer: printedIssuer ?? (ISSUER.test(before) ? before : null),
    issued: dayUnder(LABELS.issued) ?? (y === undefined ? null : `${y}-${pad(m)}-${pad(d)}`),
    published: dayUnder(LABELS.published),
    stage: /征求意见稿|公开征求意见/.test(head) ? 'draft' : 'issued',
    horizon:
      period !== null
        ? { kind: 'plan_period', from: Number(period[1]), to: Number(period[2]) }
        : goals.length === 0
          ? null
          : { kind: 'goal_year', from: null, to: Math.max(...goals) },
  };
}
