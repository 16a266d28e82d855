import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { pageEntries } from '../../src/views/search-page-entries.ts';

const { words, records, content, titles, events } = getSite();
const entriesOf = (url: string, main: string) =>
  pageEntries(words, records, content.cities, { titles, events }, (asked) => (asked === url ? `<main>${main}</main>` : null)).filter((e) =>
    e.url.startsWith(url),
  );

describe('an explaining page in the search', () => {
  it('is found by its name and first words, and by its sections', () => {
    const found = entriesOf('/gaps/', '<h1>对标清单</h1><p>怎样用</p><section><h2 id="cities">各市</h2><p>芜湖</p></section>');
    expect(found.map(({ url, title, text }) => [url, title, text])).toEqual([
      ['/gaps/', '对标清单', '怎样用'],
      ['/gaps/#cities', '各市', '芜湖'],
    ]);
  });

  it('is not found by a sample of what stands elsewhere', () => {
    const found = entriesOf(
      '/gaps/',
      '<h1>对标清单</h1><p>怎样用</p><section class="block" data-said-elsewhere><h2 id="example">例</h2><p>50 万元</p></section>',
    );
    expect(found.map((e) => e.url)).toEqual(['/gaps/']);
  });
});
