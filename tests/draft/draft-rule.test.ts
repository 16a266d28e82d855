import { describe, expect, it } from 'vitest';
import { draftRules } from '../../src/domain/draft/draft-rule.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const drafted = (text: string, isTaken: (clause: string, sentence: string) => boolean = () => false) =>
  draftRules(blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}\n`).blocks, []), isTaken);

describe('duties of a document', () => {
  it('are drafted from the sentences that bind somebody, with their term', () => {
    const rules = drafted(
      '5\\. 享受过本政策补贴的企业，原则上十年内不得迁出本县；补贴的用房，5年内不得转租。县财政局应当在15个工作日内拨付资金。园区必须建立台账。',
    );
    expect(rules.map(({ fact: f }) => [f.modality, f.addressee, f.value, f.unit])).toEqual([
      ['must_not', 'enterprise', 10, '年'],
      ['must_not', undefined, 5, '年'],
      ['must', 'government', 15, '工作日'],
      ['must', 'park', undefined, undefined],
    ]);
    expect(rules[0]?.fact.quote).toBe('享受过本政策补贴的企业，原则上十年内不得迁出本县');
    expect(rules.map((r) => r.missing)).toEqual([[], ['addressee'], [], []]);
  });

  it.each([
    '同一企业不得重复享受本政策。',
    '补助总额不得超过项目投资的30%。',
    '对企业给予奖励20万元。',
    '本办法由县工信局负责解释，应当遵照执行。',
    '推动企业适应市场需求。',
  ])('are none: %s', (text) => {
    expect(drafted(text)).toEqual([]);
  });

  it('are commanded by 须 and 需, too, where something is to be done and not merely had', () => {
    const rules = drafted('申报企业须如实提供材料。奖励资金应当专款专用。企业需在3个月内签订协议。县经信局须会同县财政局审核。');
    expect(rules.map(({ fact: f }) => [f.modality, f.addressee, f.value, f.unit])).toEqual([
      ['must', 'enterprise', undefined, undefined],
      ['must', 'enterprise', undefined, undefined],
      ['must', 'enterprise', 3, '月'],
      ['must', 'government', undefined, undefined],
    ]);
    expect(drafted('申报企业须符合产业目录。项目须具备用地手续。无须另行申报。')).toEqual([]);
  });

  it('are two where one sentence binds two, each with its own', () => {
    const rules = drafted('企业应于每年3月底前提交材料，县经信局应在20个工作日内完成审核。享受扶持的企业，须承诺五年内不迁出开发区。');
    expect(rules.map(({ fact: f }) => [f.quote, f.addressee, f.value])).toEqual([
      ['企业应于每年3月底前提交材料', 'enterprise', undefined],
      ['县经信局应在20个工作日内完成审核', 'government', 20],
      ['享受扶持的企业，须承诺五年内不迁出开发区', 'enterprise', 5],
    ]);
  });

  it.each([
    ['企业应于3月31日前提交材料。', undefined, undefined],
    ['企业应于每年3月31日前、公示结束后10日内提交材料。', 10, '日'],
    ['企业应当在次月10日前报送报表。', undefined, undefined],
    ['企业应于三月三十一日前提交材料。', undefined, undefined],
    ['县财政局应当在20个工作日内拨付资金。', 20, '工作日'],
    ['县财政局应自收到材料之日起二十个工作日内拨付资金。', 20, '工作日'],
    ['企业必须在两个月内提交材料。', 2, '月'],
    ['企业应于2024年3月31日前提交材料。', undefined, undefined],
  ])('have a term, which a date is not: %s', (text, value, unit) => {
    expect(drafted(text).map(({ fact: f }) => [f.value, f.unit])).toEqual([[value, unit]]);
  });

  it('are none where another draft has taken the words', () => {
    expect(drafted('企业5年内不得迁出本县。', () => true)).toEqual([]);
  });
});
