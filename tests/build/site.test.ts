import { describe, expect, it } from 'vitest';
import { siteAddress } from '../../src/build/address.ts';
import { clauseLabel } from '../../src/domain/corpus/labels.ts';
import { readAsOf } from '../../src/build/load-site.ts';
import { href, hrefOn } from '../../src/build/url.ts';

describe('siteAddress', () => {
  it.each([
    [undefined, 'http://localhost:4321', '/', true],
    ['', 'http://localhost:4321', '/', true],
    ['  ', 'http://localhost:4321', '/', true],
    ['https://example.org', 'https://example.org', '/', false],
    ['https://example.org/', 'https://example.org', '/', false],
    ['https://example.org/hengce', 'https://example.org', '/hengce/', false],
    ['https://example.org/hengce/', 'https://example.org', '/hengce/', false],
    ['https://example.org/a/b//', 'https://example.org', '/a/b/', false],
    [' http://127.0.0.1:8080/x ', 'http://127.0.0.1:8080', '/x/', false],
  ])('of SITE_URL=%s', (SITE_URL, origin, base, provisional) => {
    expect(siteAddress({ SITE_URL })).toEqual({ origin, base, provisional });
  });

  it('says what is wrong with an address that is none', () => {
    expect(() => siteAddress({ SITE_URL: 'example.org/hengce' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: SITE_URL is "example.org/hengce", which is no address. Write it in full, e.g. SITE_URL=https://example.org/hengce/]`,
    );
    expect(() => siteAddress({ SITE_URL: 'ftp://example.org/' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: SITE_URL must begin with http: or https:, not "ftp:"]`,
    );
    expect(() => siteAddress({ SITE_URL: 'javascript:alert(1)' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: SITE_URL must begin with http: or https:, not "javascript:"]`,
    );
  });
});

describe('href', () => {
  it('wants a path from the site’s root', () => {
    expect(href('/policies/')).toBe('/policies/');
    expect(() => href('policies/')).toThrow('href wants a path from the site\'s root, got "policies/"');
  });
});

describe('readAsOf', () => {
  const read = (given: string | undefined, commit: string | null = '2026-02-03') => {
    const warnings: string[] = [];
    const date = readAsOf(
      { HENGCE_AS_OF: given },
      () => commit,
      () => '2026-11-21',
      (w) => warnings.push(w),
    );
    return { date, warnings };
  };

  it('takes HENGCE_AS_OF before anything else', () => {
    expect(read('2025-12-31')).toEqual({ date: '2025-12-31', warnings: [] });
  });

  it('else takes the last commit’s date', () => {
    expect(read(undefined)).toEqual({ date: '2026-02-03', warnings: [] });
    expect(read('')).toEqual({ date: '2026-02-03', warnings: [] });
  });

  it('else takes today, with a warning that two builds may differ', () => {
    const { date, warnings } = read(undefined, null);
    expect(date).toBe('2026-11-21');
    expect(warnings).toEqual([expect.stringContaining('two builds may differ')]);
  });

  it.each(['2025', '2025-1-1', '31.12.2025', '2025-13-01', '2025-02-30', '2025-12-31T00:00', 'today'])('refuses HENGCE_AS_OF=%s', (given) => {
    expect(() => read(given)).toThrow(`HENGCE_AS_OF is "${given}"; write a date as YYYY-MM-DD`);
  });
});

describe('clauseLabel', () => {
  it('is number and title, else number and the first words', () => {
    expect(clauseLabel({ id: 'c1', number: '（一）', title: '培育行动', text: '（一）培育行动' })).toBe('（一）培育行动');
    expect(clauseLabel({ id: 'c1', number: '4.', title: null, text: '4. 短' })).toBe('4.短');
    expect(clauseLabel({ id: 'c1-p1', number: null, title: null, text: '一二三四五 六七八九十一二三四五六七' })).toBe('一二三四五六七八九十一二三四五六…');
    expect(clauseLabel({ id: 'a1-wuwei', number: null, title: null, text: '无为市 158 56' })).toBe('无为市');
  });
});

describe('links of one page', () => {
  it('name its own places alone, and all else from the root', () => {
    const on = hrefOn('/policies/wuhu-2022/');
    expect(on('/policies/wuhu-2022/#c2-p1')).toBe('#c2-p1');
    expect(on('#c2-p1')).toBe('#c2-p1');
    for (const elsewhere of ['/policies/wuhu-2022/', '/policies/wuhu-2018/#c2-p1', '/policies/wuhu-2022/x/#c2-p1']) expect(on(elsewhere)).toBe(href(elsewhere));
  });
});
