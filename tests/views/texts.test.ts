import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { shardFiles } from '../../src/build/shard-files.ts';
import type { TextShard } from '../../src/domain/schema/shard.ts';
import { toHtml, type Markup } from '../../src/views/markup.ts';
import { borrowedOf, documentsOf, possibleOrigins } from '../../src/views/texts/borrowed.ts';
import { sharedBeside } from '../../src/views/texts/beside.ts';
import { parallelText } from '../../src/views/texts/parallel.ts';
import { parallelMarkup } from '../../src/views/texts/parallel-markup.ts';
import { passageMarkup } from '../../src/views/texts/passage-markup.ts';
import { textBook } from '../../src/views/texts/text-book.ts';
import { textShard } from '../../src/views/texts/text-shard.ts';

const site = getSite();
const printer = { words: site.words, asOf: site.asOf, href: (path: string) => path };
const shards = (...ids: string[]) => ids.map((id) => textShard(site, id));
const land = parallelText(shards('huainan-2020', 'yangzhou-2022', 'wuhan-2021'), 'land-plant');
/** Printed words, without what only a screen reader hears. */
const printed = (of: Markup): string => (typeof of === 'string' ? of : of.attributes.class === 'visually-hidden' ? '' : of.children.map(printed).join(''));

describe('the wordings on land', () => {
  it('stand in rows: workshops cut up in two documents, land for growth in three', () => {
    const clauses = land.rows.map((row) => row.wordings.map((w) => w?.sentence.text.slice(0, 9) ?? null));
    expect(clauses).toEqual([
      ['鼓励各县区、园区建', '鼓励建设并利用好存', null],
      ['对因增资扩产需要新', '加强专精特新企业用', '对“专精特新”企业'],
    ]);
  });

  it('leave no sentence of the topic out', () => {
    land.documents.forEach((document, d) => {
      const shown = [...land.rows.flatMap((row) => row.wordings[d] ?? []), ...(land.alone[d] ?? [])].map((w) => w.sentence.text).sort();
      expect(shown).toEqual(
        document.sentences
          .filter((s) => s.topics.includes('land-plant'))
          .map((s) => s.text)
          .sort(),
      );
    });
  });

  it('have marked what only one of a row prints', () => {
    const [, yangzhou] = land.rows[0]?.wordings ?? [];
    expect(yangzhou?.own.map(({ start, end }) => yangzhou.sentence.text.slice(start, end))).toEqual([
      '鼓励建设并利用好存量的高',
      '在可以明确区分专有部分和共有部分的前提下',
    ]);
  });

  it('are printed word for word, each with a link to its clause', () => {
    const html = toHtml(parallelMarkup(printer, land));
    for (const { policy, sentences } of land.documents)
      for (const s of sentences.filter((x) => x.topics.includes('land-plant'))) expect(html).toContain(`/policies/${policy.id}/#${s.clause}`);
    expect(printed(parallelMarkup(printer, land))).toContain(
      '允许按幢、按层等可独立使用、有固定界线的封闭空间为基本单元分割登记和转让。（市自然资源局、发改委、工信局）',
    );
    expect(html).toContain('/compare/passages/#passage-');
  });

  it('say of a document without such sentences that it has none, an excerpt apart', () => {
    const html = toHtml(parallelMarkup(printer, parallelText(shards('wuhu-2022', 'huainan-2020'), 'land-plant')));
    expect(html).toContain(site.words.texts.silent);
  });
});

describe('the very same sentence in many documents', () => {
  const [source] = shards('huainan-2020');
  if (source === undefined) throw new Error('no document');
  const copies = Array.from({ length: 6 }, (_, i) => ({ ...source, policy: { ...source.policy, id: `copy${i}-2020`, short: `本 ${i}` } }));
  const sentences = source.sentences.filter((s) => s.topics.includes('land-plant'));
  const articles = (html: string) => html.match(/<article /g)?.length ?? 0;

  it('is printed once, with a link to where each of the others prints it', () => {
    const html = toHtml(parallelMarkup(printer, parallelText(copies, 'land-plant')));
    expect(articles(html)).toBe(sentences.length);
    for (const { clause } of sentences) for (const { policy } of copies) expect(html).toContain(`/policies/${policy.id}/#${clause}`);
    expect(html.match(/同句：/g)).toHaveLength(sentences.length);
  });

  it('stands in each column where documents stand abreast', () => {
    const html = toHtml(parallelMarkup(printer, parallelText(copies.slice(0, 4), 'land-plant')));
    expect(articles(html)).toBe(4 * sentences.length);
    expect(html).not.toContain('同句');
  });
});

describe('the file of a document’s sentences', () => {
  it('gives the same markup as the server’s own', () => {
    const files = new Map(shardFiles(site).map((f) => [f.name, f]));
    const loaded = land.documents.map(({ policy }) => JSON.parse(files.get(`text/${policy.id}.json.gzip`)?.make() ?? '') as TextShard);
    expect(parallelMarkup(printer, parallelText(loaded, 'land-plant'))).toEqual(parallelMarkup(printer, land));
    // each names its sentence there: it is cited from the file
    expect(toHtml(parallelMarkup(printer, land))).toContain('data-sentence="');
    expect(toHtml(parallelMarkup(printer, land))).not.toContain('data-sentence="-1"');
  });

  it('holds sentences as they stand in their clause, facts and shared words in their places', () => {
    for (const { policy } of site.content.bundles) {
      const { sentences } = textShard(site, policy.input.id);
      expect(sentences.length).toBeGreaterThan(10);
      for (const { clause, text, facts = [], shared = [], note } of sentences) {
        expect(policy.clauseById.get(clause)?.text).toContain(text);
        for (const { start, end } of [...facts, ...shared]) expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true]);
        if (note !== undefined) expect(text.slice(note)).toMatch(/^[（(〔].*[）)〕]\s*$/s);
      }
    }
  });
});

describe('a wording that documents share', () => {
  const { passages, byClause, urlOf } = borrowedOf(site);
  const products = passages.find((p) => p.length === 80);
  if (products === undefined) throw new Error('the rule on products is gone');

  it('is found from its clause and stands in the list, the longest first', () => {
    expect(passages.map((p) => p.length)).toEqual(passages.map((p) => p.length).sort((a, b) => b - a));
    expect(byClause.get('wuhu-2022#c3-6-21')?.map((p) => p.passage.id)).toEqual([products.id]);
    expect(urlOf(products.id)).toBe(`/compare/passages/#passage-${products.id}`);
  });

  it('is not told twice in a clause where a longer one holds it', () => {
    for (const here of byClause.values())
      here.forEach(({ place }, i) => {
        expect(here.some((o, j) => i !== j && o.place.start <= place.start && place.end <= o.place.end)).toBe(false);
      });
  });

  it('may come from the province’s opinions that Huainan carries out, which nobody has proven', () => {
    expect(documentsOf(products)).toEqual(['wuhu-2022', 'huainan-2020']);
    expect(possibleOrigins(site, products).map((o) => o.number)).toContain('皖政办〔2020〕4号');
    const html = toHtml(passageMarkup(site, products));
    expect(html).toContain('可能的共同来源（未证实）');
    expect(html).toContain('皖政办〔2020〕4号');
  });

  it('comes from nothing newer than its oldest document', () => {
    const of2018 = passages.filter((p) => documentsOf(p).join(' ') === 'wuhu-2018 huainan-2020');
    expect(of2018.length).toBeGreaterThan(0);
    for (const passage of of2018) expect(possibleOrigins(site, passage).map((o) => o.number)).not.toContain('皖政办〔2020〕4号');
  });

  it('has no common origin across provinces that only one document names', () => {
    const workshops = passages.find((p) => p.length === 37);
    expect(workshops === undefined ? null : possibleOrigins(site, workshops)).toEqual([]);
  });
});

describe('the reading page', () => {
  it('says beside a clause which of its words stand elsewhere: three documents by name, the rest by number', () => {
    const { bundle } = site.entryOf('wuhu-2022');
    const block = bundle.policy.clauseById.get('c3-6-21')?.pieces[0]?.block ?? -1;
    expect(sharedBeside(site, bundle, block)).toEqual([
      {
        length: 80,
        url: expect.stringMatching(/^\/compare\/passages\/#passage-/) as string,
        places: [{ short: '淮南 2020', url: '/policies/huainan-2020/#c3-5-13' }],
        more: 0,
      },
    ]);
  });
});

describe('a book of wordings', () => {
  it('has a row for each sentence that is shown, with its words as printed and its address in full', () => {
    const origin = {
      words: site.words,
      title: 'x',
      dataVersion: site.dataVersion,
      asOf: site.asOf,
      url: 'https://example.org/',
      codebook: 'https://example.org/data/codebook/',
      isProvisional: true,
    };
    const { sheets, file } = textBook({ words: site.words, origin, absoluteUrl: (path) => `https://example.org${path}` }, land);
    const shown = land.documents.flatMap((d) => d.sentences.filter((s) => s.topics.includes('land-plant')));
    expect(file).toBe('hengce-text-land-plant');
    expect(sheets[0].rows).toHaveLength(shown.length);
    expect(sheets[0].rows.map((r) => r[3]).sort()).toEqual(shown.map((s) => s.text).sort());
    expect(sheets[0].rows[0]).toEqual(['第 1 组', '淮南 2020', expect.any(String), expect.any(String), 'https://example.org/policies/huainan-2020/#c3-2-5']);
  });
});
