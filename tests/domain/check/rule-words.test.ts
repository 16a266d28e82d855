import { describe, expect, it } from 'vitest';
import { BODY, makeRule, report, type Raw } from '../factories.ts';

describe('a rule', () => {
  const told = (quote: string, overrides: Raw) =>
    report({ body: BODY.replace('30日内确认', quote), front: { coding: 'partial', rules: [makeRule({ quote, ...overrides })] } });

  it.each([
    ['30日内确认', { modality: 'must', value: 30, unit: '日' }],
    ['企业十年内不得迁出', { modality: 'must_not', value: 10, unit: '年' }],
    ['两个月内应当提交，不得拖延', { modality: 'must', value: 2, unit: '月' }],
    ['允许按幢分割登记', { modality: 'may', value: null, unit: null }],
    ['应当在20个工作日内审核', { modality: 'must', value: 20, unit: '工作日' }],
    ['应当在20个工作日内审核', { modality: 'must', value: 20, unit: '个工作日' }],
    ['应当在二十个工作日内审核', { modality: 'must', value: 20, unit: '工作日' }],
    ['应当于3月31日前、公示后10日内提交', { modality: 'must', value: 10, unit: '日' }],
    ['应当于每年12月底前反馈', { modality: 'must', value: 12, unit: '月底' }],
    ['应当于3月31日前提交', { modality: 'must', value: null, unit: null }],
  ])('passes as it is printed: %s', (quote, rule) => {
    expect(told(quote, rule)).toBe('');
  });

  it.each([
    ['企业五年内不得迁出', { modality: 'must', value: 5, unit: '年' }, /the words say "must_not", not "must"/],
    ['企业应当五年内迁入', { modality: 'must_not', value: 5, unit: '年' }, /no word of .* says "must_not"/],
    ['允许按幢分割登记', { modality: 'must', value: null, unit: null }, /the words say "may", not "must"/],
    ['企业应当按幢分割登记', { modality: 'may', value: null, unit: null }, /no word of .* says "may"/],
    ['企业5年内不得迁出', { modality: 'must_not', value: 5, unit: '月' }, /5月 is not printed/],
    ['企业十年内不得迁出', { modality: 'must_not', value: 5, unit: '年' }, /5年 is not printed/],
    ['应当在20个工作日内审核', { modality: 'must', value: 20, unit: '日' }, /20日 is not printed/],
    ['应当于3月31日前提交', { modality: 'must', value: 31, unit: '日' }, /31日 is a day or month of the calendar/],
    ['应当于每年3月底前提交', { modality: 'must', value: 3, unit: '月' }, /3月 is a day or month of the calendar/],
    ['应当于次月10日前提交', { modality: 'must', value: 10, unit: '日' }, /10日 is a day or month of the calendar/],
    ['应当于2023年3月31日前提交', { modality: 'must', value: 31, unit: '日' }, /31日 is not printed/],
  ])('is refused: %s', (quote, rule, message) => {
    expect(told(quote, rule)).toMatch(message);
  });
});
