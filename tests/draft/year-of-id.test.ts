import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/domain/draft/import-document.ts';
import type { SourceItem } from '../../src/domain/draft/source-item.ts';

describe('the year of an id', () => {
  const told = (year: number, ...texts: string[]) => {
    const items = texts.map((text): SourceItem => ({ kind: 'line', text, indent: 0, whole: true, page: 0 }));
    return importDocument({ items, form: 'plain_text', warnings: [] }, null, year).warnings.filter((w) => w.includes('the id'));
  };

  it('is that of the document’s number or day, else of the day from which it holds', () => {
    expect(told(2022, '青石县办法', '青政〔2022〕3号', '第一条 另定。')).toEqual([]);
    expect(told(2021, '青石县办法', '青政〔2022〕3号', '第一条 另定。')).toEqual([
      'the id says 2021, and the text is of 2022: remove what is written, and import it again under that year',
    ]);
    expect(told(2021, '青石县办法', '第一条 本办法自2019年3月1日起施行。')).toEqual([
      'the id says 2021, and the text holds from 2019-03-01: where it is of another year, remove what is written, and import it again under that year',
    ]);
    // issued in December, in force from January
    expect(told(2018, '青石县办法', '第一条 本办法自2019年1月1日起施行。')).toEqual([]);
  });

  it('is nobody’s where the text prints none, and rests on something that must be said', () => {
    expect(told(2021, '青石县办法', '第一条 本办法自发布之日起施行。')).toEqual([
      'the text prints no year, and the id says 2021: give in its head year_inferred.year and, in Chinese, year_inferred.reason, what that rests on',
    ]);
    expect(told(2021, '青石县办法', '第一条 本办法适用于2021年1月1日至2023年12月31日的项目。')[0]).toMatch(
      /^the text prints no day of its own, but “适用于2021年1月1日至2023年12月31日”, and the id says 2021: give/,
    );
  });
});
