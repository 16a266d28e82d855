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

/** Texts that are named by their kind, in printed order. */
export const namedByKind = (text: string): NamedDocument[] =>
  Array.from(text.matchAll(BY_KIND), (m) => ({ whole: m[0], name: m[0].replace(/[《》]/g, ''), start: m.index }));

/** Texts that are named in 《》, in printed order. */
export const namedInMarks = (text: string): NamedDocument[] =>
  Array.from(text.matchAll(IN_TITLE_MARKS), (m) => ({ whole: m[0], name: m[1] ?? '', start: m.index }));
