import { describe, expect, it } from 'vitest';
import { documentDate } from '../../../src/domain/corpus/document-date.ts';
import { isConferred, isNotConferred, isProvincesOwn, makeTitles, satisfies, titleOf, titleRows } from '../../../src/domain/corpus/titles.ts';
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
  it('is known not to be conferred only in a province that some entry names, or by the day of a national rule', () => {
    const national = makeTitle('new', '新称', { conferred: [{ provinces: 'all', from: '2022-08-01', until: null, source: '国家办法' }] });
    const titles = makeTitles([ended, national]);
    expect(isNotConferred(ended, '湖北省', '2018-01-01', titles)).toBe(true);
    expect(isNotConferred(ended, '湖北省', '2020-01-01', titles)).toBe(false);
    expect(isNotConferred(ended, '辽宁省', '2018-01-01', titles)).toBe(false);
    expect(isNotConferred(national, '辽宁省', '2018-01-01', titles)).toBe(true);
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

describe('the holder of a title', () => {
  const all = makeTitles([
    makeTitle('any', '级别未写明', { satisfied_by: ['high', 'low'], unclear_for: ['beside'] }),
    makeTitle('high-any', '高级别', { satisfied_by: ['high', 'higher'] }),
    makeTitle('high', '高'),
    makeTitle('higher', '更高'),
    makeTitle('low', '低'),
    makeTitle('beside', '旁'),
  ]);

  it.each([
    ['high', 'high', 'yes'],
    ['high', 'any', 'yes'],
    ['beside', 'any', 'not_stated'],
    ['higher', 'any', 'no'],
    // neither a higher nor a lower one is implied
    ['high', 'low', 'no'],
    ['low', 'high', 'no'],
    // a name without a level may stand for one that counts and for one that does not
    ['any', 'high', 'not_stated'],
    ['high-any', 'any', 'not_stated'],
    ['any', 'beside', 'no'],
    ['any', 'any', 'yes'],
  ])('%s, asked for %s: %s', (held, required, answer) => {
    expect(satisfies(all, held, required)).toBe(answer);
  });

  it('of a name without a level counts where all it may stand for count', () => {
    const whole = makeTitles([...all.values(), makeTitle('either', '任一', { satisfied_by: ['high', 'higher', 'low'] })]);
    expect(satisfies(whole, 'high-any', 'either')).toBe('yes');
  });

  it('is asked for a title that is registered', () => {
    expect(() => satisfies(all, 'high', 'nobel')).toThrow('there is no title "nobel"');
    expect(() => satisfies(all, 'nobel', 'high')).toThrow('there is no title "nobel"');
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
