import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { packLabels, unpackLabels } from '../../src/search/pack/packed-labels.ts';
import { searchLabels } from '../../src/views/search-labels.ts';

describe('the labels of the search', () => {
  const labels = searchLabels(getSite());

  it('come back from their packing as they were', () => {
    const sent = JSON.parse(JSON.stringify(packLabels(labels))) as ReturnType<typeof packLabels>;
    expect(unpackLabels(sent)).toEqual(labels);
    expect(Object.keys(labels.policies).length).toBeGreaterThan(0);
  });

  it('grow by less than 150 bytes a document', () => {
    const [policy] = Object.values(labels.policies);
    const more = Array.from({ length: 300 }, (_, i): [string, typeof policy] => [`city${i}-2022`, policy]);
    const size = (all: typeof labels) => new TextEncoder().encode(JSON.stringify(packLabels(all))).length;
    const grown = { ...labels, policies: { ...labels.policies, ...Object.fromEntries(more) } } as typeof labels;
    expect((size(grown) - size(labels)) / 300).toBeLessThan(150);
  });
});
