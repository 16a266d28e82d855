import { describe, expect, it } from 'vitest';
import { documentOf, readChartChoice } from '../../src/state/chart-state.ts';

const drawn = ['wuhu-2022', 'wuhu-2018', 'yangzhou-2022'];

describe('the documents that stand out in the charts', () => {
  it('are those of the address, in the order of the page', () => {
    expect(readChartChoice('?p=yangzhou-2022,wuhu-2022', drawn)).toEqual({ lit: ['wuhu-2022', 'yangzhou-2022'], ignored: [] });
  });
  it('are all alike where the address names none, or all', () => {
    for (const search of ['', '?p=', '?q=1', `?p=${drawn.join(',')}`]) expect(readChartChoice(search, drawn).lit).toBeNull();
  });
  it('leave out what is not drawn, and tell it', () => {
    expect(readChartChoice('?p=wuhu-2022,hefei-2023,<script>', drawn)).toEqual({ lit: ['wuhu-2022'], ignored: ['hefei-2023', '<script>'] });
    expect(readChartChoice('?p=hefei-2023', drawn)).toEqual({ lit: null, ignored: ['hefei-2023'] });
  });
});

describe('the document of a mark', () => {
  it('is told by where it leads, with and without a base path', () => {
    expect(documentOf('/policies/wuhu-2022/#fact-a')).toBe('wuhu-2022');
    expect(documentOf('/hengce/policies/wuhu-2022/#fact-a')).toBe('wuhu-2022');
    expect(documentOf('/discrepancies/yangzhou-2022/#d')).toBe('yangzhou-2022');
    expect(documentOf('/topics/ladder/')).toBeNull();
  });
});
