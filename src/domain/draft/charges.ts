/** Offices that running text charges: 由县商务局负责解释, 县财政局、县工信局按职责分工落实, 责任单位：县工信局. */
import type { Clause } from '../parse/clauses.ts';
import { readUnitNotes, splitUnitNames } from '../parse/unit-notes.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { unitRoles } from '../vocabulary.ts';

/** A passage that charges offices, with their names as printed. */
export interface DraftCharge {
  readonly clause: string;
  readonly quote: string;
  readonly names: readonly string[];
  readonly role: keyof typeof unitRoles;
}

const OFFICE = '(?!第[一二三四五六七八九十百零\\d]+条)[省市县区]?[^，。；：、\\s由和及与（）()]{2,14}?(?:局|委|办|厅|中心|管委会|委员会|办公室|分行|支行)';
const IS_OFFICE = new RegExp(`^${OFFICE}$`);
const NAMES = `(${OFFICE}(?:(?:、|和|及|会同)${OFFICE})*)(?:（或[^（）]{2,8}）)?`;
const CHARGED = new RegExp(
  `(?:^(?:第[一二三四五六七八九十百零\\d]+条)?|[，。；：、\\s]|由|[）)】])(?:由)?${NAMES}(?:等(?:部门|单位)?|会同(?:相关|有关)(?:部门|单位))?(按职责分工(?:负责)?|按照职责分工(?:负责)?|分工负责|牵头|(?:具体|统一)?负责)[^，。；]*`,
  'g',
);
const DOES = '(?:认定|审核|审定|评审|受理|核定|评定|审批|验收|核实|拨付|兑现|发放)[^，。；的]*(?=[，。；]|$)';
/** 由县经贸局进行认定, 审核后由县财政局拨付; not 由县科技局认定的企业, which says whom. */
const EXAMINES = new RegExp(`由${NAMES}(?:进行|组织(?:开展)?|统一)?${DOES}`, 'g');
/** 县工信局会同县财政局审核, 会同县统计局审核. */
const JOINTLY = new RegExp(
  `(?:^|[，。；：\\s]|[）)】])(?=[^，。；：]*会同)(?:会同)?((?!会同)${OFFICE}(?:(?:、|和|及|会同)${OFFICE})*)(?:进行|组织(?:开展)?|联合|共同)?${DOES}`,
  'g',
);
const LABELLED = /^(?:责任|牵头|主管|实施|主办)(?:单位|部门|科室)[：:]\s*([^，。；\n]+?)(?=\s{2,}|[。；\n]|\s*(?:联系|咨询|电话)|$)/gm;

/** The 和 inside a name: 人力资源和社会保障局 is one office. */
const INSIDE = /(?<=人力资源|住房|发展|工业|自然资源|规划|文化|经济|教育|科技|科学技术)和(?=社会保障|城乡建设|改革|信息化|规划|自然资源|旅游|体育|技术|数字)/g;
const JOINED = '\u0001';
const closed = (text: string) => text.replace(INSIDE, JOINED);
const opened = (text: string) => text.replaceAll(JOINED, '和');

const roleOf = (word: string): keyof typeof unitRoles => (word.startsWith('牵头') ? 'lead' : word.includes('分工') ? 'each' : 'plain');
const namesIn = (list: string) => splitUnitNames(list.replace(/和|及|会同/g, '、'));

/** Passages of a clause that charge offices, notes in brackets left out: those are read by program. */
function chargesIn({ id, text: printed, kind }: Clause): DraftCharge[] {
  if (kind === 'row') return [];
  const text = closed(printed);
  const notes = readUnitNotes(text, () => false);
  const isNote = (at: number) => notes.some((n) => n.start <= at && at < n.end);
  const labelled = [...text.matchAll(LABELLED)].map((m) => ({ at: m.index, quote: m[0].trim(), names: namesIn(m[1] ?? ''), role: 'plain' as const }));
  const charged = sentencesOf(text).flatMap(({ start, end }) =>
    [CHARGED, EXAMINES, JOINTLY]
      .flatMap((pattern) => [...text.slice(start, end).matchAll(pattern)])
      .map((m) => {
        const [whole, list = '', word = ''] = m;
        const quote = whole.slice(whole.indexOf(list));
        return { at: start + m.index + whole.indexOf(list), quote, names: namesIn(list), role: roleOf(word) };
      }),
  );
  return [...labelled, ...charged]
    .filter(({ at, names }) => !isNote(at) && names.length > 0 && names.every((n) => IS_OFFICE.test(n)))
    .map(({ quote, names, role }) => ({ clause: id, quote: opened(quote), names: names.map(opened), role }));
}

/** Every passage of a document that charges offices in running text, in printed order. */
export const draftCharges = (clauses: readonly Clause[]): DraftCharge[] => clauses.flatMap(chargesIn);
