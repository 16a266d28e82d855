/** Sabotage of the coded facts: one wrong field at a time. In full: `npm run test:sabotage`. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { formatProblem } from '../../src/domain/problem.ts';
import { FIRST_DOCUMENTS } from '../support/first-documents.ts';
import { changed, hashOf } from './mutations.ts';
import { makeSaboteur } from './saboteur.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { content } = await readContent(ROOT);
/** Slips tried a document. */
const SAMPLE = 60;
/** Share of them that the check refuses in the first documents; it only ever rises. */
const REFUSED = 0.94;

const saboteurs = content.bundles.filter((b) => FIRST_DOCUMENTS.has(b.policy.input.id)).map((b) => makeSaboteur(ROOT, b, content));

describe('one slip at a time', () => {
  it('leaves the file alone beside it', () => {
    const data = { targets: [{ id: 'a', value: 1 }, { id: 'b' }], other: { kept: true } };
    expect(changed(data, { path: ['targets', 0, 'value'], value: 2 })).toEqual({ ...data, targets: [{ id: 'a', value: 2 }, { id: 'b' }] });
    expect(changed(data, { path: ['targets', 0, 'value'], value: undefined })).toEqual({ ...data, targets: [{ id: 'a' }, { id: 'b' }] });
    expect(changed(data, { path: ['targets', 0], value: undefined })).toEqual({ ...data, targets: [{ id: 'b' }] });
    expect(data.targets).toEqual([{ id: 'a', value: 1 }, { id: 'b' }]);
  });

  it('is made in every field of every document', () => {
    const fields = new Set(saboteurs.flatMap((s) => s.mutations.map((m) => m.field)));
    expect(saboteurs.reduce((n, s) => n + s.mutations.length, 0)).toBeGreaterThan(10_000);
    for (const field of [
      'value',
      'unit',
      'op',
      'year',
      'amounts.value',
      'amounts.role',
      'amounts.limits.max',
      'conditions.op',
      'clause',
      'doc_number',
      'issued',
    ])
      expect(fields).toContain(field);
  });

  it('is nothing to complain of where there is none', () => {
    for (const { problemsOf, mutations } of saboteurs) {
      const [some] = mutations;
      if (some !== undefined) expect(problemsOf({ ...some, changes: [] }).map(formatProblem)).toEqual([]);
    }
  });

  it('is refused', () => {
    const tried = saboteurs.flatMap(({ mutations, problemsOf }) => {
      const rankOf = (m: (typeof mutations)[number]) => hashOf(`${m.fact} ${m.field} ${m.slip} ${String(m.to)}`);
      return [...mutations]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .slice(0, SAMPLE)
        .map((m) => problemsOf(m).length > 0);
    });
    expect(tried.filter(Boolean).length / tried.length).toBeGreaterThan(REFUSED);
  });
});
