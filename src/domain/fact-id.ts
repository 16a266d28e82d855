/** Ids and printed words share a few fields (`of`); ids are lower-case Latin, printed words never are. */
export const isFactId = (words: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(words);
