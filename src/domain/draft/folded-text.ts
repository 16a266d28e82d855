/** Texts in the characters that the rules of drafts are written in, each in its place, and drafts back in the printed ones. */
import type { Clause } from '../parse/clauses.ts';

/** Traditional characters of the words and units that decide, and the simplified ones that the rules are written in. */
const TRADITIONAL =
  '给與獎勵補貼資償還減優發兌現撥額萬億過達於對業標準條個項戶級類總計單產銷營稅貢獻開設備費價實際納繳認創獲進區縣國場點種連續經規約餘畝從間專領範圍購訂貸擔險權儲動強學機構評較轉運檔內滿門財務體報題齡僅顆頭輛張員農養鄉鎮會時滬廠車蓋達質證屆擴稱號';
const SIMPLIFIED =
  '给与奖励补贴资偿还减优发兑现拨额万亿过达于对业标准条个项户级类总计单产销营税贡献开设备费价实际纳缴认创获进区县国场点种连续经规约余亩从间专领范围购订贷担险权储动强学机构评较转运档内满门财务体报题龄仅颗头辆张员农养乡镇会时沪厂车盖达质证届扩称号';
const PLAIN = new Map(Array.from(TRADITIONAL, (c, i) => [c, SIMPLIFIED.charAt(i)]));
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The text in the characters that the rules know, each in its place: simplified, full-width marks; 1:1 and 1,000 as they are. */
export const folded = (text: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (c) => PLAIN.get(c) ?? c).replace(/(?<!\d)[,;:](?!\/\/)|[,;:](?!\d)|[,](?!\d{3}(?!\d))|[()]/g, (c) => FULL_WIDTH[c] ?? c);

/** Clauses in those characters. */
export const foldedClauses = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((c) => ({
    ...c,
    text: folded(c.text),
    number: c.number === null ? null : folded(c.number),
    title: c.title === null ? null : folded(c.title),
  }));

/** Words of a folded text as they are printed, looked up where they stand; words that stand nowhere in it are left as they are. */
export function wordsInPrint(words: string, printed: string): string {
  const at = folded(printed).indexOf(words);
  return at < 0 || words === '' ? words : printed.slice(at, at + words.length);
}

/** Every string of a value in print. */
function inPrint(value: unknown, printed: string): unknown {
  if (typeof value === 'string') return wordsInPrint(value, printed);
  if (Array.isArray(value)) return value.map((v) => inPrint(v, printed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, v]) => [field, inPrint(v, printed)]));
}

/** Drafts that were made of folded clauses, in the words of the printed ones. */
export function draftsInPrint<T extends { readonly clause: string | null; readonly fact: Readonly<Record<string, unknown>> }>(
  drafts: readonly T[],
  clauses: readonly Clause[],
): T[] {
  const byId = new Map(clauses.filter((c) => folded(c.text) !== c.text).map((c) => [c.id, c.text]));
  return drafts.map((draft) => {
    const printed = byId.get(draft.clause ?? '');
    return printed === undefined ? draft : { ...draft, fact: inPrint(draft.fact, printed) as T['fact'] };
  });
}
