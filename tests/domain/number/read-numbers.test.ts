import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/domain/number/read-numbers.ts';
import { isFigure, numeralsOf, type NumberToken } from '../../../src/domain/number/token.ts';
import { holds, smallText } from '../property.ts';

/** `count ge 700 家`, `money range 5–10 亿元`: a token in a line. */
const say = ({ kind, op, low, high }: NumberToken) =>
  [kind, op ?? '-', `${low.value ?? '?'}${high === null ? '' : `–${high.value ?? '?'}`}`, (high ?? low).unit ?? ''].join(' ').trim();
const read = (text: string) => readNumbers(text).map(say);
/** The tokens that are or may be figures. */
const figures = (text: string) =>
  readNumbers(text)
    .filter((t) => isFigure(t.kind))
    .map(say);

describe('the ends of a range', () => {
  it('share the unit of what, each with the power of ten printed at it', () => {
    expect(readNumbers('1万-2万元').map(({ low, high }) => [low.unit, high?.unit])).toEqual([['万元', '万元']]);
    expect(readNumbers('5千-1万元').map(({ low, high }) => [low.unit, high?.unit])).toEqual([['千元', '万元']]);
  });
  it('are none where only the first says what is counted, or where they do not rise', () => {
    expect(read('5家-10')).toEqual(['count eq 5 家', 'undecided eq 10']);
    expect(read('5-5万元')).toEqual(['undecided eq 5', 'money eq 5 万元']);
  });
  it('and the parts of one number go down in their powers of ten', () => {
    expect(read('3亿5千万元')).toEqual(['money eq 350000000 元']);
    expect(read('3万5亿元')).toEqual(['undecided - ? 元']);
    expect(read('3万5万元')).toEqual(['undecided - ? 元']);
  });
});

describe('a day of the calendar', () => {
  it.each([
    ['3月31日前', ['day eq 3 月', 'day eq 31 日']],
    ['3 月 31 日前', ['day eq 3 月', 'day eq 31 日']],
    ['每月15日前', ['day eq 15 日']],
    ['次月十日前', ['day eq 10 日']],
    ['3月1日至31日', ['day eq 3 月', 'day range 1–31 日']],
  ])('is no term: %s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });
  it.each([
    ['10日内', 'duration le 10 日'],
    ['20个工作日内', 'duration le 20 个工作日'],
    ['满3个月10日内', 'duration le 10 日'],
  ])('is told from a term: %s', (text, number) => {
    expect(read(text)).toContain(number);
  });
});

describe('a number is read', () => {
  it.each([
    // digits
    ['700家', 'count eq 700 家'],
    ['１００家', 'count eq 100 家'],
    ['1,200家', 'count eq 1200 家'],
    ['１,２００．５亿元', 'money eq 1200.5 亿元'],
    ['4.50％', 'percent eq 4.5 ％'],
    ['10 家', 'count eq 10 家'],
    ['20万户', 'count eq 20 万户'],
    ['5万人次', 'count eq 5 万人次'],
    ['5台（套）', 'count eq 5 台（套）'],
    ['300千瓦', 'count eq 300 千瓦'],
    // Chinese numerals
    ['一家', 'count eq 1 家'],
    ['两家', 'count eq 2 家'],
    ['十家', 'count eq 10 家'],
    ['十二家', 'count eq 12 家'],
    ['二十家', 'count eq 20 家'],
    ['廿家', 'count eq 20 家'],
    ['一百家', 'count eq 100 家'],
    ['百家', 'count eq 100 家'],
    ['一百零五家', 'count eq 105 家'],
    ['一百一十家', 'count eq 110 家'],
    ['三百二十家', 'count eq 320 家'],
    ['一千零五十家', 'count eq 1050 家'],
    ['两千家', 'count eq 2000 家'],
    ['一万二千户', 'count eq 12000 户'],
    ['十五万人次', 'count eq 150000 人次'],
    ['壹佰万元', 'money eq 1000000 元'],
    ['一百万元', 'money eq 1000000 元'],
    ['一亿二千万元', 'money eq 120000000 元'],
    ['三亿五千万元', 'money eq 350000000 元'],
    ['两万亿元', 'money eq 2000000000000 元'],
    ['1.15亿元', 'money eq 1.15 亿元'],
    ['3亿5千万元', 'money eq 350000000 元'],
    ['1亿2000万元', 'money eq 120000000 元'],
    // money
    ['5千元', 'money eq 5 千元'],
    ['3百万元', 'money eq 3 百万元'],
    ['5角', 'money eq 5 角'],
    ['100万美元', 'money eq 100 万美元'],
    // shares
    ['百分之三十', 'percent eq 30'],
    ['百分之12.5', 'percent eq 12.5'],
    ['千分之五', 'percent eq 5'],
    ['万分之三', 'percent eq 3'],
    ['0.5‰', 'percent eq 0.5 ‰'],
    ['三成', 'percent eq 3 成'],
    ['半数', 'percent eq 0.5'],
    ['一半', 'percent eq 0.5'],
    ['2个百分点', 'percent eq 2 个百分点'],
    ['二分之一', 'ratio eq 0.5'],
    ['1∶1', 'ratio eq 1'],
    ['1:2', 'ratio eq 2'],
    ['2∶1', 'ratio eq 0.5'],
    ['1∶0.5', 'ratio eq 0.5'],
    ['1:0.25', 'ratio eq 0.25'],
    ['1：1.2', 'ratio eq 1.2'],
    ['4∶3∶3', 'undecided - ?'],
    ['1∶1∶0.5', 'undecided - ?'],
    ['翻一番', 'multiple eq 1'],
    ['翻两番', 'multiple eq 2'],
    ['翻番', 'multiple eq 1'],
    ['2倍', 'multiple eq 2 倍'],
    // time
    ['5年', 'duration eq 5 年'],
    ['三年', 'duration eq 3 年'],
    ['半年', 'duration eq 0.5 年'],
    ['3个月', 'duration eq 3 个月'],
    ['15个工作日', 'duration eq 15 个工作日'],
    ['3年内', 'duration le 3 年'],
    ['30日内', 'duration le 30 日'],
    ['近三年', 'duration eq 3 年'],
    ['12月底', 'day eq 12 月'],
    ['2025年', 'year - 2025 年'],
    ['二〇二五年', 'year - 2025 年'],
    ['2021-2025年', 'year - 2021–2025 年'],
    ['2021－2025年', 'year - 2021–2025 年'],
    ['2021至2025年', 'year - 2021–2025 年'],
    ['2021年—2025年', 'year - 2021–2025 年'],
    ['二〇二一至二〇二五年', 'year - 2021–2025 年'],
    // ranges
    ['5-10家', 'count range 5–10 家'],
    ['5～10户', 'count range 5–10 户'],
    ['5—10家', 'count range 5–10 家'],
    ['5至10亿元', 'money range 5–10 亿元'],
    ['三至五家', 'count range 3–5 家'],
    ['5000万元以上至1亿元', 'money range 5000–1 亿元'],
    ['1万-2万元', 'money range 1–2 万元'],
    ['50%至60%', 'percent range 50–60 %'],
    // operator words
    ['700家以上', 'count ge 700 家'],
    ['不低于10%', 'percent ge 10 %'],
    ['不少于5家', 'count ge 5 家'],
    ['至少三家', 'count ge 3 家'],
    ['≥60家', 'count ge 60 家'],
    ['超过60家', 'count gt 60 家'],
    ['大于50万元', 'money gt 50 万元'],
    ['高于5%', 'percent gt 5 %'],
    ['百余家', 'count gt 100 家'],
    ['100余家', 'count gt 100 家'],
    ['20多万元', 'money gt 20 万元'],
    ['700家以内', 'count le 700 家'],
    ['60家以下', 'count le 60 家'],
    ['不超过100万元', 'money le 100 万元'],
    ['年度累计最高不超100万元', 'money le 100 万元'],
    ['不高于3%', 'percent le 3 %'],
    ['最多2家', 'count le 2 家'],
    ['最高 100万元', 'money le 100 万元'],
    ['最高不超过100万元', 'money le 100 万元'],
    ['低于5%', 'percent lt 5 %'],
    ['小于5家', 'count lt 5 家'],
    ['不足10家', 'count lt 10 家'],
    ['近100家', 'count about 100 家'],
    ['约 100家', 'count about 100 家'],
    ['10户左右', 'count about 10 户'],
    ['达到90家', 'count eq 90 家'],
    ['达 90家以上', 'count ge 90 家'],
    ['超过60家以下', 'count - 60 家'],
    // operator words that are none
    ['节约10万元', 'money eq 10 万元'],
    ['预约5家', 'count eq 5 家'],
    ['附近5家', 'count eq 5 家'],
    ['10家起草单位', 'count eq 10 家'],
    ['10家上下游企业', 'count eq 10 家'],
    // whole coverage
    ['全覆盖', 'coverage full ?'],
    ['全部', 'coverage full ?'],
    ['全面覆盖', 'coverage full ?'],
    ['全面完成', 'coverage full ?'],
    // what nobody can tell
    ['十几家', 'undecided - ? 家'],
    ['几十家', 'undecided - ? 家'],
    ['数百家', 'undecided - ? 家'],
    ['三五家', 'undecided - ? 家'],
    ['三分之二', 'undecided - ?'],
    ['1.2.3', 'undecided - ?'],
    ['1,20家', 'undecided - ? 家'],
    ['5G', 'undecided eq 5'],
    ['1.5万', 'undecided eq 1.5 万'],
    ['60', 'undecided eq 60'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual([wanted]);
  });

  it.each([
    ['dates', '2022年3月30日、2022年 3月 30日、2022年4月、二〇二二年四月'],
    ['document numbers', '芜政办〔2022〕1号、皖政（2018）46号、工信部企业[2013]264号'],
    ['dates in figures, quarters', '2023-10-25/2023-11-17、2023.9.15、2023年一季度、三季度'],
    ['numbers of standards', 'GB/T36073-2018、GB/T 1234、DB11/T1139、ISO9001、DB11/T 1139-2023'],
    ['which of several', '方向5、方向 12'],
    ['ordinals and the attachment list', '第一、第10批、附件1、附件：2、附件三、二等奖、（三）\n附件\n1. 分解表\n2、清单'],
    ['numbers of a list in running text', '可享受：（1）办公用房补助。（2）地方贡献奖励；（3）其他，下列条件：1.甲；2.乙'],
    ['roads and rounds', 'S2高速公路、G60高速、新一轮发展、新一代信息技术、一口受理、一口办结'],
    ['which year', '上一年地方综合贡献、上一年末'],
    ['congresses and plans', '十九大和十九届二中、三中、四中全会精神，“十四五”期间，十五五规划，三年行动计划'],
    ['set phrases', '统一、唯一、一次性、一批、一企一策、一站式、一体化、进一步、千方百计、新三板、长三角、零部件、第三方、百分点、半导体'],
    ['classes in a list', '国家一、二、三类新药证书，“两票制”'],
    ['place names', '三亚、六安、九江、万州、四川'],
    ['全面 as an adverb', '全面贯彻、全面提升、全面落实'],
  ])('no figure: %s', (_what, text) => {
    expect(figures(text)).toEqual([]);
  });

  it.each([
    ['2023-13-40户', true],
    ['连续三个季度', true],
    ['第5批30家', true],
  ])('still a figure: %s', (text, is) => {
    expect(figures(text).length > 0).toBe(is);
  });

  it('with every other of its sentence, each with its own unit and word', () => {
    expect(figures('小巨人企业１００家，占比百分之三十，产值翻一番，百余家企业上云，实现全面覆盖')).toEqual([
      'count eq 100 家',
      'percent eq 30',
      'multiple eq 1',
      'count gt 100 家',
      'coverage full ?',
    ]);
    expect(figures('到2025年，培育10家以上、20家左右')).toEqual(['count ge 10 家', 'count about 20 家']);
    expect(figures('3月30日前')).toEqual(['day eq 3 月', 'day eq 30 日']);
    expect(figures('四个一百')).toEqual(['count eq 4 个', 'undecided eq 100']);
    expect(figures('三成长、一成果、五成立')).toEqual(['undecided eq 3', 'undecided eq 1', 'undecided eq 5']);
    expect(figures('全市 1200 391 467')).toEqual(['undecided eq 1200', 'undecided eq 391', 'undecided eq 467']);
    expect(figures('户数百分之五')).toEqual(['percent eq 5']);
  });

  it('with places for the numeral and its operator word', () => {
    const [token] = readNumbers('新增 超过 １００ 家');
    expect([token?.low.start, token?.low.end, token?.end, token?.op_printed, token?.op_at]).toEqual([6, 9, 11, '超过', { start: 3, end: 5 }]);
  });

  it('in shorthand where people type it, and only there', () => {
    const typed = (text: string) => readNumbers(text, { shorthand: true }).map((t) => `${t.low.quantity?.amount ?? '?'} ${t.low.quantity?.measure ?? '-'}`);
    expect(typed('50w元')).toEqual(['500000 yuan']);
    expect(typed('50W')).toEqual(['500000 -']);
    expect(typed('3k元')).toEqual(['3000 yuan']);
    expect(readNumbers('50W').map((t) => t.low.unit)).toEqual([null]);
  });

  it('to one quantity, however it is written', () => {
    const amounts = (text: string) => readNumbers(text).map((t) => `${t.low.quantity?.amount ?? '?'} ${t.low.quantity?.measure ?? '?'}`);
    for (const text of ['100万元', '一百万元', '１００ 万元', '1000000元', '1百万元', '0.01亿元', '壹佰万元']) expect(amounts(text)).toEqual(['1000000 yuan']);
    for (const text of ['30%', '30％', '三成', '百分之三十', '300‰', '千分之三百']) expect(amounts(text)).toEqual(['30 pct']);
    expect(amounts('5角')).toEqual(['0.5 yuan']);
    expect(amounts('100万美元')).toEqual(['1000000 美元']);
  });
});

describe('readNumbers', () => {
  const signs = '012５,，.．∶：%％‰一二十百千万亿两半几数余多全覆盖部面家户元年月日第附件〔〕（）号成番翻分之至-～约近以上内\n ';

  it('gives tokens that stand where they say, in order, without overlap', () => {
    holds(
      fc.property(smallText(signs, 40), (text) => {
        let end = 0;
        for (const token of readNumbers(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          for (const n of numeralsOf(token)) expect(n.text).toBe(text.slice(n.start, n.end));
          if (token.op_at !== null) expect(token.op_printed).toBe(text.slice(token.op_at.start, token.op_at.end));
          end = token.end;
        }
      }),
      1000,
    );
  });

  it('passes over no digit and no Chinese numeral', () => {
    holds(
      fc.property(smallText(signs, 30), (text) => {
        const tokens = readNumbers(text);
        Array.from(text).forEach((char, at) => {
          if (/[\d５一二十百千万亿两]/.test(char)) expect(tokens.some((t) => t.start <= at && at < t.end)).toBe(true);
        });
      }),
      1000,
    );
  });
});
