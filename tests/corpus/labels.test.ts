import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { clauseLabel, clausePlace } from '../../src/domain/corpus/labels.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import type { ParsedPolicy } from '../../src/domain/parse/policy.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const article = (text: string) => ({ id: 'art3', number: '第三条', title: null, text });

describe('clauseLabel', () => {
  it('names an article by the heading it begins with, without its full stop', () => {
    expect(clauseLabel(article('第三条 支持企业上规。对首次上规的企业给予奖励。'))).toBe('第三条支持企业上规');
  });

  it('cuts an article without one short', () => {
    expect(clauseLabel(article('第三条 为推动工业企业提质增效，结合本县实际，制定本办法。'))).toBe('第三条为推动工业企业提质增效，结合本县…');
  });
});

describe('clausePlace', () => {
  it('tells a number that the document prints twice: no two clauses of one place', () => {
    const site = getSite();
    const { policy } = site.entryOf('yangzhou-2022').bundle;
    const placeOf = (id: string) => {
      const clause = policy.clauseById.get(id);
      if (clause === undefined) throw new Error(`no clause ${id}`);
      return clausePlace(policy, clause, site.words.reading.secondNumber);
    };
    expect([placeOf('c3'), placeOf('c3b'), placeOf('c3b-25')]).toEqual(['三、', '三、（原文第二个同号）', '三、（原文第二个同号）25、']);
  });

  it('names a chapter that is set wide without its spaces', () => {
    const clauses = blocksToClauses(bodyToBlocks('## 附  则\n\n1．本政策自印发之日起施行。\n').blocks, []);
    const [chapter, item] = clauses;
    if (chapter === undefined || item === undefined) throw new Error('no clauses');
    const policy = { clauses, clauseById: new Map(clauses.map((c) => [c.id, c])) } as unknown as ParsedPolicy;
    expect([clausePlace(policy, chapter, ''), clausePlace(policy, item, '')]).toEqual(['附则', '附则1．']);
  });
});
