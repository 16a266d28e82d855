/** The five documents that the project began with: what tests say of their words and facts holds whatever is added. */
export const FIRST_DOCUMENTS: ReadonlySet<string> = new Set(['wuhu-2018', 'wuhu-2022', 'huainan-2020', 'yangzhou-2022', 'wuhan-2021']);
