import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../src/domain/check/check-corpus.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { ANNEX, BODY, makeBundle, makeCap, makeIncentive, makeRate, makeRule, makeTable, makeTarget, registries, report, type Raw } from '../factories.ts';

const policy = (front: Raw) => report({ front });
const target = (o: Raw) => policy({ targets: [makeTarget(o)] });
const incentive = (o: Raw) => policy({ incentives: [makeIncentive(o)] });
const audited = (audit: Raw) => report({ audit });

describe('an id', () => {
  it('of a policy begins with its city, which is registered', () => {
    expect(policy({ city: 'nowhere' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names.市经信局: office "demo-industry" belongs to demo
          → use an office of this city
      content/policies/demo-2022.mdx › unit_names.市财政局: office "demo-finance" belongs to demo
          → use an office of this city
      content/policies/demo-2022.mdx › city: there is no city "nowhere"
          → add it to content/cities.yaml
      content/policies/demo-2022.mdx › id: the id does not begin with its city "nowhere"
          → policy ids are <city>-<year>[-<word>]"
    `);
  });

  it('of an event is registered', () => {
    expect(incentive({ event: 'equipment' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).event (clause c2-1): there is no event "equipment"
          → correct the id, or add the event to content/events.yaml"
    `);
  });

  it('of a title is registered where a registry names it', () => {
    const titles = registries.titles.map((t) => (t.id === 'srdi-any' ? { ...t, satisfied_by: ['municipal'], unclear_for: ['champion'] } : t));
    expect(report({ registries: { titles } })).toMatchInlineSnapshot(`
      "content/titles.yaml › srdi-any.satisfied_by: there is no title "municipal"
          → correct the id, or add the title to content/titles.yaml
      content/titles.yaml › srdi-any.unclear_for: there is no title "champion"
          → correct the id, or add the title to content/titles.yaml"
    `);
  });

  it('of a fact begins with its policy', () => {
    expect(policy({ rules: [makeRule({ id: 'other-2022-r-confirm' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › rules.0 (clause c2-2): the id "other-2022-r-confirm" does not begin with "demo-2022-"
          → fact ids are global: begin them with the policy id"
    `);
  });

  it('of a fact is not used twice in a policy', () => {
    expect(policy({ rules: [makeRule({ id: 'demo-2022-t-srdi' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › rules.0: the id "demo-2022-t-srdi" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another"
    `);
  });

  it('of an amount is not that of another fact', () => {
    expect(policy({ rules: [makeRule({ id: 'demo-2022-i-equipment-cap' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0.amounts.cap: the id "demo-2022-i-equipment-cap" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another"
    `);
  });

  it('of an amount is unique in its incentive', () => {
    expect(incentive({ amounts: [makeRate(), makeCap({ key: 'award' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts (clause c2-1): two amounts have one key
          → keys are unique within an incentive
      content/policies/demo-2022.mdx › incentives.0.amounts.award: the id "demo-2022-i-equipment-award" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another"
    `);
  });

  it('of a discrepancy is not that of a fact', () => {
    expect(audited({ discrepancies: [{ id: 'demo-2022-t-srdi', kind: 'label', a: { clause: 'p1', quote: '示例市' }, explain: '说明' }] }))
      .toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › discrepancies.0.id: the id "demo-2022-t-srdi" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another"
    `);
  });

  it('of a fact is not used in another policy', () => {
    const twin = makeBundle();
    const other = {
      ...twin,
      auditFile: 'content/audit/demo-2023.yaml',
      policy: { ...twin.policy, file: 'content/policies/demo-2023.mdx', input: { ...twin.policy.input, id: 'demo-2023' } },
    };
    expect(checkCorpus([twin, other], registries).map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "content/policies/demo-2023.mdx › targets.0: the id "demo-2022-t-srdi" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0: the id "demo-2022-i-equipment" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › rules.0: the id "demo-2022-r-confirm" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0.amounts.award: the id "demo-2022-i-equipment-award" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0.amounts.cap: the id "demo-2022-i-equipment-cap" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › short: “示例 2022” is also the short name of demo-2022
          → add a word that tells them apart: 芜湖 2022 技改"
    `);
  });

  it('stands once in its registry', () => {
    const twice = <T>(all: readonly T[]) => [...all, ...all.slice(0, 1)];
    const { cities, units, indicators } = registries;
    expect(report({ registries: { cities: twice(cities), units: twice(units), indicators: twice(indicators) } })).toMatchInlineSnapshot(`
      "content/cities.yaml › 2: the id "demo" stands twice
          → keep one
      content/units.yaml › 3: the id "demo-industry" stands twice
          → keep one
      content/indicators.yaml › 3: the id "titled-firms" stands twice
          → keep one
      content/indicators.yaml › rows: the row id "row-champion" stands twice
          → keep one
      content/indicators.yaml › rows: the row id "row-provincial-champion" stands twice
          → keep one
      content/indicators.yaml › rows: the row id "row-municipal" stands twice
          → keep one"
    `);
  });

  it('of a policy stands beside a short name that has its place and year', () => {
    const told = (short: string) => report({ front: { short } });
    expect(told('示例外贸')).toContain('short: “示例外贸” does not name 2022\n');
    expect(told('外贸 2022')).toContain('short: “外贸 2022” does not name 示例\n');
    expect(told('外贸')).toContain('does not name 示例 and 2022\n');
    expect(told('示例 2022 外贸')).toBe('');
  });

  it('of a place is no other’s beginning; its short name and code are its own', () => {
    const place = (id: string, zh: string, code: string) => ({ id, zh, name: `${zh}市`, level: 'prefecture' as const, code, province: '安徽省', parent: null });
    const cities = [...registries.cities, place('suzhou', '苏州', '320500'), place('suzhou-ah', '宿州', '341300'), place('demo2', '示例', '340000')];
    expect(report({ registries: { cities } })).toMatchInlineSnapshot(`
      "content/cities.yaml › 4 (demo2).zh: “示例” is also the short name of "demo"
          → tell them apart: put the city or the province before one of them (南京鼓楼)
      content/cities.yaml › 4 (demo2).code: 340000 is also the code of "demo"
          → look the code up in GB/T 2260
      content/cities.yaml › 3 (suzhou-ah).id: the id begins with another place’s, "suzhou"
          → homophones all take the province: suzhou-ah and suzhou-js"
    `);
  });

  it('of homophones that all take their province is clear', () => {
    const place = (id: string, zh: string, code: string) => ({ id, zh, name: `${zh}市`, level: 'prefecture' as const, code, province: '安徽省', parent: null });
    const cities = [...registries.cities, place('suzhou-js', '苏州', '320500'), place('suzhou-ah', '宿州', '341300'), place('suzhouwan', '苏州湾', '320501')];
    expect(report({ registries: { cities } })).toBe('');
  });

  it('of a comparison row stands once in the registry of indicators', () => {
    const [first, ...rest] = registries.indicators;
    if (first === undefined) throw new Error('no indicator');
    const indicators = [first, ...rest, { ...first, id: 'more-firms', rows: first.rows.slice(0, 1) }];
    expect(report({ registries: { indicators } })).toMatchInlineSnapshot(`
      "content/indicators.yaml › rows: the row id "row-champion" stands twice
          → keep one"
    `);
  });
});

describe('a reference to a fact', () => {
  it('that is not there is refused as same_as', () => {
    expect(target({ same_as: 'demo-2022-t-none' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).same_as (clause c1-p1): there is no target "demo-2022-t-none"
          → correct the id"
    `);
  });

  it('that is not there is refused as subset_of', () => {
    expect(target({ subset_of: 'demo-2022-t-none' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).subset_of (clause c1-p1): there is no target "demo-2022-t-none"
          → correct the id"
    `);
  });

  it('to itself is refused', () => {
    expect(target({ same_as: 'demo-2022-t-srdi', subset_of: 'demo-2022-t-srdi' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).same_as (clause c1-p1): a fact cannot refer to itself
          → name the other fact
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).subset_of (clause c1-p1): a fact cannot refer to itself
          → name the other fact"
    `);
  });

  it('to another repeat is refused', () => {
    const body = BODY.replace('（责任单位：市经信局）', '重申 700家以上、再申 700家以上。');
    const repeat = (id: string, words: string, same_as: string) =>
      makeTarget({ id, quote: `${words} 700家以上`, indicator: words, verb: null, tiers: [], status: null, same_as });
    const targets = [makeTarget(), repeat('demo-2022-t-b', '重申', 'demo-2022-t-srdi'), repeat('demo-2022-t-c', '再申', 'demo-2022-t-b')];
    expect(report({ body, front: { targets } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.1 (demo-2022-t-b).year (clause c1-p1): the year 2025 is not printed at its place
          → give the year that the sentence, the column’s head or the title above prints
      content/policies/demo-2022.mdx › targets.2 (demo-2022-t-c).year (clause c1-p1): the year 2025 is not printed at its place
          → give the year that the sentence, the column’s head or the title above prints
      content/policies/demo-2022.mdx › targets.2 (demo-2022-t-c).same_as (clause c1-p1): "demo-2022-t-b" is itself a repeat
          → name the first mention"
    `);
  });

  it('that is not there is refused as what a cap binds', () => {
    expect(incentive({ amounts: [makeRate(), makeCap({ applies_to: ['award', 'none'], cap_scope: 'each' })] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).stacking (clause c2-1): one cap binds it together with others
          → set stacking shared_cap
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.cap.applies_to (clause c2-1): there is no amount "none"
          → name a key of this incentive or a full id"
    `);
  });

  it('may name what a cap binds in another incentive by its full id', () => {
    const body = BODY.replace('10%给予奖补', '10%给予奖补、按软件投资额的 5%给予奖补');
    const quote = '按设备投资额的 10%给予奖补、按软件投资额的 5%给予奖补，最高 100万元';
    const other = makeIncentive({ id: 'demo-2022-i-software', quote, stacking: 'shared_cap', amounts: [makeRate({ value: 5, base: '软件投资额' })] });
    const first = makeIncentive({
      quote,
      stacking: 'shared_cap',
      amounts: [makeRate(), makeCap({ applies_to: ['award', 'demo-2022-i-software-award'], cap_scope: 'together' })],
    });
    expect(report({ body, front: { incentives: [first, other] } })).toBe('');
  });

  it('that is not there is refused in a discrepancy', () => {
    expect(
      audited({ discrepancies: [{ id: 'demo-2022-d-x', kind: 'label', a: { clause: 'p1', quote: '示例市' }, explain: '说明', facts: ['demo-2022-t-none'] }] }),
    ).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › discrepancies.0 (demo-2022-d-x).facts (clause p1): there is no fact "demo-2022-t-none"
          → correct the id"
    `);
  });

  it('leads to an incentive of the same document, itself no repeat', () => {
    const others = (same_as: string) => [
      makeIncentive(),
      makeIncentive({ id: 'demo-2022-i-b', group: null, amounts: [{ key: 'more', role: 'unspecified' }], same_as }),
      makeIncentive({ id: 'demo-2022-i-c', amounts: [{ key: 'more', role: 'unspecified' }], same_as: 'demo-2022-i-equipment' }),
    ];
    const told = (same_as: string) => policy({ incentives: others(same_as) });
    expect(told('demo-2022-i-equipment')).toBe('');
    expect(told('demo-2022-i-b')).toContain('(demo-2022-i-b).same_as (clause c2-1): an incentive cannot repeat itself');
    expect(told('demo-2022-i-c')).toContain('(demo-2022-i-b).same_as (clause c2-1): "demo-2022-i-c" is itself a repeat');
    expect(told('other-2022-i-a')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.1 (demo-2022-i-b).same_as (clause c2-1): there is no incentive "other-2022-i-a" in this document
          → correct the id"
    `);
  });

  it('binds several lines by a cap that says how', () => {
    const amounts = (cap_scope: string | null) => [makeRate(), makeRate({ key: 'again' }), makeCap({ applies_to: ['award', 'again'], cap_scope })];
    const told = (cap_scope: string | null) => policy({ coding: 'partial', incentives: [makeIncentive({ amounts: amounts(cap_scope) })] });
    for (const scope of ['each', 'together', 'unclear']) expect(told(scope)).toBe('');
    expect(told(null)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.cap.cap_scope (clause c2-1): a cap over several lines must say how it binds them
          → say each or together, or unclear where the text does not"
    `);
  });

  it('joins in a group what differs in more than words', () => {
    const group = 'demo-2022-g-both';
    const second = (o: Raw) => makeIncentive({ id: 'demo-2022-i-second', group, amounts: [{ key: 'more', role: 'unspecified' }], ...o });
    const told = (o: Raw) => policy({ incentives: [makeIncentive({ group }), second(o)] });
    expect(told({ conditions: [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '对新认定的市级“专精特新”中小企业' }] }))
      .toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).conditions (clause c2-1): nothing but words tells it from "demo-2022-i-second" of its group
          → code the level, title, object or payer that differs, or join the two"
    `);
    const differing: Raw[] = [
      { payer: 'district' },
      { event: 'ipo' },
      { level: 'municipal' },
      { instrument: 'recognition' },
      { confers: 'municipal-srdi' },
      { tier_attained: 'provincial-srdi' },
      { beneficiary_kind: 'carrier' },
      { conditions: [] },
      { amounts: [{ key: 'more', role: 'unspecified', years: { from: 2, to: 2 } }] },
      { same_as: 'demo-2022-i-equipment' },
    ];
    const bound = (quote: string): Raw => ({ conditions: [{ kind: 'other', quote }] });
    const pair = (a: string, b: string) => policy({ incentives: [makeIncentive({ group, ...bound(a) }), second(bound(b))] });
    expect(pair('出口额300万美元', '500万美元以上')).not.toContain('nothing but words tells it');
    expect(pair('出口的', '进口的')).toContain('nothing but words tells it');
    for (const o of differing) expect(told(o), JSON.stringify(o)).not.toContain('nothing but words tells it');
  });

  it('is for a place that the text names, where there are incentives', () => {
    expect(policy({ territory: null })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › territory: nothing says for which place its incentives are
          → quote the passage that names the city: territory: { clause, quote }"
    `);
    expect(policy({ territory: null, incentives: [], coding: 'partial' })).toBe('');
  });

  it('leads to a group of at least two', () => {
    expect(incentive({ group: 'demo-2022-g-alone' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).group (clause c2-1): no other incentive is in group "demo-2022-g-alone"
          → a group holds incentives printed together; drop it"
    `);
  });
});

describe('what a ratio builds on', () => {
  const ratio = (of: string) => [makeRate({ role: 'ratio', base: null, of }), makeCap()];
  const words = (text: string) => text.replace('设备投资额的', '设备投资额奖励的');
  const award = (of: string) =>
    report({ body: words(BODY), front: { incentives: [makeIncentive({ quote: words(String(makeIncentive().quote)), amounts: ratio(of) })] } });

  it('is an incentive or amount that is there', () => {
    expect(award('demo-2022-i-typo')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.award.of (clause c2-1): there is no incentive or amount "demo-2022-i-typo"
          → correct the id, or copy the printed name of the award"
    `);
    expect(award('demo-2022-i-equipment-cap')).toBe('');
    expect(award('demo-2022-i-equipment')).toBe('');
  });

  it('may be a key of the same incentive, but not itself', () => {
    expect(award('cap')).toBe('');
    expect(award('award')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.award.of (clause c2-1): an amount cannot build on itself
          → name the other award"
    `);
  });

  it('may be an award of another policy, if it is there', () => {
    expect(award('other-2022-i-award')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.award.of (clause c2-1): there is no incentive or amount "other-2022-i-award"
          → correct the id, or copy the printed name of the award"
    `);
  });

  it('is else printed in the clause', () => {
    expect(award('设备投资额')).toBe('');
    expect(award('省级奖励')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.award.of (clause c2-1): the award “省级奖励” does not stand in the clause
          → copy the printed words, or give the id of an incentive or amount"
    `);
  });
});

describe('a reference to what is registered', () => {
  it('must name an indicator that there is', () => {
    expect(target({ indicator_id: 'unheard-of' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).indicator_id (clause c1-p1): there is no indicator "unheard-of"
          → add it to content/indicators.yaml or correct the id"
    `);
  });

  it('must name a policy that is held', () => {
    const reference = { title: '示例市', relation: 'cites', clause: 'p1', quote: '示例市', held: 'demo-1999' };
    expect(policy({ references: [reference] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › references: there is no policy "demo-1999"
          → correct \`held\`, or null if the document is not held"
    `);
    expect(incentive({ references: [{ ...reference, clause: 'c2-1', quote: '设备投资额' }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).references.0.title (clause c2-1): “示例市” does not stand in its quote
          → copy the title as printed, and quote it whole
      content/policies/demo-2022.mdx › references: there is no policy "demo-1999"
          → correct \`held\`, or null if the document is not held"
    `);
    expect(policy({ references: [{ ...reference, held: 'demo-2022' }] })).toBe('');
  });
});

describe('a number', () => {
  it('that cannot be read is reported where it hangs, not silently taken for text', () => {
    expect(report({ body: `${BODY}\n第两条 其他。\n` })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › body (clause c2-2-p1): “第两条 其他。” begins like a number that cannot be read, so the clause stands as “c2-2-p1”
          → write the number as printed; if it is printed so, add a rule to src/domain/parse/numbering.ts"
    `);
  });

  it('that looks like one in a heading is reported as well', () => {
    expect(report({ body: `${BODY}\n### 8 其他\n` })).toContain('“8 其他” begins like a number that cannot be read, so the clause stands as “c2-2-p1”');
  });
});

describe('a number printed twice', () => {
  it('is none where annexes are numbered 一 and 二, or rows and items share a numeral', () => {
    expect(report({ body: `${BODY}\n## 附件一 甲\n\n丙。\n\n## 附件二 乙\n\n| 序号 | 名称 |\n| --- | --- |\n| 甲 | 乙 |\n\n一、说明。丁。\n` })).toBe('');
  });

  const body = BODY.replace('2\\. 有关', '1\\. 有关');
  const rules = [makeRule({ clause: 'c2-1b' })];

  it('must be told to the reader', () => {
    expect(report({ body, front: { rules } })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › discrepancies (clause c2-1b): the number 1. is printed twice
          → add a discrepancy of kind misprint on clause c2-1b"
    `);
  });

  it('is told by a discrepancy of kind misprint on either clause', () => {
    const told = (kind: string, a: string, b: string | null) =>
      report({
        body,
        front: { rules },
        audit: {
          discrepancies: [
            {
              id: 'demo-2022-d-twice',
              kind,
              a: { clause: a, quote: '1.', nth: 1 },
              b: b === null ? null : { clause: b, quote: '1.', nth: 1 },
              explain: '编号重复',
            },
          ],
        },
      });
    expect(told('misprint', 'c2-1b', null)).toBe('');
    expect(told('misprint', 'c2-1', 'c2-1b')).toBe('');
    expect(told('label', 'c2-1b', null)).toContain('is printed twice');
    expect(told('misprint', 'c2-1', null)).toContain('is printed twice');
  });
});

describe('a column of figures', () => {
  const annex = BODY + ANNEX.replace('| 50 |', '| 60 |');
  const front = { tables: [makeTable()] };

  it('must add up to its printed total', () => {
    expect(report({ body: annex, front })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › discrepancies (clause a1-all): column "2023" of a1: the parts add up to 50, the total prints 60
          → add a discrepancy of kind sum on demo-2022-a1-all-2023"
    `);
  });

  const column = (all: string, east: string, west: string) =>
    BODY + ANNEX.replace('| 50 |', `| ${all} |`).replace('| 30 |', `| ${east} |`).replace('超过20', west);

  it('adds up exactly, tenths too', () => {
    expect(report({ body: column('0.3', '0.1', '0.2'), front })).toBe('');
    expect(report({ body: column('0.4', '0.1', '0.2'), front })).toContain('the parts add up to 0.3, the total prints 0.4');
  });

  it('of shares or averages is no sum', () => {
    const ratio = { ...(makeTable().defaults as Raw), basis: 'ratio', basis_evidence: { kind: 'printed', words: '占比' } };
    for (const [defaults, mark] of [
      [{ ...(makeTable().defaults as Raw), unit: '%' }, ''],
      [makeTable().defaults as Raw, '%'],
      [ratio, ''],
    ] as const)
      expect(report({ body: column(`10${mark}`, `10${mark}`, `10${mark}`), front: { tables: [makeTable({ defaults })] } })).not.toContain('add up');
  });

  it('may not add up where a discrepancy says so', () => {
    const d = { id: 'demo-2022-d-sum', kind: 'sum', a: { clause: 'a1-all', quote: '60' }, explain: '合计不符', facts: ['demo-2022-a1-all-2023'] };
    expect(report({ body: annex, front, audit: { discrepancies: [d] } })).toBe('');
    expect(report({ body: annex, front, audit: { discrepancies: [{ ...d, kind: 'label' }] } })).toContain('the parts add up to 50, the total prints 60');
    expect(report({ body: annex, front, audit: { discrepancies: [{ ...d, facts: [] }] } })).toContain('the parts add up to 50, the total prints 60');
  });
});
