import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellFigure } from '../../../src/domain/parse/tables.ts';
import { ANNEX, BODY, makeBundle, makeTable, report, type Raw } from '../factories.ts';
import { holds, smallText } from '../property.ts';

describe('readCellFigure', () => {
  it.each([
    ['60', { value: 60, op: 'eq', op_printed: null }],
    [' 1 200 ', { value: 1200, op: 'eq', op_printed: null }],
    ['150,000', { value: 150000, op: 'eq', op_printed: null }],
    ['4.5', { value: 4.5, op: 'eq', op_printed: null }],
    ['超过60', { value: 60, op: 'gt', op_printed: '超过' }],
    ['不低于 60', { value: 60, op: 'ge', op_printed: '不低于' }],
    ['60以上', { value: 60, op: 'ge', op_printed: '以上' }],
    ['60左右', { value: 60, op: 'about', op_printed: '左右' }],
    ['不超过60', { value: 60, op: 'le', op_printed: '不超过' }],
    ['60以内', { value: 60, op: 'le', op_printed: '以内' }],
    ['60以下', { value: 60, op: 'le', op_printed: '以下' }],
    ['60余', { value: 60, op: 'gt', op_printed: '余' }],
    ['近60', { value: 60, op: 'about', op_printed: '近' }],
    ['至少60', { value: 60, op: 'ge', op_printed: '至少' }],
    ['≥60', { value: 60, op: 'ge', op_printed: '≥' }],
    ['不足60', { value: 60, op: 'lt', op_printed: '不足' }],
    ['６０', { value: 60, op: 'eq', op_printed: null }],
    ['六十家', { value: 60, op: 'eq', op_printed: null, unit: '家' }],
    ['60家', { value: 60, op: 'eq', op_printed: null, unit: '家' }],
    ['60%', { value: 60, op: 'eq', op_printed: null, unit: '%' }],
    ['700 家以内', { value: 700, op: 'le', op_printed: '以内', unit: '家' }],
    ['5-10', { value: 5, value_max: 10, op: 'range', op_printed: null }],
    ['5—10家', { value: 5, value_max: 10, op: 'range', op_printed: null, unit: '家' }],
    ['全覆盖', { value: null, op: 'full', op_printed: '全覆盖', unit: null }],
  ])('reads “%s”', (cell, wanted) => {
    expect(readCellFigure(cell)).toEqual(wanted);
  });

  it.each(['', '—', '2022年', '力争60', '超过60以下', '十几家', '10-5', '50、60', '1.2.3'])('reads no figure from “%s”', (cell) => {
    expect(readCellFigure(cell)).toBeNull();
  });

  it('reads back every number it is given, and takes no other text for a number', () => {
    holds(
      fc.property(fc.nat(1_000_000), (n) => {
        expect(readCellFigure(String(n))).toEqual({ value: n, op: 'eq', op_printed: null });
      }),
    );
    holds(
      fc.property(smallText('05１一十百万家%以上超过近约余-—、年月 ', 10), (s) => {
        const figure = readCellFigure(s);
        if (figure?.value != null) expect(s).toMatch(/[\d１一十百万]/);
      }),
    );
  });
});

describe('a table declaration', () => {
  const read = (table: Raw = {}, annex = ANNEX, others: Raw[] = []) =>
    makeBundle({ body: BODY + annex, front: { tables: [makeTable(table), ...others], targets: [] } }).policy;

  it('makes one target of each figure, with id and clause from row and column', () => {
    const { targets } = read();
    expect(targets.map(({ fact }) => [fact.id, fact.clause, fact.value, fact.op, fact.year, fact.scope])).toEqual([
      ['demo-2022-a1-all-2023', 'a1-all', 50, 'eq', 2023, null],
      ['demo-2022-a1-east-2023', 'a1-east', 30, 'eq', 2023, '东区'],
      ['demo-2022-a1-west-2023', 'a1-west', 20, 'gt', 2023, '西区'],
    ]);
  });

  it('merges templates in the order defaults, column, row, cell', () => {
    const of = (name: string) => ({ unit: name, scope: name, verb: name, per: null });
    const { targets } = read({
      defaults: { ...(makeTable().defaults as Raw), ...of('defaults') },
      columns: [{ at: 1, key: '2023', target: { scope: 'column', verb: 'column', relative_to: 'column' } }],
      rows: [{ label: '全市', key: 'all', target: { verb: 'row', relative_to: 'row' }, cells: { '2023': { relative_to: 'cell' } } }],
    });
    const fact = targets[0]?.fact;
    expect([fact?.unit, fact?.scope, fact?.verb, fact?.relative_to]).toEqual(['defaults', 'column', 'row', 'cell']);
  });

  it('takes the row’s label for the indicator unless a template names one', () => {
    const { indicator: _indicator, ...defaults } = makeTable().defaults as Raw;
    expect(read({ defaults }).targets.map((t) => t.fact.indicator)).toEqual(['全市', '东区', '西区']);
  });

  it('marks the figure’s own cell, not the number elsewhere in the row', () => {
    const annex = ANNEX.replace('| 东区 | 30 | 市经信局、市财政局 |', '| 东区 30 | 30 | 市财政局 |');
    const policy = read({ rows: [{ label: '东区 30', key: 'east' }] }, annex);
    const placed = policy.targets[0];
    const text = policy.clauseById.get('a1-east')?.text ?? '';
    expect(text).toBe('东区 30 30 市财政局');
    expect(placed?.cell).toEqual({ start: 6, end: 8 });
  });

  it('reads the second table of an annex by an id of its own, not as rows of the first', () => {
    const second = '\n按年分解：\n\n| 县市区 | 2023年目标 |\n| --- | --- |\n| 东区 | 31 |\n';
    const defaults = makeTable().defaults as Raw;
    const { targets } = read({}, ANNEX + second, [
      { id: 'a1-t2', label_column: 0, defaults, columns: [{ at: 1, key: 'goal' }], rows: [{ label: '东区', key: 'east' }] },
    ]);
    expect(targets.map((t) => [t.fact.id, t.fact.clause, t.fact.value])).toEqual([
      ['demo-2022-a1-all-2023', 'a1-all', 50],
      ['demo-2022-a1-east-2023', 'a1-east', 30],
      ['demo-2022-a1-west-2023', 'a1-west', 20],
      ['demo-2022-a1-t2-east-goal', 'a1-t2-east', 31],
    ]);
  });

  it('makes nothing of a blank cell or one of words', () => {
    const annex = ANNEX.replace('| 30 |', '|  |').replace('超过20', '另定');
    const { targets } = read({ rows: (makeTable().rows as Raw[]).slice(0, 1) }, annex);
    expect(targets.map((t) => t.fact.id)).toEqual(['demo-2022-a1-all-2023']);
  });

  it('refuses a row whose label is not printed or whose cells hold no figure', () => {
    const rows = [...(makeTable().rows as Raw[]), { label: '南区', key: 'south' }];
    expect(report({ body: BODY + ANNEX, front: { tables: [makeTable({ rows })] } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › tables.0.rows.3.label (clause a1): row “南区” gives no figure
          → write the label as printed in the label column, or drop the row"
    `);
  });

  it('refuses a table in a clause that has none', () => {
    expect(report({ front: { tables: [makeTable({ id: 'c2', rows: [] })] } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › tables.0.id (clause c2): there is no table "c2"
          → give the table’s id: of the annex for its first table, \`a1-t2\` for its second, \`c3-2-t1\` or \`t1\` elsewhere"
    `);
  });

  it('names the cell whose target lacks a field', () => {
    const { indicator_id: _id, ...defaults } = makeTable().defaults as Raw;
    expect(report({ body: BODY + ANNEX, front: { tables: [makeTable({ defaults, rows: (makeTable().rows as Raw[]).slice(0, 1) })] } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › tables.0.rows.0 (demo-2022-a1-all-2023).indicator_id (clause a1-all): it is missing
          → set it in the table’s defaults, column, row or cell template; give it: see the field’s comment in src/domain/schema
      content/audit/demo-2022.yaml › not_figures (clause a1-all): the numeral “50” in “…全市 50 市经信局…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind
      content/audit/demo-2022.yaml › not_figures (clause a1-r2): the numeral “30” in “…东区 30 市经信局、市财政局…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind
      content/audit/demo-2022.yaml › not_figures (clause a1-r3): the numeral “20” in “…西区 超过20 市财政局…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });
});
