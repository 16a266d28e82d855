import { describe, expect, it } from 'vitest';
import { findBorrowed } from '../../src/domain/compare/borrowed.ts';
import { getSite } from '../../src/build/site.ts';

const { content } = getSite();
const passages = findBorrowed(content.bundles.map(({ policy }) => ({ id: policy.input.id, clauses: policy.clauses })));
const between = (...clauses: string[]) => passages.filter((p) => p.places.map((at) => `${at.policy}#${at.clause}`).join(' ') === clauses.join(' '));

describe('wordings that the documents share', () => {
  it('include the rule on products of the Anhui directory: 80 characters of Wuhu 2022 and Huainan', () => {
    const found = between('wuhu-2022#c3-6-21', 'huainan-2020#c3-5-13');
    expect(found.map((p) => p.length)).toEqual([80]);
    expect(found[0]?.text).toMatch(/^列入《安徽省三首产品推广应用指导目录》.*技术参数等。$/);
  });

  it('include the division of workshops: 37 characters of Huainan and Yangzhou', () => {
    const found = between('huainan-2020#c3-2-5', 'yangzhou-2022#c3-9-24');
    expect(found.map((p) => p.length)).toEqual([37, 21]);
    expect(found[0]?.text).toBe('允许按幢、按层等可独立使用、有固定界线的封闭空间为基本单元分割登记和转让。');
  });

  it('have an id each, and stand in two documents each', () => {
    expect(new Set(passages.map((p) => p.id)).size).toBe(passages.length);
    for (const { places } of passages) expect(new Set(places.map((at) => at.policy)).size).toBeGreaterThan(1);
  });
});
