import { describe, expect, it } from 'vitest';
import { BODY, makeIncentive, makeTarget, report, withShare, type Parts, type Raw } from '../factories.ts';

/** The report on a policy whose one target says something else; the words of the clause may change with it. */
function targetReport(overrides: Raw, words?: string): string {
  const parts: Parts = { front: { targets: [makeTarget(overrides)] }, registries: withShare };
  return report(words === undefined ? parts : { ...parts, body: BODY.replace('培育市级“专精特新”中小企业 700家以上', words) });
}

describe('a target’s operator', () => {
  it('needs its printed words', () => {
    expect(targetReport({ op_printed: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op_printed (clause c1-p1): op "ge" needs its printed words
          → copy them from the text"
    `);
  });

  it('must be printed in the quote', () => {
    expect(targetReport({ op: 'about', op_printed: '左右' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op_printed (clause c1-p1): “左右” does not stand in the quote
          → widen the quote or correct the word
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op (clause c1-p1): “700家以上” is "ge", not "about"
          → set op ge and op_printed 以上"
    `);
  });

  it('must mean what its printed words mean', () => {
    expect(targetReport({ op: 'gt' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op (clause c1-p1): “以上” means "ge", not "gt"
          → correct op or op_printed"
    `);
  });

  it('is not eq where 以上 follows the number', () => {
    expect(targetReport({ op: 'eq', op_printed: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op (clause c1-p1): “700家以上” is "ge", not "eq"
          → set op ge and op_printed 以上"
    `);
  });

  it('is not eq where 左右 follows the number', () => {
    const quote = '市级“专精特新”中小企业 700家左右';
    expect(targetReport({ op: 'eq', op_printed: null, quote }, `培育${quote}`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op (clause c1-p1): “700家左右” is "about", not "eq"
          → set op about and op_printed 左右"
    `);
  });

  it('is not eq where 超过 or 不低于 stands before the number', () => {
    for (const word of ['超过', '不超过', '不低于']) {
      const quote = `市级“专精特新”中小企业${word} 700家`;
      expect(targetReport({ op: 'eq', op_printed: null, quote }, `培育${quote}`)).toContain(`“${word}700家”`);
    }
  });

  it.each([
    ['700家以内', 'le'],
    ['700家以下', 'le'],
    ['700余家', 'gt'],
    ['近700家', 'about'],
    ['约 700家', 'about'],
    ['至少700家', 'ge'],
    ['≥700家', 'ge'],
    ['不足700家', 'lt'],
    ['七百余家', 'gt'],
  ])('is not eq in %s', (words, op) => {
    const quote = `市级“专精特新”中小企业 ${words}`;
    expect(targetReport({ op: 'eq', op_printed: null, quote }, `培育${quote}`)).toContain(`“${words.replace(' ', '')}” is "${op}", not "eq"`);
  });

  it('stays eq after a word that only ends like one', () => {
    for (const words of ['节约700家', '签约700家', '附近700家']) {
      const quote = `市级“专精特新”中小企业${words}`;
      expect(targetReport({ op: 'eq', op_printed: null, quote }, `培育${quote}`)).toBe('');
    }
  });

  it('is read from the whole clause, though the quote leaves its word out', () => {
    const quote = '市级“专精特新”中小企业 700家';
    expect(targetReport({ op: 'eq', op_printed: null, quote }, `培育${quote}以上`)).toContain('“700家以上” is "ge", not "eq"');
  });

  it('stays eq where 以上 follows another number, or the same figure stands twice', () => {
    const quote = '市级“专精特新”中小企业 700家，营业收入10亿元以上';
    const threshold = { op: 'ge', value: 10, unit: '亿元', of: '营业收入' };
    expect(targetReport({ op: 'eq', op_printed: null, quote, threshold }, `培育${quote}`)).toBe('');
  });

  it('needs a value unless it is null or full', () => {
    const quote = '市级“专精特新”中小企业 一批';
    expect(targetReport({ value: null, unit: null, op: 'eq', op_printed: null, quote }, `培育${quote}`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value (clause c1-p1): op "eq" needs a value
          → give the printed number, or op null for a goal without a figure
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).unit (clause c1-p1): a value needs its unit
          → copy it as printed"
    `);
  });

  it('null has no value', () => {
    expect(targetReport({ op: null, op_printed: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value (clause c1-p1): op "null" has no value
          → set op (eq for a bare number) or drop the value"
    `);
  });

  it('full has no value', () => {
    const quote = '市级“专精特新”中小企业 700家全覆盖';
    expect(targetReport({ op: 'full', op_printed: '全覆盖', quote, basis: 'coverage' }, `培育${quote}`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value (clause c1-p1): op "full" has no value
          → set op (eq for a bare number) or drop the value"
    `);
  });
});

describe('a target’s value', () => {
  it('must stand in the quote', () => {
    expect(targetReport({ value: 800 })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › demo-2022-t-srdi.value (clause c1-p1): the value 800 does not stand in its quote “市级“专精特新”中小企业 700家以上”
          → correct the value (in the printed unit) or widen the quote to hold the figure
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上。（责任单位：…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('must stand in the quote, not elsewhere in the clause', () => {
    expect(targetReport({ value: 600 }, '培育市级“专精特新”中小企业 700家以上，其他 600家')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › demo-2022-t-srdi.value (clause c1-p1): the value 600 does not stand in its quote “市级“专精特新”中小企业 700家以上”
          → correct the value (in the printed unit) or widen the quote to hold the figure
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上，其他 600…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “600” in “…700家以上，其他 600家。（责任单位：市经…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('needs its unit', () => {
    expect(targetReport({ unit: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).unit (clause c1-p1): a value needs its unit
          → copy it as printed"
    `);
  });

  it('has a unit that is printed in the quote', () => {
    expect(targetReport({ unit: '户' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).unit (clause c1-p1): the unit “户” does not stand in the quote
          → use the printed unit"
    `);
  });

  it('may print its unit in full width', () => {
    const quote = '市级“专精特新”中小企业 70％以上';
    expect(targetReport({ value: 70, unit: '%', quote, indicator_id: 'firm-share' }, `培育${quote}`)).toBe('');
  });

  it('is a range with both ends, the right way round', () => {
    const quote = '市级“专精特新”中小企业 5-10家';
    const range = { op: 'range', op_printed: null, quote, value: 5, value_max: 10 };
    expect(targetReport(range, `培育${quote}`)).toBe('');
    expect(targetReport({ ...range, value: 10, value_max: 5 }, `培育${quote}`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value_max (clause c1-p1): range upside down: value must be below value_max
          → swap the two"
    `);
  });

  it('has an upper end with op range and only with it', () => {
    const quote = '市级“专精特新”中小企业 5-10家';
    expect(targetReport({ op: 'eq', op_printed: null, quote, value: 5, value_max: 10 }, `培育${quote}`)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value_max (clause c1-p1): value_max goes with op "range" and only with it
          → set op range, or drop value_max"
    `);
    expect(targetReport({ op: 'range', op_printed: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).value_max (clause c1-p1): a range needs both ends
          → give value_max, or another op"
    `);
  });
});

describe('a target’s period and basis', () => {
  it('does not begin after its end', () => {
    expect(targetReport({ from: 2026 })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).from (clause c1-p1): from is after year
          → correct the period"
    `);
  });

  it('needs evidence for a basis that is told', () => {
    expect(targetReport({ basis: 'stock' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).basis_evidence (clause c1-p1): basis "stock" needs its evidence
          → say printed or inferred with the reason, or use "unclear""
    `);
  });

  it('needs no evidence for coverage, nor for a goal without a figure', () => {
    const quote = '市级“专精特新”中小企业全覆盖';
    expect(targetReport({ op: 'full', op_printed: '全覆盖', value: null, unit: null, quote, basis: 'coverage' }, `培育${quote}`)).toBe('');
    const promise = '市级“专精特新”中小企业一批';
    expect(targetReport({ op: null, op_printed: null, value: null, unit: null, quote: promise, basis: 'flow' }, `培育${promise}`)).toBe('');
  });

  it('is a flow by 净增 and a ratio by 年均增长', () => {
    const words = '净增市级“专精特新”中小企业 700家以上';
    expect(targetReport({ quote: words, verb: '净增', basis: 'flow', basis_evidence: { kind: 'printed', reason: '净增' } }, words)).not.toContain('basis');
    expect(targetReport({ quote: words, verb: '净增', basis: 'unclear' }, words)).toContain('“净增” is printed');
    const growth = '市级“专精特新”中小企业产值年均增长 7%左右';
    const rate = {
      quote: growth,
      indicator: '市级“专精特新”中小企业产值',
      verb: null,
      op: 'about',
      op_printed: '左右',
      value: 7,
      unit: '%',
      each: 'year_average',
    };
    expect(targetReport({ ...rate, basis: 'ratio', basis_evidence: { kind: 'printed', reason: '年均增长' } }, growth)).not.toContain('basis');
  });

  it('has no evidence for a basis that is unclear', () => {
    expect(targetReport({ basis_evidence: { kind: 'printed', reason: '在库' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).basis_evidence (clause c1-p1): basis "unclear" cannot have evidence
          → say printed or inferred with the reason, or use "unclear""
    `);
  });
});

describe('a target’s titles', () => {
  it('are not those of a pool', () => {
    expect(targetReport({ status: 'pool' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).pool_for (clause c1-p1): status "pool" needs the titles it prepares for
          → list pool_for; srdi-any where the text names no level"
    `);
  });

  it('are no pool', () => {
    expect(targetReport({ pool_for: ['municipal-srdi'] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).pool_for (clause c1-p1): pool_for goes with status "pool", tiers with titles
          → a pool is not a title"
    `);
  });

  it('must be named where titled firms are counted', () => {
    expect(targetReport({ tiers: [] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).tiers (clause c1-p1): status "titled" needs the titles it counts
          → list tiers"
    `);
  });

  it('must be named where a pool is counted', () => {
    expect(targetReport({ status: 'pool', tiers: [] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).pool_for (clause c1-p1): status "pool" needs the titles it prepares for
          → list pool_for; srdi-any where the text names no level"
    `);
  });

  it('stand in the registry', () => {
    expect(targetReport({ tiers: ['provincal-srdi'] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).tiers (clause c1-p1): “市级” is printed and no municipal title is counted
          → list the title that is printed
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).tiers (clause c1-p1): there is no title "provincal-srdi"
          → correct the id, or add the title to content/titles.yaml"
    `);
  });

  it('may be the national ladder’s from the day its rules took effect', () => {
    const inJiangsu = (issued: string | null) =>
      report({
        registries: { cities: [{ id: 'demo', zh: '示例', name: '示例市', level: 'prefecture', code: '320000', province: '江苏省', parent: null }] },
        front: { issued, targets: [makeTarget({ tiers: ['provincial-srdi'] })] },
      });
    expect(inJiangsu('2022-08-01')).not.toContain('did not confer');
    expect(inJiangsu('2022-07-31')).toContain('江苏省 did not confer “省级专精特新” on 2022-07-31');
    expect(inJiangsu(null)).toContain('on 2022-01-01');
  });

  it('of a firm that moves in may be another province’s', () => {
    const required = (event: string) => report({ front: { incentives: [makeIncentive({ event, tiers_required: ['provincial-little-giant'] })] } });
    expect(required('attract-titled-firm')).not.toContain('did not confer');
    expect(required('first-set')).toContain('incentives.0 (demo-2022-i-equipment).tiers_required (clause c2-1): 安徽省 did not confer');
  });

  it('are guarded where an incentive names them too', () => {
    const named = (overrides: Raw) => report({ front: { incentives: [makeIncentive(overrides)] } });
    expect(named({ tier_attained: 'provincial-little-giant' })).toContain('.tier_attained (clause c2-1): 安徽省 did not confer');
    expect(named({ conditions: [{ kind: 'awarded_title', titles: ['provincial-little-giant'], newly: true, quote: '新认定' }] })).toContain(
      '.conditions.0.titles',
    );
  });

  it('are conferred in the city’s province', () => {
    expect(targetReport({ tiers: ['provincial-little-giant'] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).tiers (clause c1-p1): the words print no step of "provincial-little-giant"
          → count the title that is printed
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).tiers (clause c1-p1): 安徽省 did not confer “省级专精特新“小巨人”” on 2022-01-01
          → use the title of that province and time, or correct \`conferred\` in content/titles.yaml"
    `);
    expect(targetReport({ status: 'pool', tiers: [], pool_for: ['provincial-little-giant'] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).pool_for (clause c1-p1): the clause does not name "provincial-little-giant"
          → list the titles that the text says the pool prepares for
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).status (clause c1-p1): no pool is printed
          → set status titled
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).pool_for (clause c1-p1): 安徽省 did not confer “省级专精特新“小巨人”” on 2022-01-01
          → use the title of that province and time, or correct \`conferred\` in content/titles.yaml"
    `);
  });
});

describe('a target’s names', () => {
  it('give the indicator as printed', () => {
    expect(targetReport({ indicator: '市级专精特新企业' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).indicator (clause c1-p1): “市级专精特新企业” does not stand in the clause
          → give the indicator’s name as printed"
    `);
  });

  it('give the verb as printed', () => {
    expect(targetReport({ verb: '认定' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).verb (clause c1-p1): “认定” does not stand in the clause
          → give the printed verb"
    `);
  });
});

describe('a target’s quote', () => {
  it('must stand in its clause', () => {
    expect(targetReport({ quote: '市级“专精特新”企业 700家以上' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0.quote (clause c1-p1): the words “市级“专精特新”企业 700家以上” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上。（责任单位：…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('must stand there once', () => {
    expect(targetReport({ quote: '家以上', indicator: '家', verb: null }, '培育中小企业 700家以上、700家以上')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0.quote (clause c1-p1): the words “家以上” stand 2 times in the clause
          → add \`nth\` (from 1), or quote more words
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…5年，培育中小企业 700家以上、700家以上…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…企业 700家以上、700家以上。（责任单位：…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('must not count beyond its occurrences', () => {
    expect(targetReport({ nth: 2 })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0.quote (clause c1-p1): nth is 2, but the words stand only 1 time(s)
          → correct \`nth\`
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上。（责任单位：…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('must name a clause that there is', () => {
    expect(targetReport({ clause: 'c9' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0.quote (clause c9): there is no clause "c9"
          → use an id that \`npm run check -- --clauses <id>\` prints
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上。（责任单位：…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('is found whatever white space is printed inside', () => {
    expect(targetReport({ quote: '市级 “专精特新”\n中小企业700 家以上' })).toBe('');
  });
});

it('reports every problem of a policy at once, each with file, field, clause and remedy', () => {
  const targets = [makeTarget({ op: 'gt', unit: '户', verb: '认定' }), makeTarget({ id: 'demo-2022-t-b', clause: 'c9' })];
  expect(report({ front: { targets } })).toMatchInlineSnapshot(`
    "content/policies/demo-2022.mdx › targets.1.quote (clause c9): there is no clause "c9"
        → use an id that \`npm run check -- --clauses <id>\` prints
    content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).op (clause c1-p1): “以上” means "ge", not "gt"
        → correct op or op_printed
    content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).unit (clause c1-p1): the unit “户” does not stand in the quote
        → use the printed unit
    content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).verb (clause c1-p1): “认定” does not stand in the clause
        → give the printed verb"
  `);
});
