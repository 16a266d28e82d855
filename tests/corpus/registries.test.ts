import { expect, it } from 'vitest';
import { loadContent } from '../../src/build/content.ts';
import { makeTitles, satisfies } from '../../src/domain/corpus/titles.ts';
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

it.each([
  ['srdi-any', ['municipal-srdi', 'provincial-srdi', 'provincial-little-giant', 'provincial-champion', 'national-little-giant'], ['national-champion']],
  ['little-giant-any', ['provincial-little-giant', 'national-little-giant'], []],
  // a national title does not imply the provincial one, nor a provincial one the municipal
  ['provincial-srdi', [], []],
  ['provincial-little-giant', [], []],
  ['provincial-champion', [], []],
  ['municipal-srdi', [], []],
  ['national-little-giant', [], []],
] as const)('%s is satisfied by the titles that imply it, and by no others', (required, yes: readonly string[], unclear: readonly string[]) => {
  const byId = makeTitles(titles);
  const printed = titles.filter((t) => t.rung !== null && t.id !== required).map((t) => t.id);
  for (const held of printed) {
    const answer = yes.includes(held) ? 'yes' : unclear.includes(held) ? 'not_stated' : 'no';
    expect(`${held}: ${satisfies(byId, held, required)}`).toBe(`${held}: ${answer}`);
  }
});
