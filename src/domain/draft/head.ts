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
  /** YYYY-MM-DD. */
  readonly issued: string | null;
  readonly stage: 'draft' | 'issued';
  readonly horizon: { readonly kind: 'plan_period' | 'goal_year'; readonly from: number | null; readonly to: number } | null;
}

const NUMBER = /[^\s。，；：、“”《》（）()]{2,14}[〔[［(（【]\s*(?:19|20)\d{2}\s*[〕\]］)）】]\s*(?:第\s*)?\d{1,4}\s*号/;
const DAY = /^\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$/;
const ISSUER = /^[^\s。，；：]{2,30}(?:人民政府|办公室|委员会|领导小组|局|厅|部|管委会|党组)(?:办公室)?$/;
const PERIOD = /((?:19|20)\d{2})\s*年?\s*[-－—–~～至]+\s*((?:19|20)\d{2})\s*年/;
const GOAL = /到\s*((?:19|20)\d{2})\s*年/;
const pad = (n: string | undefined) => (n ?? '').padStart(2, '0');
const textOf = (b: DraftBlock) => (b.kind === 'table' ? '' : b.text);

/** 关于印发《…》的通知 → what is issued; a title by itself stays. */
function ownTitle(title: string): string {
  const issued = /印发《?(.+?)》?的通知$/.exec(title)?.[1];
  return (issued ?? title).trim();
}

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
  const before = dated > 0 ? (texts[dated - 1] ?? '').trim() : '';
  const period = PERIOD.exec(title ?? '');
  const goal = GOAL.exec(texts.join('\n'));
  return {
    title,
    isTitleOfFile: ofFile !== null,
    doc_number: number?.replace(/\s+/g, '') ?? null,
    issuer: ISSUER.test(before) ? before : null,
    issued: y === undefined ? null : `${y}-${pad(m)}-${pad(d)}`,
    stage: /征求意见稿|公开征求意见/.test(head) ? 'draft' : 'issued',
    horizon:
      period !== null
        ? { kind: 'plan_period', from: Number(period[1]), to: Number(period[2]) }
        : goal === null
          ? null
          : { kind: 'goal_year', from: null, to: Number(goal[1]) },
  };
}
