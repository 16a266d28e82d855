import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { packFigures, unpackFigures, type DocumentFigures } from '../../src/search/pack/packed-figures.ts';
import { packTexts, unpackTexts } from '../../src/search/pack/packed-texts.ts';
import { kindOf } from '../../src/search/rank/answers.ts';
import { FIGURE_KINDS } from '../../src/search/rank/search-index.ts';
import { answerFacts } from '../../src/views/search-facts.ts';
import { holds } from '../domain/property.ts';

const site = getSite();
const { records, content } = site;
const documents = clauseDocuments({ records, cities: content.cities, units: content.units }).map((d) => d.document);
const sentOf = <T>(packed: T) => JSON.parse(JSON.stringify(packed)) as T;

describe('the texts of the search', () => {
  it('come back from their packing to the character', () => {
    expect(unpackTexts(sentOf(packTexts(documents)))).toEqual(documents);
    expect(documents.length).toBeGreaterThan(200);
  });

  it('come back whatever their addresses, headings and names', () => {
    const url = fc.constantFrom('/a/', '/a/#b', '/a/#c', '/c/#b');
    const path = fc.array(fc.constantFrom('', '一', '一、目标', '目标…', '…'), { minLength: 1, maxLength: 3 });
    const corrections = fc.constantFrom(undefined, [['弯沚区', '湾沚区'] as const]);
    const document = fc
      .record({ url, path, text: fc.constantFrom('', '一', '一、目标如下', '目标') })
      .chain((d) => corrections.map((c) => (c === undefined ? d : { ...d, corrections: c })));
    holds(
      fc.property(fc.array(document), (all) => {
        expect(unpackTexts(sentOf(packTexts(all)))).toEqual(all);
      }),
    );
  });
});

describe('the figures of the search', () => {
  it.each(FIGURE_KINDS)('of the kind %s come back from their packing as they were', (kind) => {
    const all = [...answerFacts(site).values()].flatMap((figures, document): DocumentFigures[] => {
      const own = figures.filter((f) => kindOf(f) === kind);
      return own.length === 0 ? [] : [[document, own]];
    });
    const sent = sentOf(packFigures(kind, all));
    const bare = all.map(([document, figures]) => [document, figures.map(({ terms = '', ...f }) => (terms === '' ? f : { ...f, terms }))]);
    expect([...unpackFigures(sent)]).toEqual(bare);
    expect(all.length).toBeGreaterThan(5);
  });
});
