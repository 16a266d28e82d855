/** What is printed twice is one; ids say what facts are; sums stand in the order of what they are given for. */
import { describe, expect, it } from 'vitest';
import { ANNEX, BODY, makeIncentive, makeTable, makeTarget, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const AIM = '培育市级“专精特新”中小企业 700家以上';

describe('a goal', () => {
  const body = BODY.replace('## 二、', '到 2025年，市级“专精特新”中小企业 700家以上。\n\n## 二、');
  const again = (overrides: Raw = {}) => makeTarget({ id: 'demo-2022-t-again', clause: 'c1-p2', verb: null, ...overrides });
  const told = (overrides: Raw = {}) => report({ body, front: { coding: 'partial', targets: [makeTarget(), again(overrides)] } });

  it('that is set twice is told as one', () => {
    expect(told()).toContain('(demo-2022-t-srdi) sets the same goal for the same year');
    expect(told()).toContain('set same_as demo-2022-t-srdi');
    expect(told({ same_as: 'demo-2022-t-srdi' })).toBe('');
  });

  it('that is set twice is counted one way', () => {
    const stock = { basis: 'stock', basis_evidence: { kind: 'inferred', reason: '“培育市级“专精特新”中小企业”是存量' } };
    expect(told({ same_as: 'demo-2022-t-srdi', ...stock })).toContain('demo-2022-t-again repeats it, and its basis is "stock"');
  });

  it('after 其中 is a part', () => {
    const words = `${AIM}，其中，省级“专精特新”中小企业 60家`;
    const part = (overrides: Raw = {}) =>
      makeTarget({
        id: 'demo-2022-t-part',
        quote: '省级“专精特新”中小企业 60家',
        indicator: '省级“专精特新”中小企业',
        tiers: ['provincial-srdi'],
        op: 'eq',
        op_printed: null,
        value: 60,
        ...overrides,
      });
    const partTold = (overrides: Raw) => report({ body: BODY.replace(AIM, words), front: { coding: 'partial', targets: [makeTarget(), part(overrides)] } });
    expect(partTold({})).toContain('“其中” stands before it');
    expect(partTold({ subset_of: 'demo-2022-t-srdi' })).toBe('');
  });

  it('of one year is part of what its row counts in a period', () => {
    const annex = ANNEX.replace('| 2023年目标 |', '| 2023-2025年新增 | 2023年新增 |')
      .replace('| --- |', '| --- | --- |')
      .replace('| 50 |', '| 50 | 20 |')
      .replace('| 30 |', '| 30 | 10 |')
      .replace('| 超过20 |', '| 20 | 10 |');
    const flow = { basis: 'flow', basis_evidence: { kind: 'printed', reason: '新增' } };
    const cell = (row: string) => ({ '2023': { subset_of: `demo-2022-a1-${row}-period` } });
    const table = (cells: (row: string) => Raw) =>
      makeTable({
        units_column: 3,
        columns: [
          { at: 1, key: 'period', target: { from: 2023, year: 2025, ...flow } },
          { at: 2, key: '2023', target: { year: 2023, ...flow } },
        ],
        rows: [
          { label: '全市', key: 'all', covers: 'whole', cells: cells('all') },
          { label: '东区', key: 'east', target: { scope: '东区' }, cells: cells('east') },
          { label: '西区', key: 'west', target: { scope: '西区' }, cells: cells('west') },
        ],
      });
    const partTold = (cells: (row: string) => Raw) => report({ body: BODY + annex, front: { coding: 'partial', tables: [table(cells)] } });
    expect(partTold(() => ({}))).toContain('set subset_of demo-2022-a1-west-period');
    expect(partTold(cell)).not.toContain('subset_of');
  });
});

describe('words of a goal', () => {
  const told = (words: string, overrides: Raw) => report({ body: BODY.replace(AIM, words), front: { coding: 'partial', targets: [makeTarget(overrides)] } });
  const eq = { op: 'eq', op_printed: null };

  it('say the unit right after the numeral', () => {
    expect(told(AIM, { unit: '人' })).toContain('the unit “人” does not stand in the quote');
    expect(told('培育“小巨人”类市级“专精特新”中小企业 700家以上', { quote: '市级“专精特新”中小企业 700家以上', unit: '万家' })).toContain('unit');
    expect(told('培育市级“专精特新”中小企业七百家以上', { quote: '市级“专精特新”中小企业七百家以上' })).toBe('');
  });

  it('say what a threshold measures, and in what', () => {
    const words = '培育营业收入 2亿元以上市级“专精特新”中小企业 700家以上';
    const threshold = (t: Raw) => ({ quote: words.slice(2), threshold: { op: 'ge', value: 2, unit: '亿元', of: '营业收入', ...t } });
    expect(told(words, threshold({}))).toBe('');
    expect(told(words, threshold({ of: '纳税额' }))).toContain('“纳税额” does not stand in the clause');
    expect(told(words, threshold({ unit: '万元' }))).toContain('the unit “万元” does not follow its numeral');
  });

  it('say whose figure it is', () => {
    const words = '“专精特新”中小企业研发机构覆盖 700家以上';
    const goal = { quote: words, indicator: '研发机构覆盖', verb: null, status: null };
    expect(told(words, { ...goal, tiers: [] })).toContain('the words say whose figure it is, and no title is coded');
    expect(told(words, { ...goal, tiers: ['srdi-any'] })).toBe('');
  });

  it('carry a verb to what follows it in a list', () => {
    const words = '培育市级“专精特新”中小企业 700家，国家级专精特新“小巨人” 50家';
    const goal = { ...eq, quote: '国家级专精特新“小巨人” 50家', indicator: '国家级专精特新“小巨人”', tiers: ['national-little-giant'], value: 50 };
    expect(told(words, { ...goal, verb: null })).toContain('“培育” governs it');
    expect(told(words, goal)).toBe('');
    expect(told(words.replace('“小巨人” 50家', '“小巨人”达到 50家'), { ...goal, quote: '国家级专精特新“小巨人”达到 50家', verb: null })).toBe('');
    expect(told(AIM.replace('培育', '实现'), { verb: null })).toContain('“实现” governs it');
  });
});

describe('incentives', () => {
  it('in the same words are told as one', () => {
    const body = BODY.replace('2\\. 有关单位', `3\\. ${GIVEN}。\n\n2\\. 有关单位`);
    const told = (overrides: Raw = {}) =>
      report({ body, front: { coding: 'partial', incentives: [makeIncentive(), makeIncentive({ id: 'demo-2022-i-again', clause: 'c2-3', ...overrides })] } });
    expect(told()).toContain('demo-2022-i-equipment gives the same in the same words');
    expect(told({ same_as: 'demo-2022-i-equipment' })).toBe('');
  });

  const WORDS = '对新认定的国家级、省级、市级智能工厂，分别给予奖补50万元、30万元、30万元';
  const member = (id: string, level: string, value: number) =>
    makeIncentive({
      id: `demo-2022-i-${id}`,
      group: 'demo-2022-g-all',
      quote: WORDS,
      beneficiary: '智能工厂',
      beneficiary_kind: 'enterprise',
      level,
      conditions: [{ kind: 'awarded', object: 'smart_factory', levels: [level], newly: true, quote: '新认定的国家级、省级、市级智能工厂' }],
      amounts: [{ key: 'award', role: 'fixed', op: 'eq', value, unit: '万元', per: 'unclear' }],
    });
  const told = (...members: Raw[]) => report({ body: BODY.replace(GIVEN, WORDS), front: { coding: 'partial', incentives: members } });

  it('have their sums in printed order, though two are alike', () => {
    expect(told(member('national', 'national', 50), member('provincial', 'provincial', 30), member('municipal', 'municipal', 30))).toBe('');
    expect(told(member('national', 'national', 30), member('provincial', 'provincial', 50), member('municipal', 'municipal', 30))).toContain(
      'do not stand in the order in which these are printed',
    );
  });

  it('are what their ids say', () => {
    const mixed = told(member('provincial', 'national', 50), member('national', 'provincial', 30), member('municipal', 'municipal', 30));
    expect(mixed).toContain('“provincial” is in its name, and none of its fields says it');
    const named = (a: string, b: string) =>
      told(
        {
          ...member('award-factory', 'national', 50),
          conditions: [{ kind: 'awarded', object: a, levels: ['national'], newly: true, quote: WORDS.slice(1, 19) }],
        },
        {
          ...member('award-product', 'national', 30),
          conditions: [{ kind: 'awarded', object: b, levels: ['national'], newly: true, quote: WORDS.slice(1, 19) }],
        },
      );
    expect(named('smart_product', 'smart_factory')).toContain('“factory” is in its name, and only demo-2022-i-award-product of its group says it');
    expect(named('smart_factory', 'smart_product')).not.toContain('is in its name');
  });

  it('ask what their common words ask, all of them, in the same words', () => {
    const asking = (id: string, value: number, ...more: Raw[]) => {
      const base = member(id, id, value);
      return { ...base, conditions: [...(base.conditions as Raw[]), ...more] };
    };
    const all = (...third: Raw[]) => {
      const words = WORDS.replace('对', '对规上企业');
      const industry = { kind: 'scale_status', step: 'is', quote: '规上企业' };
      const members = [asking('national', 50, industry), asking('provincial', 30, industry), asking('municipal', 30, ...third)];
      return report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: members.map((m) => ({ ...m, quote: words })) } });
    };
    expect(all({ kind: 'scale_status', step: 'is', quote: '规上企业' })).toBe('');
    expect(all()).toContain('all others of its group ask for “规上企业”');
    expect(all({ kind: 'scale_status', step: 'is', quote: '规上' })).toContain('is less than what demo-2022-i-national quotes for the same condition');
  });

  it('have the level that the name of their thing says', () => {
    const words = '对取得马德里商标国际注册的企业，给予奖补50万元';
    const given = (level: string | undefined) =>
      report({
        body: BODY.replace(GIVEN, words),
        front: {
          coding: 'partial',
          incentives: [
            makeIncentive({
              quote: words,
              beneficiary: '企业',
              level,
              conditions: [{ kind: 'performs', activity: 'madrid_trademark', quote: '取得马德里商标国际注册' }],
              amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元' }],
            }),
          ],
        },
      });
    expect(given('international')).not.toContain('level');
    expect(given('national')).toContain('its conditions ask for international, not national');
    expect(given(undefined)).toContain('its conditions ask for international');
  });
});

describe('a document that is named', () => {
  const words = GIVEN.replace('按设备', '按照《企业“育苗”计划办法》按设备');
  const told = (title: string) =>
    report({
      body: BODY.replace(GIVEN, words),
      front: {
        coding: 'partial',
        incentives: [makeIncentive({ quote: words, references: [{ title, relation: 'cites', quote: '按照《企业“育苗”计划办法》' }] })],
      },
    });
  it('keeps its marks where they are, and its words whole', () => {
    expect(told('《企业“育苗”计划办法》')).not.toContain('references');
    expect(told('企《业“育苗”计划办法》')).toContain('is written with marks at the wrong place');
    expect(told('企业“育苗”计划办法（原文写明）')).toContain('has a note that is not “（原文未写明…）”');
    expect(told('企业“育苗”计划办')).toContain('begins or breaks off inside a word');
  });
});
