import { describe, expect, it } from 'vitest';
import { isOfVersion, missingPage, partsOfPage, scriptsOfScript, toldOf } from '../../src/client/offline/archive.ts';

describe('the archive of the offline worker', () => {
  it('holds pages and files of its own data version alone', () => {
    const page = (version: string) => `<footer>数据版本 <code>${version}</code></footer>`;
    expect(isOfVersion(page('2026-1-a'), true, '2026-1-a')).toBe(true);
    expect(isOfVersion('<p>数据版本 2026-1-a</p>', true, '2026-1-a')).toBe(true);
    expect(isOfVersion(page('2026-2-b'), true, '2026-1-a')).toBe(false);
    expect(isOfVersion('<title>登录</title>', true, '2026-1-a')).toBe(false);
    expect(isOfVersion('{"data_version":"2026-2-b"}', false, '2026-1-a')).toBe(false);
    expect(isOfVersion('{"data_version": "2026-1-a"}', false, '2026-1-a')).toBe(true);
    expect(isOfVersion('{"texts":[]}', false, '2026-1-a')).toBe(false);
  });

  it('tells a stored page’s version before all else', () => {
    expect(toldOf('<html><body data-base="/"><a>', 'line')).toBe('<html><body data-base="/"><p class="archived" role="status" data-archived>line</p><a>');
  });

  it('finds the scripts and styles a page needs, and those it loads later', () => {
    expect(
      partsOfPage(
        '<script type="module" src="/x/_astro/page.1.js"></script><link rel="icon" href="/x/favicon.svg"><link rel="stylesheet" href="/x/styles/bench.1.css">',
        'https://a.b/x/p/',
      ),
    ).toEqual(['https://a.b/x/_astro/page.1.js', 'https://a.b/x/styles/bench.1.css']);
    const script = 'import{a as b}from"./shared.2.js";import"./sums.3.js";const l=()=>import(`./late.4.js`),d=["_astro/more.5.js"]';
    const from = 'https://a.b/x/_astro/page.1.js';
    expect(scriptsOfScript(script, from, false)).toEqual(['https://a.b/x/_astro/shared.2.js', 'https://a.b/x/_astro/sums.3.js']);
    expect(scriptsOfScript(script, from, true).map((u) => u.slice(-4 - 7))).toHaveLength(4);
  });

  it('lists what is stored where a page is not', () => {
    const html = missingPage({ missing: 'm', missingLead: 'l', stored: 's' }, [{ url: 'https://a.b/"x/', title: '<b>' }]);
    expect(html).toContain('<a href="https://a.b/&quot;x/">&lt;b></a>');
    expect(missingPage({ missing: 'm', missingLead: 'l', stored: 's' }, [])).not.toContain('<ul>');
  });
});
