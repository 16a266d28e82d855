import { describe, expect, it } from 'vitest';
import { codedQuantityWords, quantitiesIn, quantityWord, quantityWords } from '../../src/search/language/quantity.ts';
import { tokenise } from '../../src/search/language/token.ts';

const read = (text: string) => quantitiesIn(text, tokenise(text), true).map((q) => `${quantityWord(q)}${q.limit === null ? '' : ` ${q.limit}`}`);

describe('a quantity of a question', () => {
  it.each([
    ['100万元', ['q:yuan:1000000']],
    ['一百万元', ['q:yuan:1000000']],
    ['１００万元', ['q:yuan:1000000']],
    ['1000000元', ['q:yuan:1000000']],
    ['一亿二千万元', ['q:yuan:120000000']],
    ['三亿五千万元', ['q:yuan:350000000']],
    ['1.15亿元', ['q:yuan:115000000']],
    ['1.5亿', ['q:150000000']],
    ['50w', ['q:500000']],
    ['50W元', ['q:yuan:500000']],
    ['50万元以上', ['q:yuan:500000 ge']],
    ['大于50万', ['q:500000 gt']],
    ['超过50万元', ['q:yuan:500000 gt']],
    ['不超过100万元', ['q:yuan:1000000 le']],
    ['最高100万元', ['q:yuan:1000000 le']],
    ['100万元以内', ['q:yuan:1000000 le']],
    ['低于100万元', ['q:yuan:1000000 lt']],
    ['50万到200万元', ['q:yuan:500000 ge', 'q:yuan:2000000 le']],
    ['5-10家', ['q:家:5 ge', 'q:家:10 le']],
    ['百分之三十', ['q:pct:30']],
    ['30%', ['q:pct:30']],
    ['三成', ['q:pct:30']],
    ['2个百分点', ['q:pp:2']],
    ['1∶1', ['q:ratio:1']],
    ['20万户', ['q:家:200000']],
    ['3 年', ['q:年:3']],
    ['5年', ['q:年:5']],
    ['十年', ['q:年:10']],
    ['12月', ['q:月:12']],
    ['323', ['q:323']],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual(words);
  });

  it.each(['2025年', '2022年3月30日', '3月30日', '2021-2025年', '十大产业', '千方百计', '5G', '十几家', '三五家', '统一', '第三方', '全覆盖'])(
    'is not seen in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('covers its tokens, and with its operator words those too', () => {
    const text = '奖励不超过 50 万元';
    const [q] = quantitiesIn(text, tokenise(text));
    expect(q === undefined ? null : [q.from, q.start, q.end, q.to]).toEqual([2, 5, 8, 8]);
  });
});

describe('a coded quantity', () => {
  it('has the words that a question for it looks up', () => {
    expect(codedQuantityWords(50, '万元')).toEqual(['q:500000', 'q:yuan:500000']);
    expect(codedQuantityWords(1.15, '亿元')).toEqual(['q:115000000', 'q:yuan:115000000']);
    expect(codedQuantityWords(20, '万户')).toEqual(['q:200000', 'q:家:200000']);
    expect(codedQuantityWords(30, '％')).toEqual(['q:30', 'q:pct:30']);
    expect(codedQuantityWords(1, '1∶1')).toEqual(['q:1', 'q:ratio:1']);
    expect(codedQuantityWords(7, '朵')).toEqual(['q:7']);
    expect(codedQuantityWords(7, null)).toEqual(['q:7']);
    for (const [value, unit] of [
      [50, '万元'],
      [12, '台（套）'],
      [3, '成'],
    ] as const) {
      const text = `${value}${unit}`;
      expect(quantitiesIn(text, tokenise(text)).flatMap(quantityWords)).toEqual(codedQuantityWords(value, unit));
    }
  });
});
