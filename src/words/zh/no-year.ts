/** Said of a document that prints neither a period nor a year to reach its goals in. */
export const NO_YEAR = '未写明年份';
