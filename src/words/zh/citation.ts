import { citationParts } from './citation-parts.ts';

/** Citing a document or its words: what the reading page and its dialog say. */
export const citationWords = {
  title: '引用',
  copy: '复制',
  failed: '浏览器不允许复制，请选中文字后手动复制',
  translated: '本页文字被翻译或改动过，现在又取不到原文：不引用译文。请连网后重试，或关闭翻译。',
  close: '关闭',
  official: '公文用法',
  gbt7714: '引文与 GB/T 7714 著录',
  bibtex: 'BibTeX',
  biblatex: 'BibTeX（biblatex）',
  ris: 'RIS',
  csl: 'CSL-JSON',
  link: '引文与链接',
  of: '引用：{t}',
  copiedAs: '已复制：{t}',
  parts: citationParts,
};
