import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBorrowed, type BorrowedPassage, type ReadDocument } from '../../../src/domain/compare/borrowed.ts';
import { compared } from '../../../src/domain/text/wording.ts';
import { holds, smallText } from '../property.ts';

const LEAST = 3;
const document = (id: string, ...texts: string[]): ReadDocument => ({ id, clauses: texts.map((text, i) => ({ id: `c${i + 1}`, text })) });
const textOf = (documents: readonly ReadDocument[], { policy, clause }: { readonly policy: string; readonly clause: string }) =>
  documents.find((d) => d.id === policy)?.clauses.find((c) => c.id === clause)?.text ?? '';
const told = (passages: readonly BorrowedPassage[]) =>
  passages.map((p) => `${p.text} @ ${p.places.map((at) => `${at.policy}#${at.clause}:${at.start}-${at.end}`).join(' ')}`);

/** The same by trying every stretch of every clause. */
function byForce(documents: readonly ReadDocument[]): string[] {
  const isWord = (c: string) => /[\p{L}\p{N}]/u.test(c);
  const clauses = documents.flatMap((d, number) => d.clauses.map((c) => ({ number, key: `${d.id}#${c.id}`, chars: compared(c.text) })));
  const stretches = new Map<string, { number: number; key: string; at: number; before: string | null; after: string | null }[]>();
  for (const { number, key, chars } of clauses)
    for (let at = 0; at < chars.length; at++)
      for (let end = at + LEAST; isWord(chars.charAt(at)) && end <= chars.length; end++) {
        const words = chars.slice(at, end);
        const before = /[\p{L}\p{N}][^\p{L}\p{N}]*$/u.exec(chars.slice(0, at))?.[0] ?? null;
        stretches.set(words, [...(stretches.get(words) ?? []), { number, key, at, before, after: chars.charAt(end) || null }]);
      }
  const isShared = (sides: readonly (string | null)[]) => !sides.includes(null) && new Set(sides).size === 1;
  return Array.from(stretches, ([words, places]) => ({ words, places }))
    .filter(({ places }) => new Set(places.map((p) => p.number)).size > 1 && !isShared(places.map((p) => p.before)) && !isShared(places.map((p) => p.after)))
    .map(({ words, places }) => `${words} @ ${places.map((p) => `${p.key}:${p.at}`).join(' ')}`)
    .sort();
}

/** As `byForce` tells it. */
const inComparedPlaces = (documents: readonly ReadDocument[], passages: readonly BorrowedPassage[]): string[] =>
  passages
    .map(
      (p) =>
        `${compared(p.text)} @ ${p.places.map((at) => `${at.policy}#${at.clause}:${compared(textOf(documents, at).slice(0, at.start)).length}`).join(' ')}`,
    )
    .sort();

const documents = (characters: string) =>
  fc
    .array(fc.array(smallText(characters, 14), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((texts, i) => document(`d${i}`, ...texts)));

describe('wordings of two documents', () => {
  it('are found with their places, quotes, brackets and white space aside', () => {
    const [a, b] = [document('a', '一、支持“专精特新” 企业参展。'), document('b', '另见。', '并支持专精\n特新企业参展（市商务局）')];
    expect(told(findBorrowed([a, b], 8))).toEqual(['支持“专精特新” 企业参展 @ a#c1:2-15 b#c2:1-12']);
  });

  it('begin with a word, and count as printed in their first place', () => {
    const [passage] = findBorrowed([document('a', '在甲地，允许按幢、按层分割《登记》。'), document('b', '在乙处，允许按幢、按层分割登记。')], 8);
    expect(passage).toMatchObject({ text: '允许按幢、按层分割《登记》。', length: 14 });
  });

  it('of one document alone are none, and a longer passage of the same places takes the part of a shorter', () => {
    expect(findBorrowed([document('a', '甲乙丙丁戊', '甲乙丙丁己')], LEAST)).toEqual([]);
    expect(findBorrowed([document('a', '甲乙丙丁戊'), document('b', '甲乙丙丁己')], LEAST).map((p) => p.text)).toEqual(['甲乙丙丁']);
  });

  it('are told apart where some documents share more of them', () => {
    const found = findBorrowed([document('a', '甲乙丙丁戊'), document('b', '甲乙丙丁戊'), document('c', '子甲乙丙丑')], LEAST);
    expect(found.map((p) => [p.text, p.places.length])).toEqual([
      ['甲乙丙丁戊', 2],
      ['甲乙丙', 3],
    ]);
  });

  it('keep their id whichever documents stand before them', () => {
    const [a, b] = [document('a', '甲乙丙丁戊'), document('b', '己甲乙丙丁戊')];
    const [before, after] = [findBorrowed([a, b], LEAST), findBorrowed([document('z', '庚辛壬癸甲'), b, a], LEAST)];
    expect(before.map((p) => p.id)).toEqual(after.map((p) => p.id));
    expect(before[0]?.id).toMatch(/^[0-9a-z]{14}$/);
  });

  it('say the same words in every place', () => {
    holds(
      fc.property(documents('甲乙丙“（ ，。'), (all) => {
        for (const { text, places } of findBorrowed(all, LEAST))
          for (const at of places) expect(compared(textOf(all, at).slice(at.start, at.end))).toBe(compared(text));
      }),
    );
  });

  it('are those that trying every stretch finds', () => {
    for (const characters of ['甲乙', '甲乙丙，', '甲乙丙“）， '])
      holds(
        fc.property(documents(characters), (all) => {
          expect(inComparedPlaces(all, findBorrowed(all, LEAST))).toEqual(byForce(all));
        }),
      );
  });

  it('of documents that repeat each other many times cost a place each', () => {
    const text = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 5000))).join('');
    const found = findBorrowed(Array.from({ length: 300 }, (_, i) => document(`d${i}`, text, text.slice(100))));
    expect(found.map((p) => [p.length, p.places.length])).toEqual([
      [400, 300],
      [300, 600],
    ]);
  });
});
