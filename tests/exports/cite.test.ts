import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, citationFormats } from '../../src/exports/cite.ts';
import { toBiblatex, toBibtex } from '../../src/exports/citations/bibtex.ts';
import { toCsl } from '../../src/exports/citations/csl.ts';
import { toGbt7714 } from '../../src/exports/citations/gbt7714.ts';
import { toOfficial } from '../../src/exports/citations/official.ts';
import { toRis } from '../../src/exports/citations/ris.ts';
import type { CitedPlace, CitedPolicy } from '../../src/exports/citations/work.ts';
import { makeCorpus } from '../../src/domain/corpus/corpus.ts';
import { sharedTopics, siblingsOf } from '../../src/domain/corpus/siblings.ts';
import { zh } from '../../src/words/zh.ts';
import { makeBundle, registries, type Raw } from '../domain/factories.ts';
import { holds } from '../domain/property.ts';

const plan: CitedPolicy = {
  id: 'demo-2022',
  title: '示例市行动计划',
  issuer: '示例市人民政府办公室',
  doc_number: '示政办〔2022〕1号',
  issued: '2022-03-30',
  stage: 'issued',
  publisher: null,
  published: null,
  headline: null,
};
const draft: CitedPolicy = { ...plan, issuer: null, doc_number: null, issued: null, stage: 'draft', title: '实施意见' };
const newsReport: CitedPolicy = { ...draft, stage: 'report', publisher: '某网', published: '2021-11-18', headline: '某市出台行动计划' };
const words = zh.reading.citation.parts;
const place: CitedPlace = {
  url: 'https://example.org/policies/demo-2022/#c2-p1',
  place: '二、',
  quote: '',
  accessed: '2026-11-21',
  dataVersion: '2026-11-20-0a1b2c3d',
  provisional: false,
  anchor: 'c2-p1',
};

describe('a citation after GB/T 7714', () => {
  it('names issuer, title with number, place, date, access and address', () => {
    expect(toGbt7714(plan, place, words)).toMatchInlineSnapshot(
      `"示例市人民政府办公室. 示例市行动计划：示政办〔2022〕1号[Z/OL]. (2022-03-30)[2026-11-21]. https://example.org/policies/demo-2022/#c2-p1. 引用条款：二. 衡策数据版本 2026-11-20-0a1b2c3d."`,
    );
  });

  it('says what an undated draft lacks', () => {
    expect(toGbt7714(draft, { ...place, place: '', provisional: true }, words)).toMatchInlineSnapshot(
      `"发文机关原文未载. 实施意见（征求意见稿）[Z/OL]. (日期不详)[2026-11-21]. https://example.org/policies/demo-2022/#c2-p1. 衡策数据版本 2026-11-20-0a1b2c3d（临时地址）."`,
    );
  });

  it('says 征求意见稿 once', () => {
    expect(toGbt7714({ ...draft, title: '实施意见（征求意见稿）' }, place, words).match(/征求意见稿/g)).toHaveLength(1);
  });

  it('cites a report as the report it is', () => {
    expect(toGbt7714(newsReport, place, words)).toMatchInlineSnapshot(
      `"某网. 某市出台行动计划[EB/OL]. (2021-11-18)[2026-11-21]. https://example.org/policies/demo-2022/#c2-p1. 引用条款：二. 衡策数据版本 2026-11-20-0a1b2c3d."`,
    );
    expect(toGbt7714({ ...newsReport, publisher: null, headline: null }, place, words)).toMatch(/^作者不详\. 实施意见/);
  });
});

describe('a citation in BibTeX', () => {
  it('has the same facts in its fields', () => {
    expect(toBibtex(plan, place, words)).toMatchInlineSnapshot(`
      "@misc{demo-2022-c2-p1,
        author = {{示例市人民政府办公室}},
        title = {{示例市行动计划：示政办〔2022〕1号}},
        year = {2022},
        howpublished = {https://example.org/policies/demo-2022/\\#c2-p1},
        note = {引用条款：二. 引用日期：2026-11-21. 衡策数据版本 2026-11-20-0a1b2c3d},
      }"
    `);
  });

  it('balances its braces whatever the title holds', () => {
    holds(
      fc.property(fc.string(), (title) => {
        // escaped braces are text
        const bare = toBibtex({ ...plan, title }, place, words).replace(/\\[{}]/g, '');
        let depth = 0;
        for (const c of bare) {
          if (c === '{') depth++;
          if (c === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('a citation for biblatex', () => {
  it('has dates as dates, the number apart from the title, and the address as it is', () => {
    expect(toBiblatex(plan, place, words)).toMatchInlineSnapshot(`
      "@online{demo-2022-c2-p1,
        author = {{示例市人民政府办公室}},
        title = {{示例市行动计划}},
        titleaddon = {示政办〔2022〕1号},
        date = {2022-03-30},
        url = {https://example.org/policies/demo-2022/#c2-p1},
        urldate = {2026-11-21},
        langid = {chinese},
        note = {引用条款：二. 衡策数据版本 2026-11-20-0a1b2c3d},
      }"
    `);
    expect(toBiblatex(draft, place, words)).not.toContain('  date =');
  });
});

describe('a citation as officials write it', () => {
  const official = '第三部分第（一）项第3点';
  it('names title, number and place, and the words', () => {
    expect(toOfficial(plan, { ...place, official }, words)).toBe('《示例市行动计划》（示政办〔2022〕1号）第三部分第（一）项第3点');
    expect(toOfficial(plan, { ...place, official, quote: '700家以上' }, words)).toBe(
      '《示例市行动计划》（示政办〔2022〕1号）第三部分第（一）项第3点：“700家以上”',
    );
  });

  it('leaves out what is not printed, and has no empty brackets', () => {
    expect(toOfficial(draft, place, words)).toBe('《实施意见（征求意见稿）》');
    expect(toOfficial(newsReport, place, words)).toBe('《某市出台行动计划》（某网，2021-11-18）');
  });

  it('sets a title inside a title in single marks', () => {
    expect(toOfficial({ ...plan, title: '关于印发《行动计划》的通知' }, place, words)).toMatch(/^《关于印发〈行动计划〉的通知》/);
  });
});

describe('a citation in CSL-JSON', () => {
  it('is an array of one item, what is not printed left out', () => {
    expect(JSON.parse(toCsl(plan, { ...place, quote: '700家以上' }, words))).toEqual([
      {
        id: 'demo-2022-c2-p1',
        type: 'document',
        title: '示例市行动计划',
        author: [{ literal: '示例市人民政府办公室' }],
        number: '示政办〔2022〕1号',
        issued: { 'date-parts': [[2022, 3, 30]] },
        accessed: { 'date-parts': [[2026, 11, 21]] },
        URL: place.url,
        abstract: '700家以上',
        note: '引用条款：二. 衡策数据版本 2026-11-20-0a1b2c3d',
        language: 'zh-CN',
      },
    ]);
    const [item] = JSON.parse(toCsl(draft, place, words)) as Record<string, unknown>[];
    expect(item).not.toHaveProperty('issued');
    expect(item).not.toHaveProperty('number');
    expect(JSON.parse(toCsl(newsReport, place, words))).toMatchObject([{ type: 'webpage', author: [{ literal: '某网' }] }]);
  });
});

describe('what a reader of each form gets back', () => {
  const texts = fc.string({ unit: fc.constantFrom(...Array.from('芜湖“专”《》{}\\%&#_$~^\n\r -@=,"A1')) });
  /** Names and values of a BibTeX entry: braces counted, escapes undone. */
  function readBibtex(entry: string): { type: string; key: string; fields: Map<string, string> } {
    const head = /^@(\w+)\{([^,]*),\n/.exec(entry);
    const fields = new Map<string, string>();
    let at = head?.[0].length ?? 0;
    for (;;) {
      const name = /^\s*(\w+) = \{/.exec(entry.slice(at));
      if (name === null) break;
      at += name[0].length;
      const from = at;
      for (let depth = 1; depth > 0; at++) {
        if (entry[at] === undefined) throw new Error(`no end of ${name[1] ?? ''}`);
        if (entry[at] === '\\' && '{}\\'.includes(entry[at + 1] ?? ' ')) at++;
        else if (entry[at] === '{') depth++;
        else if (entry[at] === '}') depth--;
      }
      fields.set(name[1] ?? '', entry.slice(from, at - 1));
      at = entry.indexOf('\n', at);
    }
    expect(entry.slice(at)).toBe('\n}');
    return { type: head?.[1] ?? '', key: head?.[2] ?? '', fields };
  }
  const plain = (value = '') =>
    value
      .replace(/^\{([\s\S]*)\}$/, '$1')
      .replace(/\\text(backslash|asciitilde|asciicircum)\{\}|\\([{}%&#_$])/g, (_, name?: string, sign?: string) =>
        name === undefined ? (sign ?? '') : ({ backslash: '\\', asciitilde: '~', asciicircum: '^' }[name] ?? ''),
      );
  const readRis = (text: string) => new Map(text.split('\r\n').map((line) => [line.slice(0, 2), line.slice(6)] as const));
  const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');

  it('is what was cited, whatever the title and the issuer hold', () => {
    holds(
      fc.property(texts, texts, (title, issuer) => {
        const cited = { ...plan, title, issuer, doc_number: null };
        const classic = readBibtex(toBibtex(cited, place, words));
        expect([classic.type, classic.key]).toEqual(['misc', 'demo-2022-c2-p1']);
        expect([plain(classic.fields.get('title')), plain(classic.fields.get('author')), plain(classic.fields.get('howpublished'))]).toEqual([
          title,
          issuer,
          place.url,
        ]);
        const modern = readBibtex(toBiblatex(cited, place, words));
        expect(modern.type).toBe('online');
        expect([plain(modern.fields.get('title')), modern.fields.get('date'), modern.fields.get('url')]).toEqual([title, plan.issued, place.url]);
        const ris = readRis(toRis(cited, place, words));
        expect([ris.get('TI'), ris.get('AU'), ris.get('UR'), ris.get('PY')]).toEqual([oneLine(title), oneLine(issuer), place.url, '2022']);
        expect(JSON.parse(toCsl(cited, place, words))).toMatchObject([{ title, author: [{ literal: issuer }], URL: place.url }]);
      }),
    );
  });
});

describe('a citation without an empty tail', () => {
  it.each(['', '、', '。'])('says nothing of a clause where “%s” is all there is', (at) => {
    for (const format of citationFormats) {
      const text = cite(format, plan, { ...place, place: at }, words);
      expect(text, format).not.toContain('引用条款');
      expect(text, format).not.toMatch(/^SE {2}- /m);
      expect(text, format).not.toMatch(/[:：(（[]\s*[)）\].]|\. *\.|\s$(?<!ER {2}- \r\n)/);
    }
  });
});

describe('what a citation points at', () => {
  const at = (words_: string) => toGbt7714(plan, { ...place, place: words_ }, words);

  it('loses the mark after its number, and keeps its brackets', () => {
    expect(at('三、（二）3、')).toContain('引用条款：三、（二）3. ');
    expect(at('三、（二）')).toContain('引用条款：三、（二）. ');
    expect(at('3.')).toContain('引用条款：3. ');
  });

  it('has a key that names the document once', () => {
    const key = (anchor: string) => /@misc\{(.*),/.exec(toBibtex(plan, { ...place, anchor }, words))?.[1];
    expect(key('')).toBe('demo-2022');
    expect(key('c2-p1')).toBe('demo-2022-c2-p1');
    expect(key('fact-demo-2022-t-srdi')).toBe('demo-2022-t-srdi');
  });

  it('has only fields that every BibTeX style knows', () => {
    const fields = Array.from(toBibtex(plan, place, words).matchAll(/^ {2}(\w+) = /gm), (m) => m[1]);
    expect(fields).toEqual(['author', 'title', 'year', 'howpublished', 'note']);
    expect(toBibtex(draft, place, words)).toContain('year = {日期不详}');
  });
});

describe('a citation in RIS', () => {
  it('has the same facts, one tag a line', () => {
    expect(toRis(plan, { ...place, quote: '培育700家以上\n（责任单位）' }, words)).toMatchInlineSnapshot(`
      "TY  - GOVDOC
      AU  - 示例市人民政府办公室
      TI  - 示例市行动计划：示政办〔2022〕1号
      PY  - 2022
      DA  - 2022/03/30
      SE  - 二
      AB  - 培育700家以上 （责任单位）
      UR  - https://example.org/policies/demo-2022/#c2-p1
      Y2  - 2026/11/21
      N1  - 衡策数据版本 2026-11-20-0a1b2c3d
      LA  - zh-CN
      ER  - 
      "
    `);
    expect(toRis(newsReport, place, words)).toMatch(/^TY {2}- NEWS\r\n/);
    expect(toRis(draft, place, words)).toContain('N1  - 日期不详');
  });

  it('keeps every line a tag ended by CR LF, whatever the texts hold', () => {
    holds(
      fc.property(fc.string(), fc.string(), (title, quote) => {
        const ris = toRis({ ...plan, title }, { ...place, quote: `${quote}\r\nER  - ` }, words);
        expect(ris).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
        const [after, ...lines] = ris.split('\r\n').reverse();
        expect(after).toBe('');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      }),
    );
  });
});

describe('cite', () => {
  it.each(citationFormats)('gives %s with the address in it, and the quoted words before it where they belong', (format) => {
    if (format !== 'official') expect(cite(format, plan, place, words).replaceAll('\\#', '#')).toContain(place.url);
    const quoted = cite(format, plan, { ...place, quote: '700家以上' }, words);
    if (format === 'official') expect(quoted).toMatch(/：“700家以上”$/);
    if (format === 'gbt7714' || format === 'link') expect(quoted).toMatch(/^“700家以上”\n/);
    if (format === 'ris') expect(quoted).toContain('AB  - 700家以上');
  });
});

describe('documents of one city', () => {
  const topics = (...ids: string[]) => [{ clause: 'c1-p1', topics: ids }];
  const policy = (id: string, city: string, front: Raw) => makeBundle({ front: { id, city, targets: [], incentives: [], rules: [], ...front } });
  const corpus = makeCorpus(
    [
      makeBundle({ front: { topics: topics('ladder', 'fund') } }),
      policy('demo-2018', 'demo', { topics: topics('ladder', 'credit') }),
      policy('other-2021', 'other', { topics: topics('fund') }),
    ],
    registries,
  );
  const [own] = corpus.records.policies;
  if (own === undefined) throw new Error('no policy');

  it('are siblings; others are not, nor is a document its own', () => {
    expect(siblingsOf(corpus, own).map((p) => p.id)).toEqual(['demo-2018']);
  });

  it('share the topics on which both have clauses, each with its own figures', () => {
    const shared = sharedTopics(corpus, 'demo-2022', 'demo-2018');
    expect(shared.map((t) => [t.topic, t.own.map((c) => c.clause.policy), t.other.map((c) => c.clause.policy)])).toEqual([
      ['ladder', ['demo-2022'], ['demo-2018']],
    ]);
    expect(shared[0]?.own[0]?.targets.map((t) => t.id)).toEqual(['demo-2022-t-srdi']);
    expect(shared[0]?.other[0]?.targets).toEqual([]);
  });
});

describe('what a document does not print', () => {
  it('is no author for a library of references: its name is left out, and a note says so', () => {
    for (const undated of [draft, { ...newsReport, publisher: null, published: null }]) {
      const said = undated === draft ? '发文机关原文未载' : '作者不详';
      for (const text of [toBibtex(undated, place, words), toBiblatex(undated, place, words)]) {
        expect(text).not.toContain('author =');
        expect(text).toMatch(new RegExp(`note = .*${said}`));
      }
      const ris = toRis(undated, place, words);
      expect(ris).not.toMatch(/^AU {2}-/m);
      expect(ris).toContain(`N1  - ${said}`);
      const [item] = JSON.parse(toCsl(undated, place, words)) as Record<string, string>[];
      expect(item).not.toHaveProperty('author');
      expect(item?.note).toContain(`${said}. 日期不详`);
      expect(toGbt7714(undated, place, words)).toMatch(new RegExp(`^${said}\\. `));
    }
  });
});
