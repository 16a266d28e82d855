import { describe, expect, it } from 'vitest';
import { makeSnippet, type FoundWords } from '../../src/search/rank/snippet.ts';

const MONEY = 0;
const FIRST_SET = 1;
const found: readonly FoundWords[] = [
  { words: ['奖', '励'], group: MONEY, worth: 1 },
  { words: ['奖', '补'], group: MONEY, worth: 0.8 },
  { words: ['补', '助'], group: MONEY, worth: 0.8 },
  { words: ['首', '台', '套'], group: FIRST_SET, worth: 3 },
];
const shown = (text: string) =>
  makeSnippet(text, found)
    .map((p) => (p.isHit ? `[${p.text}]` : p.text))
    .join('');

describe('the snippet of a long clause', () => {
  const padding = '推动企业提质增效，完善公共服务体系，优化营商环境，加强统筹协调，形成工作合力。'.repeat(4);
  const money = '对新认定企业给予奖励，对改造项目给予奖补，对培训给予补助。';
  const sentence = '对经认定的首台（套）装备，按售价的10%予以奖励。';

  it('is the sentence that names the rare thing asked for, not the one with the most names of the common one', () => {
    expect(shown(`${padding}${money}${padding}${sentence}${padding}`)).toContain('对经认定的[首台（套）]装备，按售价的10%予以[奖励]');
    expect(shown(`${padding}${sentence}${padding}${money}${padding}`)).toContain('[首台（套）]');
  });

  it('is where the common thing stands when the rare one is not written', () => {
    expect(shown(`${padding}${money}${padding}`)).toContain('给予[奖励]，对改造项目给予[奖补]，对培训给予[补助]');
  });

  it('begins with a sentence and says where text is left out', () => {
    const text = shown(`${padding}${sentence}${padding}`);
    expect(text.startsWith('…对经认定')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
  });

  it('is the whole of a short clause, marked', () => {
    expect(shown(`${sentence}${money}`)).toBe(
      '对经认定的[首台（套）]装备，按售价的10%予以[奖励]。对新认定企业给予[奖励]，对改造项目给予[奖补]，对培训给予[补助]。',
    );
  });

  it('is where two things stand side by side, not where both are named apart', () => {
    const names: readonly FoundWords[] = [
      { words: ['境', '外'], group: 0, worth: 0.85 },
      { words: ['国', '外'], group: 0, worth: 0.85 },
      { words: ['发', '明'], group: 1, worth: 0.85 },
      { words: ['专', '利'], group: 1, worth: 1 },
    ];
    const apart = '鼓励企业在境外设立研发机构，并购拥有重大发明专利或知名品牌的国外企业。';
    const text = makeSnippet(`${padding}${apart}对已授权的国内发明专利，每件资助1万元；对已授权的国外发明专利，每件资助2万元。`, names)
      .map((p) => p.text)
      .join('');
    expect(text).toBe('…对已授权的国外发明专利，每件资助2万元。');
  });
});
