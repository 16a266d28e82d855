import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/grammar/text.ts';

describe('lines of a chart', () => {
  it('leave room for signs that Chinese fonts draw as wide as a character', () => {
    expect(textWidth('× 推广费', 10)).toBeCloseTo(43);
    expect(wrapText('乘以×推广费', 60, 10)).toEqual(['乘以×推广费']);
    expect(wrapText('乘以×推广费', 59, 10)).toHaveLength(2);
  });

  it('break before what opens and after what closes, never the other way', () => {
    expect(wrapText('2021–2025 年增 33 户（+59%）', 145, 12)).toEqual(['2021–2025 年增 33 户', '（+59%）']);
    const mark = fc.constantFrom('（', '）', '“', '”', '，', '市', '区', '年', '59%', ' ');
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        // no text has a space inside its brackets, or before a stop
        const text = marks
          .join('')
          .replace(/ +(?=[）”，])/g, '')
          .replace(/([（“]) +/g, '$1');
        const lines = wrapText(text, 120, 12);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        // what clings together and fits no line is cut where it ends
        if (/[（“）”，]{4}|(?:59%){4}/.test(text)) return;
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（“]$/);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）”，]/);
      }),
    );
  });
});
