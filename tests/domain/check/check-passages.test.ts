import { describe, expect, it } from 'vitest';
import { eventSections, ANNEX, BODY, makeCap, makeIncentive, makeRate, makeTable, report, type Raw } from '../factories.ts';

const policy = (front: Raw) => report({ front });
const incentive = (o: Raw) => policy({ incentives: [makeIncentive(o)] });
const passage = { clause: 'p1', quote: '不在其中' };

describe('an office', () => {
  const names = { 市经信局: 'demo-industry', 市财政局: 'demo-finance' };

  it('printed in a note must be registered', () => {
    expect(policy({ unit_names: { 市经信局: 'demo-industry' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names (clause c2-1): the office “市财政局” is not registered
          → add “市财政局: <unit id>” to unit_names"
    `);
  });

  it('printed in a bare list of names must be registered as well', () => {
    const bare = BODY.replace('（责任单位：市经信局、市财政局）', '（市经信局、市大数据局）');
    expect(report({ body: bare })).toMatch(/unit_names \(clause c2-1\): the office “市大数据局” is not registered/);
    expect(report({ body: BODY.replace('（责任单位：市经信局、市财政局）', '（市经信局、元器件）') })).not.toMatch(/is not registered/);
  });

  it('is told once, however often it is printed', () => {
    expect(policy({ unit_names: { 市财政局: 'demo-finance' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names (clause c1-p1): the office “市经信局” is not registered, nor in 1 more clause
          → add “市经信局: <unit id>” to unit_names"
    `);
  });

  it('printed in a table’s column must be registered', () => {
    const annex = ANNEX.replace('| 市财政局 |', '| 市科技局、市财政局 |');
    expect(report({ body: BODY + annex, front: { tables: [makeTable()] } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › tables.0.units_column (clause a1-west): the office “市科技局” is not registered
          → add “市科技局: <unit id>” to unit_names"
    `);
  });

  it('charged in running text leads, or acts by its duties, where the words say so', () => {
    const charged = (words: string, role: string) =>
      report({
        body: `${BODY.trimEnd()}\n\n第一条 ${words}。`,
        front: { charges: [{ clause: 'art1', quote: words, units: ['demo-industry'], role }] },
      });
    expect(charged('市经信局统筹协调推进全市工作', 'plain')).not.toMatch(/charges/);
    expect(charged('市经信局牵头推进全市工作', 'lead')).not.toMatch(/charges/);
    expect(charged('市经信局按职责分工推进全市工作', 'each')).not.toMatch(/charges/);
    expect(charged('市经信局统筹协调推进全市工作', 'lead')).toMatch(/charges.0.role \(clause art1\): “市经信局统筹协调推进全市工作” does not say “牵头”/);
    expect(charged('市经信局牵头推进全市工作', 'each')).toMatch(/charges.0.role .*does not say “按职责分工”/);
  });

  it('must be known', () => {
    expect(policy({ unit_names: { ...names, 市财政局: 'demo-treasury' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names.市财政局: there is no office "demo-treasury"
          → add it to content/units.yaml or correct the id"
    `);
  });

  it('must be of the policy’s city', () => {
    expect(policy({ unit_names: { ...names, 市经信局: 'other-industry' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names.市经信局: office "other-industry" belongs to other
          → use an office of this city"
    `);
  });

  it('must be printed in the document', () => {
    expect(policy({ unit_names: { ...names, 市科技局: 'demo-industry' } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › unit_names.市科技局: this name is not printed in the document
          → write the name as printed, or drop it"
    `);
  });

  it('that is carried over must be known', () => {
    expect(policy({ units_inherited: [{ clause: 'p1', quote: '示例市', units: ['demo-parks'], within: ['c2'] }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › units_inherited.0.units: there is no office "demo-parks"
          → add it to content/units.yaml"
    `);
  });

  it('is carried over to clauses that there are', () => {
    expect(policy({ units_inherited: [{ ...passage, units: ['demo-industry'], within: ['c9'] }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › units_inherited.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/policies/demo-2022.mdx › units_inherited.0.within: there is no clause "c9"
          → correct the id"
    `);
  });
});

describe('an incentive', () => {
  it('names its beneficiary as printed', () => {
    expect(incentive({ beneficiary: '市级企业' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).beneficiary (clause c2-1): “市级企业” does not stand in the clause
          → name the beneficiary as printed"
    `);
  });

  it('names its instrument as printed', () => {
    expect(incentive({ instrument_printed: '奖励' })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).instrument_printed (clause c2-1): “奖励” does not stand in the clause
          → copy the printed word"
    `);
  });

  it('names the base of a rate as printed', () => {
    expect(incentive({ amounts: [makeRate({ base: '投资总额' }), makeCap()] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.award.base (clause c2-1): the base “投资总额” does not stand in the clause
          → copy the printed words"
    `);
  });

  it('quotes its conditions, amounts and references from its clause', () => {
    expect(
      incentive({
        conditions: [{ kind: 'other', quote: '不在其中' }],
        amounts: [makeRate({ quote: '也不在其中' }), makeCap()],
        references: [{ title: '甲意见', relation: 'cites', quote: '更不在其中' }],
      }),
    ).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).conditions.0.evidence (clause c2-1): “不在其中”: its words stand outside the sentence: they are carried over
          → say how the words are tied to the sum: printed, carried_over or implied
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).conditions (clause c2-1): “新认定的市级“专精特新”中小企业” has a title that no condition asks for
          → add the condition that it holds or is awarded it
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).references.0.title (clause c2-1): “甲意见” does not stand in its quote
          → copy the title as printed, and quote it whole
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).conditions.0.quote (clause c2-1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).amounts.0 (award).quote (clause c2-1): the words “也不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/policies/demo-2022.mdx › incentives.0 (demo-2022-i-equipment).references.0.quote (clause c2-1): the words “更不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id"
    `);
  });

  it('finds the value of an amount in the amount’s own quote', () => {
    expect(incentive({ amounts: [makeRate({ quote: '最高 100万元' }), makeCap()] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › demo-2022-i-equipment.amounts.award.value (clause c2-1): the value 10 does not stand in its quote “最高 100万元”
          → correct the value (in the printed unit) or widen the quote to hold the figure
      content/audit/demo-2022.yaml › not_figures (clause c2-1): the numeral “10” in “…业，按设备投资额的 10%给予奖补，最高 1…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('claims the figures of its conditions, in their own words', () => {
    const body = BODY.replace('按设备投资额', '投资额达到 300万元的，按设备投资额');
    const quote = '投资额达到 300万元的，按设备投资额的 10%给予奖补，最高 100万元';
    const condition = (value: number) => ({
      kind: 'amount_at_least',
      measure: 'equipment_planned',
      op: 'ge',
      value,
      unit: '万元',
      quote: '投资额达到 300万元',
    });
    const read = (value: number) =>
      report({ body, front: { incentives: [makeIncentive({ quote, conditions: [...(makeIncentive().conditions as Raw[]), condition(value)] })] } });
    expect(read(300)).toBe('');
    expect(read(100)).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › demo-2022-i-equipment.conditions.1.value (clause c2-1): the value 100 does not stand in its quote “投资额达到 300万元”
          → correct the value (in the printed unit) or widen the quote to hold the figure
      content/audit/demo-2022.yaml › not_figures (clause c2-1): the numeral “300” in “…小企业，投资额达到 300万元的，按设备投资额…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });
});

describe('a quote that stands more than once', () => {
  // 企业 stands twice in the clause
  const body = BODY.replace('给予奖补', '给予企业奖补');
  const quote = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予企业奖补，最高 100万元';
  const parts = (o: Raw) => ({ body, front: { incentives: [makeIncentive({ quote, ...o })] } });

  it.each([
    ['a condition', (nth?: number) => parts({ conditions: [{ kind: 'other', quote: '企业', nth }] }), 'conditions.0.quote'],
    ['an incentive’s reference', (nth?: number) => parts({ references: [{ title: '甲意见', relation: 'cites', quote: '企业', nth }] }), 'references.0.quote'],
    [
      'a policy’s reference',
      (nth?: number) => ({ body, front: { ...parts({}).front, references: [{ title: '甲意见', relation: 'cites', clause: 'c2-1', quote: '企业', nth }] } }),
      'references.0.quote',
    ],
    [
      'a topic',
      (nth?: number) => ({ body, front: { ...parts({}).front, topics: [{ clause: 'c2-1', quote: '企业', nth, topics: ['ladder'] }] } }),
      'topics.0.quote',
    ],
    [
      'a silent exception',
      (nth?: number) => ({
        ...parts({}),
        registries: { events: eventSections.map((s) => ({ ...s, events: s.events.map((e) => ({ ...e, words: ['企业'] })) })) },
        audit: { silent_exceptions: [{ row: 'event-ipo', clause: 'c2-1', quote: '企业', nth, mention: true, why: '仅提及' }] },
      }),
      'silent_exceptions.0.quote',
    ],
  ])('is refused without nth: %s', (_what, made, path) => {
    expect(report(made())).toContain(`${path} (clause c2-1): the words “企业” stand 2 times in the clause\n    → add \`nth\` (from 1), or quote more words`);
    expect(report(made(2))).not.toContain('(clause c2-1): the words');
  });

  it('is refused as an amount’s own words', () => {
    const amounts = (nth?: number) => parts({ amounts: [makeRate({ quote: '企业', nth }), makeCap()] });
    expect(report(amounts())).toContain('amounts.0 (award).quote (clause c2-1): the words “企业” stand 2 times in the clause');
  });
});

describe('a passage outside the facts', () => {
  it('is found in its clause: references', () => {
    expect(policy({ references: [{ ...passage, title: '甲意见', relation: 'cites' }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › references.0.title (clause p1): “甲意见” does not stand in its quote
          → copy the title as printed, and quote it whole
      content/policies/demo-2022.mdx › references.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id"
    `);
  });

  it('is found in its clause: corrections, with the misprint in it', () => {
    expect(policy({ corrections: [{ ...passage, printed: '其它', read: '其他', why: '疑误' }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › corrections.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/policies/demo-2022.mdx › corrections.0.printed (clause p1): the printed words do not stand in the quote
          → quote the passage that holds them"
    `);
    expect(policy({ corrections: [{ clause: 'p1', quote: '示例市培育', printed: '培 育', read: '培养', why: '疑误' }] })).toBe('');
  });

  it('holds a misprint once, so that its reading is printed behind it', () => {
    expect(policy({ corrections: [{ clause: 'c2-2', quote: '债权债务', printed: '债', read: '责', why: '疑误' }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › corrections.0.printed (clause c2-2): the printed words stand 2 times in the quote
          → quote the misprint alone, with \`nth\` where it stands more than once"
    `);
    expect(policy({ corrections: [{ clause: 'c2-2', quote: '债', nth: 2, printed: '债', read: '责', why: '疑误' }] })).toBe('');
  });

  it('is found in its clause: topics, with and without a quote', () => {
    expect(policy({ topics: [{ ...passage, topics: ['ladder'] }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › topics.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id"
    `);
    expect(policy({ topics: [{ clause: 'c9', topics: ['ladder'] }] })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › topics.0.clause: there is no clause "c9"
          → correct the id"
    `);
  });

  it('is found in its clause: both sides of a discrepancy', () => {
    expect(report({ audit: { discrepancies: [{ id: 'demo-2022-d-x', kind: 'label', a: passage, b: { clause: 'c9', quote: '甲' }, explain: '说明' }] } }))
      .toMatchInlineSnapshot(`
        "content/audit/demo-2022.yaml › discrepancies.0 (demo-2022-d-x).a.quote (clause p1): the words “不在其中” do not stand in the clause
            → copy the quote from the clause as printed, or correct the clause id
        content/audit/demo-2022.yaml › discrepancies.0 (demo-2022-d-x).b.quote (clause c9): there is no clause "c9"
            → use an id that \`npm run check -- --clauses <id>\` prints"
      `);
  });

  it('is found in its clause: silent exceptions', () => {
    expect(report({ audit: { silent_exceptions: [{ ...passage, row: 'row-municipal', mention: true, why: '仅提及' }] } })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › silent_exceptions.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id
      content/audit/demo-2022.yaml › silent_exceptions.0.quote (clause p1): “不在其中” holds none of the words of row-municipal (市级“专精特新”)
          → widen the quote, or drop the exception: it changes nothing"
    `);
  });

  it('is found in its clause: non-figures', () => {
    expect(report({ audit: { not_figures: [{ ...passage, kind: 'name' }] } })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures.0.quote (clause p1): the words “不在其中” do not stand in the clause
          → copy the quote from the clause as printed, or correct the clause id"
    `);
  });
});

describe('a silent exception', () => {
  const excepted = (overrides: object) =>
    report({
      audit: { silent_exceptions: [{ row: 'event-equipment-investment', clause: 'c2-1', quote: '设备投资额', mention: false, why: '基数', ...overrides }] },
    });
  it('may name a row of either comparison', () => {
    expect(excepted({})).toBe('');
    expect(excepted({ row: 'row-municipal', quote: '市级“专精特新”中小企业' })).toBe('');
  });
  it('names a row that is there', () => {
    expect(excepted({ row: 'row-nowhere' })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › silent_exceptions.0.row (clause c2-1): there is no row "row-nowhere"
          → rows are row-<indicator>, a row id of indicators.yaml, event-<event>, or duty-<duty>"
    `);
  });
  it('holds a word of its row, else it changes nothing', () => {
    expect(excepted({ quote: '给予奖补' })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › silent_exceptions.0.quote (clause c2-1): “给予奖补” holds none of the words of event-equipment-investment (设备投资、政策支持)
          → widen the quote, or drop the exception: it changes nothing"
    `);
  });
  it('is needed: what counts as a mention by itself is not listed', () => {
    expect(excepted({ mention: true, quote: '按设备投资额的 10%给予奖补' })).toMatch(
      /silent_exceptions\.0\.quote \(clause c2-1\): “按设备投资额的 10%给予奖补” counts as a mention of \S+ without being listed\s+→ drop the exception/,
    );
    expect(excepted({ mention: true, quote: '设备投资额的 10%' })).toBe('');
  });
});
