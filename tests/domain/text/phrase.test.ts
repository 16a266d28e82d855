import { describe, expect, it } from 'vitest';
import { phraseAround } from '../../../src/domain/text/phrase.ts';

describe('the phrase around a word', () => {
  const around = (text: string, word: string) => {
    const start = text.indexOf(word);
    const range = phraseAround(text, { start, end: start + word.length });
    return text.slice(range.start, range.end);
  };
  const long = '甲'.repeat(18);
  it.each([
    ['加强引导，支持首台套应用；做好服务', '首台套', '支持首台套应用'],
    ['（市工信局按职责分工负责）加大首台套扶持', '首台套', '加大首台套扶持'],
    ['局按职责分工负责）加大首台套扶持', '首台套', '加大首台套扶持'],
    ['落实国家（省）首台套政策', '首台套', '落实国家（省）首台套政策'],
    ['支持重大（首台套）装备', '首台套', '支持重大（首台套）装备'],
    [`乙、${long}甲甲、${long}首台套`, '首台套', `${long}甲甲、${long}首台套`],
    ['丙'.repeat(90) + '首台套' + '丁'.repeat(90), '首台套', '丙'.repeat(40) + '首台套' + '丁'.repeat(40)],
  ])('of %s is %s → %s', (text, word, phrase) => {
    expect(around(text, word)).toBe(phrase);
  });
});
