import { describe, expect, it } from 'vitest';
import { documentOf, readChartChoice } from '../../src/state/chart-state.ts';

const printed = ['wuhu-2022', 'wuhu-2018', 'yangzhou-2022'];

describe('the documents that the charts draw', () => {
  it('are those of the address, in its order, printed or not', () => {
    expect(readChartChoice('?p=yangzhou-2022,wuhu-2022', printed)).toEqual({ asked: ['yangzhou-2022', 'wuhu-2022'], ignored: [] });
    expect(readChartChoice('?p=hefei-2023', printed)).toEqual({ asked: ['hefei-2023'], ignored: [] });
  });
  it('are the printed ones where the address names none, or these', () => {
    for (const search of ['', '?p=', '?q=1', `?p=${printed.join(',')}`, `?p=${printed.toReversed().join(',')}`])
      expect(readChartChoice(search, printed).asked).toBeNull();
  });
  it('leave out what no id can be, and tell it', () => {
    expect(readChartChoice('?p=wuhu-2022,<script>', printed)).toEqual({ asked: ['wuhu-2022'], ignored: ['<script>'] });
  });
});

describe('the document of a mark', () => {
  it('is told by where it leads, with and without a base path', () => {
    expect(documentOf('/policies/wuhu-2022/#fact-a')).toBe('wuhu-2022');
    expect(documentOf('/hengce/policies/wuhu-2022/#fact-a')).toBe('wuhu-2022');
    expect(documentOf('/discrepancies/yangzhou-2022/#d')).toBe('yangzhou-2022');
    expect(documentOf('/compare/text/?topic=ladder&p=wuhu-2022')).toBe('wuhu-2022');
    expect(documentOf('/compare/incentives/?p=wuhu-2022&instrument=award')).toBe('wuhu-2022');
    expect(documentOf('/compare/text/?topic=ladder&p=wuhu-2022,wuhu-2018')).toBeNull();
    expect(documentOf('/topics/ladder/')).toBeNull();
  });
});
