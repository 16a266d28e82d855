import { zh, type Words } from '../words/zh.ts';

/** The words of the edition that is built: the one place where its language is chosen. */
export const words: Words = zh;
