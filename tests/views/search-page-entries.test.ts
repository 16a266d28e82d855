import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { pageEntries } from '../../src/views/search-page-entries.ts';

const { words, records, content, titles } = getSite();
const entriesOf = (url: string, main: string) =>
  pageEntries(words, records, content.cities, titles, (asked) => (asked === url ? `<main>${main}</main>` : null)).filter((e) => e.url.startsWith(url));

describe('an explaining page in the search', () => {
  it('is found by its name, and by those of its sections', () => {
    const found = entriesOf('/gaps/', '<h1>对标清单</h1><p>怎样用</p><section><h2 id="cities">各市</h2><p>芜湖</p></section>');
    expect(found).toEqual([
      { url: '/gaps/', kind: '页面', title: '对标清单' },
      { url: '/gaps/#cities', kind: '对标清单', title: '各市' },
    ]);
  });

  it('is called as it is read, wherever a line may break', () => {
    const found = entriesOf('/gaps/', '<h1>对标<wbr>清单</h1><h2 id="cities"><span>4 座<wbr>城市、<wbr>5 份</span><wbr>文件 <small>2 项</small></h2>');
    expect(found.map((e) => e.title)).toEqual(['对标清单', '4 座城市、5 份 文件 2 项']);
  });

  it('is not found by a sample of what stands elsewhere', () => {
    const found = entriesOf(
      '/gaps/',
      '<h1>对标清单</h1><p>怎样用</p><section class="block" data-said-elsewhere><h2 id="example">例</h2><p>50 万元</p></section>',
    );
    expect(found.map((e) => e.url)).toEqual(['/gaps/']);
  });
});
