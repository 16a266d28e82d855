import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/domain/compare/align.ts';
import { holds, smallText } from '../property.ts';

const LAND = ['对因增资扩产需要新增建设用地的企业，给予安排用地指标；', '鼓励建设标准工业厂房，允许按幢、按层分割登记和转让。', '加强人才引进，给予安家费。'];
const OTHER_LAND = ['建立服务专员制度。', '鼓励利用好存量的标准工业厂房，允许按幢、按层分割登记和转让。', '企业因增资扩产新增建设用地的，支持保障其用地指标。'];

describe('sentences side by side', () => {
  it('stand in a row where they speak alike, and apart where they do not', () => {
    expect(alignSentences([LAND, OTHER_LAND])).toEqual({
      rows: [
        [0, 2],
        [1, 1],
      ],
      alone: [[2], [0]],
    });
  });

  it('of a document stand one in a row: the likest', () => {
    const { rows, alone } = alignSentences([['允许按幢、按层分割登记和转让。'], ['按层分割登记。', '允许按幢、按层分割登记和转让。']]);
    expect(rows).toEqual([[0, 1]]);
    expect(alone).toEqual([[], [0]]);
  });

  it('of one document, or of none, stand alone', () => {
    expect(alignSentences([LAND])).toEqual({ rows: [], alone: [[0, 1, 2]] });
    expect(alignSentences([])).toEqual({ rows: [], alone: [] });
    expect(alignSentences([LAND, []])).toEqual({ rows: [], alone: [[0, 1, 2], []] });
  });

  it('all stand somewhere, once; a row has two documents at least; and always alike', () => {
    const documents = fc.array(fc.array(smallText('甲乙丙丁戊己，', 12), { maxLength: 5 }), { maxLength: 4 });
    holds(
      fc.property(documents, (all) => {
        const { rows, alone } = alignSentences(all);
        for (const row of rows) expect(row.filter((p) => p !== null).length).toBeGreaterThan(1);
        all.forEach((sentences, d) => {
          const placed = [...rows.flatMap((row) => row[d] ?? []), ...(alone[d] ?? [])].sort((a, b) => a - b);
          expect(placed).toEqual(sentences.map((_, i) => i));
        });
        expect(alignSentences(all)).toEqual({ rows, alone });
      }),
    );
  });
});
