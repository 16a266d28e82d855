/** Whoever brings another here and is paid for that: 引荐人, 中介机构, 招商顾问. The other firm is the one that invests. */
export const INTRODUCER = '(?:项目|第一|首位)?(?:引荐|介绍|推介)(?:人|者|方|单位|机构)|(?:招商)?中介(?:人|机构|组织)|招商(?:顾问|大使|机构)';
const NAMES_ONE = new RegExp(INTRODUCER);

/** The introducer that words name; null where they name none. */
export const introducerIn = (words: string): string | null => NAMES_ONE.exec(words)?.[0] ?? null;
