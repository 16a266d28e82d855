/** A text that another one names: as printed with its marks, and without them. */
export interface NamedDocument {
  readonly whole: string;
  readonly name: string;
  readonly start: number;
}

/** Plans and lists that are named in “”, and programmes of action without any mark. */
const BY_KIND =
  /“[^“”]{2,10}(?:计划|方案|目录|任务表)”|(?<=实施|参与|落实)[^，。；《》]{4,24}(?:行动计划|行动方案|降费奖补政策|应用政策)|(?<=落实)[^，。；《》]{0,4}“一法一条例”/g;
const IN_TITLE_MARKS = /《([^《》]+)》/g;

/** Before the name of a programme that people or firms are chosen for: 入选国家“百峰计划”; and after it: “百峰计划”人才. */
const CHOSEN_FOR = /(?:入选|列入|入围|获评|获批|评为|认定为|获得|不含)[^，。；]{0,6}(?:“[^“”]*”[^，。；“”]{0,6}[、和或及])*[^，。；“”]{0,6}$/;
const OF_THE_CHOSEN = /^(?:[、和或及][^，。；“”]{0,6}“[^“”]*”)*[^，。；、“”和及或]{0,6}(?:教授|学者|人才|专家|人选|获得者|入选者|带头人|团队|培养对象)/;
/** “百峰计划” whose members are chosen is no text. */
const isProgramme = (text: string, start: number, whole: string): boolean =>
  whole.endsWith('计划”') && (CHOSEN_FOR.test(text.slice(Math.max(0, start - 60), start)) || OF_THE_CHOSEN.test(text.slice(start + whole.length)));

/** Texts that are named by their kind, in printed order. */
export const namedByKind = (text: string): NamedDocument[] =>
  [...text.matchAll(BY_KIND)].flatMap(({ 0: whole, index: start }) =>
    isProgramme(text, start, whole) ? [] : { whole, name: whole.replace(/[《》]/g, ''), start },
  );

/** Texts that are named in 《》, in printed order. */
export const namedInMarks = (text: string): NamedDocument[] =>
  Array.from(text.matchAll(IN_TITLE_MARKS), (m) => ({ whole: m[0], name: m[1] ?? '', start: m.index }));
