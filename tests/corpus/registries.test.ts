import { expect, it } from 'vitest';
import { loadContent } from '../../src/build/content.ts';
import { thesaurus } from '../../src/search/thesaurus/thesaurus.ts';

const { titles, events, indicators } = await loadContent();
const registered = {
  titles: new Set(titles.map((t) => t.id)),
  events: new Set(events.flatMap((s) => s.events).map((e) => e.id)),
  indicators: new Set(indicators.map((i) => i.id)),
};

// the thesaurus runs in the browser and cannot read the registries: it names their ids as plain words
it.each(Object.entries(registered))('the thesaurus names only %s that are registered', (kind, known) => {
  const named = thesaurus.flatMap((entry) => entry[kind as keyof typeof registered] ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

it('every event has search words, so that its blanks can be told apart', () => {
  const wordless = events.flatMap((s) => s.events).filter((e) => e.words.length === 0);
  expect(wordless.map((e) => e.id)).toEqual([]);
});
