/** A text reduced to what is said: no white space, no punctuation. 市级“专精特新” → 市级专精特新 */
export const letters = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');

/** What tells a title from others whoever confers it: 国家级专精特新“小巨人” → 专精特新小巨人; 专精特新企业（级别未写明） → 专精特新 */
export const titleStem = (name: string): string => letters(name.replace(/（.*?）/g, '')).replace(/^(国家级|省级|市级|省|市)|企业$/g, '');
