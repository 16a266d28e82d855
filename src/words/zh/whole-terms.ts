/** Terms that no dictionary of words knows: a heading never breaks inside one. */
export const wholeTerms: readonly string[] = ['专精特新', '小巨人', '高质量', '排头兵', '单项冠军', '对标清单', '获评'];
