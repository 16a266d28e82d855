import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { packDocuments, unpackDocuments, type PackedDocuments } from '../../src/search/pack/packed-documents.ts';
import { packFacts, unpackFacts } from '../../src/search/pack/packed-facts.ts';
import { holds } from '../domain/property.ts';

const { records, content } = getSite();
const entries = clauseDocuments({ records, cities: content.cities, units: content.units }).map((d) => d.entry);
const sorted = (words: readonly string[]) => [...words].sort();

describe('the documents of the search', () => {
  it('come back from their packing as they were', () => {
    const sent = JSON.parse(
      JSON.stringify(packDocuments(entries, { shards: [], figures: { goal: [], district: [], money: [] }, parts: [], records: null })),
    ) as PackedDocuments;
    const asSets = (list: typeof entries) => list.map((e) => ({ ...e, facts: sorted(e.facts) }));
    expect(asSets(unpackDocuments(sent))).toEqual(asSets(entries));
    expect(new Set(entries.flatMap((e) => e.facts)).size).toBeGreaterThan(200);
  });
});

describe('fact words', () => {
  const thing = fc.constantFrom('event:ipo', 'title:municipal-srdi', 'money', 'goal', 'q:50', 'q:yuan:50', 'q:家:50', 'q:yuan:4.5', 'read:湾沚区');
  const prefix = fc.constantFrom('', 'core/', 'goal/', 'lead/', 'money/', 'sum/', 'stacking/', 'least/');
  const word = fc.tuple(prefix, thing).map(([p, t]) => (t.startsWith('q:') ? t : p + t));
  /** A quantity with its unit is that quantity without it too. */
  const whole = (words: readonly string[]) => new Set(words.flatMap((w) => [w, ...(/^q:[^:]+:/.test(w) ? [w.replace(/:[^:]+:/, ':')] : [])]));

  it('come back from their packing, each once', () => {
    holds(
      fc.property(fc.uniqueArray(word), (words) => {
        expect(new Set(unpackFacts(packFacts(words)))).toEqual(whole(words));
      }),
    );
  });

  it('are one where they are of one thing', () => {
    expect(packFacts(['event:ipo', 'money/event:ipo', 'sum/event:ipo', 'q:50', 'q:家:50'])).toEqual(['. q:家:50', '.ms event:ipo']);
  });
});
