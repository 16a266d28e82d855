import { describe, expect, it } from 'vitest';
import { documentDate } from '../../../src/domain/corpus/document-date.ts';
import { isConferred, isProvincesOwn, titleOf, titleRows } from '../../../src/domain/corpus/titles.ts';
import { makeTitle, titles } from '../factories.ts';

describe('a title', () => {
  const ended = makeTitle('old', '旧称', { conferred: [{ provinces: ['湖北省'], from: '2019-01-01', until: '2022-07-31', source: '省办法' }] });

  it.each([
    ['湖北省', '2018-12-31', false],
    ['湖北省', '2019-01-01', true],
    ['湖北省', '2022-07-31', true],
    ['湖北省', '2022-08-01', false],
    ['江苏省', '2020-01-01', false],
  ])('is conferred in %s on %s: %s', (province, on, is) => {
    expect(isConferred(ended, province, on)).toBe(is);
  });
  it('is conferred where any of its entries says so', () => {
    const srdi = titleOf(titles, 'provincial-srdi');
    expect(isConferred(srdi, '安徽省', '2018-01-01')).toBe(true);
    expect(isConferred(srdi, '吉林省', '2022-07-31')).toBe(false);
    expect(isConferred(srdi, '吉林省', '2022-08-01')).toBe(true);
  });
  it('is a province’s own where some province alone conferred it', () => {
    expect(isProvincesOwn(titleOf(titles, 'provincial-srdi'))).toBe(true);
    expect(isProvincesOwn(titleOf(titles, 'high-tech'))).toBe(false);
  });
  it('has a name, and no other id has one', () => {
    expect(titleOf(titles, 'high-tech').zh).toBe('高新技术企业');
    expect(() => titleOf(titles, 'nobel')).toThrow('there is no title "nobel"');
  });
});

it('puts two provinces’ names for one step into one row, and titles of no step into none', () => {
  const rows = titleRows(titles).map((r) => [r.id, r.titles.map((t) => t.id)]);
  expect(rows).toContainEqual(['provincial', ['provincial-srdi', 'provincial-little-giant']]);
  expect(rows.flatMap(([, ids]) => ids)).not.toContain('srdi-any');
});

describe('the date of a document', () => {
  it.each([
    [{ id: 'a-2022', issued: '2022-03-01', year_inferred: null }, '2022-03-01'],
    [{ id: 'a-2022', issued: null, year_inferred: null }, '2022-01-01'],
    [{ id: 'a-2022-trial', issued: null, year_inferred: null }, '2022-01-01'],
    [{ id: 'a-2022', issued: null, year_inferred: { year: 2021, reason: '正文' } }, '2021-01-01'],
  ])('of %j is %s', (document, date) => {
    expect(documentDate(document)).toBe(date);
  });
});
