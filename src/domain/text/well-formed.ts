// String.prototype.isWellFormed and toWellFormed are younger than the browsers we serve (`browserslist` in package.json).
const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Whether a text holds no half of a character: a surrogate without its pair. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** The text with every half of a character replaced by U+FFFD, as an address can be made of it. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\uFFFD');
