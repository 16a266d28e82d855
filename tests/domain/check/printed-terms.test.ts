/** What is coded of an incentive or a target and printed nowhere is refused, and so is what is printed and not coded. */
import { describe, expect, it } from 'vitest';
import { BODY, makeCap, makeIncentive, makeRate, makeTarget, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';

describe('an incentive', () => {
  /** The report on the demo’s incentive with other words and fields. */
  const told = (overrides: Raw, words = GIVEN) =>
    report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: [makeIncentive({ quote: words, ...overrides })] } });
  const fixed = (overrides: Raw = {}): Raw[] => [{ key: 'award', role: 'fixed', op: 'eq', value: 50, unit: '万元', ...overrides }];
  const sum = (words: string) => `对新认定的市级“专精特新”中小企业设备投资，${words}`;

  it('passes as it is printed', () => {
    expect(told({})).toBe('');
    expect(told({ amounts: fixed({ per: 'firm' }), recurrence: 'once' }, sum('每户给予一次性奖补50万元'))).toBe('');
    expect(
      told(
        { amounts: fixed(), stacking: 'on_top_of_province', references: [{ title: '省级奖补', relation: 'tops_up', quote: '在省级奖补基础上' }] },
        sum('在省级奖补基础上再给予奖补50万元'),
      ),
    ).toBe('');
  });

  it('passes where 招商引资 is a task of others, and with fees for taxes', () => {
    expect(told({ amounts: fixed() }, sum('计算为乡镇招商引资任务，给予奖补50万元'))).toBe('');
    expect(told({ instrument: 'tax', instrument_printed: '免收过户手续费', amounts: [] }, sum('免收过户手续费'))).toBe('');
  });

  it('passes where a word of what is asked stands inside another', () => {
    const high = [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: null, quote: '重新认定的市级“专精特新”中小企业' }];
    const again = '对重新认定的市级“专精特新”中小企业设备投资，给予奖补50万元';
    expect(told({ amounts: fixed(), conditions: high, beneficiary: '市级“专精特新”中小企业' }, again)).toBe('');
    const named = '新认定的市级“专精特新”中小企业';
    const institute = `对${named}设备投资和重点企业研究院，给予奖补50万元`;
    expect(told({ amounts: fixed() }, institute)).not.toMatch(/“重点企业” asks/);
    expect(told({ amounts: fixed() }, institute.replace('研究院', ''))).toMatch(/“重点企业” asks something/);
  });

  it('asks for no kind of beneficiary where only what it did is printed', () => {
    const prize = { amounts: fixed(), beneficiary: '获得省政府质量奖的', beneficiary_kind: 'enterprise' };
    const words = '对新认定的市级“专精特新”中小企业中获得省政府质量奖的设备投资，给予奖补50万元';
    expect(told(prize, words)).not.toMatch(/beneficiary_kind/);
    expect(told({ ...prize, beneficiary: '省政府' }, words)).toMatch(/“省政府” is no "enterprise"\s+→ it is: government/);
  });

  it('asks for a window of each cap by the words that lead to it', () => {
    const rate = makeRate({ base: '研发费用' });
    const yearly = (words: string, ...caps: Raw[]) => told({ amounts: [rate, ...caps] }, sum(`按年度研发费用的10%给予奖补，${words}`));
    expect(yearly('最高100万元', makeCap())).not.toMatch(/cap_window/);
    expect(yearly('年度最高100万元', makeCap())).toMatch(/amounts\.1 \(cap\)\.cap_window .*: “年度” is printed\s+→ set cap_window per_year/);
    const one = makeCap({ value: 5, per: 'set' });
    const all = makeCap({ key: 'cap2', cap_window: 'per_year' });
    expect(yearly('每台最高5万元，每年不超过100万元', one, all)).not.toMatch(/cap_window/);
    expect(yearly('每台最高5万元，每年不超过100万元', one, { ...all, cap_window: 'unclear' })).toMatch(/amounts\.2 \(cap2\)\.cap_window/);
  });

  it('asks for no window where the year is a word of a condition, and takes one that opens a branch for an item', () => {
    const best = { conditions: [{ kind: 'other', quote: '评为年度优秀' }], event: 'equipment-investment', tier_attained: null, beneficiary: '企业' };
    const words = '对评为年度优秀的设备投资企业给予最高100万元奖补';
    expect(told({ ...best, amounts: [{ key: 'award', role: 'unspecified' }, makeCap()] }, words)).not.toMatch(/cap_window/);
    const opened = '每新设一家设备门店，给予企业奖补50万元';
    const branch = { ...best, conditions: [] };
    expect(told({ ...branch, amounts: fixed({ per: 'item' }) }, opened)).not.toMatch(/\.per/);
    expect(told({ ...branch, amounts: fixed() }, opened.replace('设备门店，给予企业', '设备企业门店'))).toMatch(/“每新设一家” leads to 50万元/);
  });

  it('refuses a flat sum where one is given for each step, and a step where none is printed', () => {
    const stepped = (words: string, per?: string) => told({ amounts: fixed(per === undefined ? {} : { per }) }, sum(words));
    for (const step of ['每增加1000万元奖补', '每新增1亿元，给予奖补', '每增长5个百分点给予奖补']) {
      expect(stepped(`${step}50万元`, 'step'), step).not.toMatch(/\.per/);
      for (const per of [undefined, 'unclear', 'item']) expect(stepped(`${step}50万元`, per), step).toMatch(/“每.* leads to 50万元: it is given for each step/);
    }
    for (const flat of ['增加1000万元给予奖补50万元', '每新增1家给予奖补50万元', '每增加1000万元的企业达到3家，再给予奖补50万元'])
      expect(stepped(flat, 'step'), flat).toMatch(/nothing is printed that says per step/);
    expect(told({ amounts: [...fixed({ per: 'step' }), makeCap({ applies_to: ['award'] })] }, sum('每增加1000万元奖补50万元，最高100万元'))).not.toMatch(
      /\.per/,
    );
  });

  it('knows what a sum is per by 单个 and 同一, whatever the thing is', () => {
    const of = (words: string, per?: string) => told({ amounts: fixed(per === undefined ? {} : { per }) }, sum(words));
    for (const [words, per] of [
      ['单个药品奖补', 'item'],
      ['单个产业链龙头企业奖补', 'firm'],
      ['单个研发项目奖补', 'project'],
      ['单笔保单奖补', 'item'],
    ] as const) {
      expect(of(`${words}50万元`, per), words).not.toMatch(/\.per/);
      expect(of(`${words}50万元`), words).toMatch(/“单[个笔].*” leads to 50万元/);
    }
    // 单台设备 may be a kind of equipment: it says per set only where that is coded
    expect(of('单台（套）奖补50万元', 'set')).not.toMatch(/\.per/);
    expect(of('单台设备奖补50万元')).not.toMatch(/\.per/);
    for (const per of ['item', 'project']) {
      expect(of('单项奖补50万元', per), per).not.toMatch(/\.per/);
      expect(of('单项冠军奖补50万元', per), per).toMatch(/nothing is printed that says per/);
    }
    expect(of('单个产业链龙头企业奖补50万元', 'item')).toMatch(/nothing is printed that says per item/);
    for (const who of ['企业', '单位', '机构']) expect(of(`同一${who}奖补50万元`, 'firm')).not.toMatch(/\.per/);
  });

  it('takes a year by its number for no window of a cap', () => {
    const capped = (words: string) => told({ amounts: [...fixed(), makeCap({ applies_to: ['award'] })] }, `${sum(words)}，最高100万元`);
    expect(capped('2022年度一次性奖补50万元')).not.toMatch(/cap_window/);
    expect(told({ amounts: [...fixed(), makeCap({ applies_to: ['award'] })] }, `${sum('奖补50万元')}，年度最高100万元`)).toMatch(/cap_window/);
  });

  it('takes what falls under an award for no award', () => {
    const rate = (base: string) => told({ amounts: [makeRate({ base })] }, `对设备投资企业按${base}的10%给予奖补`);
    expect(rate('纳入奖励范围的总投资')).not.toMatch(/builds on another award/);
    expect(rate('上级奖励资金')).toMatch(/builds on another award/);
  });

  it('tells 10,000 square metres from one', () => {
    const area = (words: string, per: string) => told({ amounts: fixed({ per }) }, sum(words));
    expect(area('每万平方米给予奖补50万元', 'ten_thousand_square_metres')).not.toMatch(/\.per/);
    expect(area('每万平方米给予奖补50万元', 'square_metre')).toMatch(/nothing is printed that says per square_metre/);
    expect(area('每平方米给予奖补50万元', 'ten_thousand_square_metres')).toMatch(/nothing is printed that says per ten_thousand_square_metres/);
    expect(area('面积1万平方米以上的，每平方米给予奖补50万元', 'square_metre')).not.toMatch(/\.per/);
  });

  it('asks for no condition on the names of a list of which each member quotes its own, nor for a text that is the document itself', () => {
    const words = '首次认定为省数字园区（龙头企业）、市重点企业（龙头企业）的设备投资，分别奖励50万元、30万元';
    const named = (quote: string) => ({
      ...{ amounts: fixed(), conditions: [{ kind: 'other', quote }], event: 'equipment-investment', tier_attained: null, instrument_printed: '奖励' },
      beneficiary: '市重点企业（龙头企业）',
    });
    for (const quote of ['首次认定为省数字园区（龙头企业）', '市重点企业（龙头企业）']) expect(told(named(quote), words)).not.toMatch(/asks something/);
    expect(told(named('设备投资'), words)).toMatch(/asks something/);
    const own = (text: string) => told({ amounts: fixed() }, sum(`在${text}，给予奖补50万元`));
    expect(own('享受本办法其他政策外')).toBe('');
    expect(own('符合企业条件的基础上')).not.toMatch(/names another text/);
    expect(own('享受市级政策外')).toMatch(/names another text/);
  });

  it('holds thresholds of a list to the order of their sums', () => {
    const words = '对年销售额达到5000万元、1亿元、2亿元的设备投资企业，分别奖励10万元、20万元、30万元';
    const member = (n: number, threshold: [number, string], amount: number) =>
      makeIncentive({
        ...{ id: `demo-2022-i-${n}`, group: 'demo-2022-g', quote: words, beneficiary: '企业', event: 'equipment-investment', tier_attained: null },
        ...{ instrument_printed: '奖励', amounts: fixed({ value: amount }) },
        conditions: [
          {
            ...{ kind: 'amount_at_least', measure: 'annual_revenue', op: 'ge', value: threshold[0], unit: threshold[1] },
            quote: words.slice(1, words.indexOf(threshold.join('')) + threshold.join('').length),
          },
        ],
      });
    const all = (...members: Raw[]) => report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: members } });
    expect(all(member(1, [5000, '万元'], 10), member(2, [1, '亿元'], 20), member(3, [2, '亿元'], 30))).toBe('');
    for (const wrong of [
      [member(1, [1, '亿元'], 10), member(2, [5000, '万元'], 20), member(3, [2, '亿元'], 30)],
      [member(1, [5000, '万元'], 10), member(2, [1, '亿元'], 30), member(3, [2, '亿元'], 20)],
      [member(1, [5000, '万元'], 10), member(2, [5000, '万元'], 20), member(3, [2, '亿元'], 30)],
    ])
      expect(all(...wrong)).toMatch(/do not stand in the order/);
  });

  it('may ask for a recognition by a district or county, as printed', () => {
    const asked = (printed: string, levels: string[]) =>
      told(
        {
          amounts: fixed({ per: 'item' }),
          conditions: [{ kind: 'awarded', object: 'smart_factory', levels, newly: true, quote: `新认定的${printed}智能工厂` }],
          beneficiary: '企业',
          level: levels[0] ?? null,
          tier_attained: null,
          event: 'equipment-investment',
        },
        `对新认定的${printed}智能工厂，每个给予奖补50万元`,
      );
    for (const printed of ['区级', '县级', '区']) {
      expect(asked(printed, ['district'])).not.toMatch(/levels|level \(/);
      expect(asked(printed, ['municipal'])).toMatch(/level/);
    }
    expect(asked('市级', ['district'])).toMatch(/level/);
    expect(asked('园区', ['district'])).toMatch(/level/);
    expect(asked('区级', [])).toContain('prints “区级”');
  });

  it('may ask for a recognition that no list knows in a condition of kind other', () => {
    const asked = (name: string, conditions: Raw[]) =>
      told(
        { amounts: fixed(), conditions, beneficiary: '企业', tier_attained: null, event: 'equipment-investment' },
        `对企业设备投资，认定为“${name}”的，给予奖补50万元`,
      );
    const other = (name: string) => [{ kind: 'other', quote: `认定为“${name}”` }];
    expect(asked('见习示范基地', other('见习示范基地'))).not.toMatch(/“认定为“” asks/);
    expect(asked('见习示范基地', [{ kind: 'other', quote: '设备投资' }])).toMatch(/“认定为“” asks something that no condition says/);
    expect(asked('市级智能工厂', other('市级智能工厂'))).toMatch(/“认定为“” asks something that no condition says/);
  });

  it('may say per whom by a stroke, and what a share is at least by the words before its base', () => {
    expect(told({ amounts: fixed({ value: 200, unit: '元', per: 'person' }) }, sum('按200元/人的标准给予奖补'))).not.toMatch(/\.per/);
    expect(told({ amounts: fixed({ value: 200, unit: '元', per: 'person' }) }, sum('按200元/户的标准给予奖补'))).toMatch(
      /nothing is printed that says per person/,
    );
    const least = (op: string, words: string) => told({ amounts: [makeRate({ op, value: 80, base: '最低工资标准' })] }, sum(words));
    expect(least('ge', '按不低于本市最低工资标准80%给予奖补')).not.toMatch(/\.op/);
    expect(least('eq', '按不低于本市最低工资标准80%给予奖补')).toMatch(/80% has op "eq": the words around it say "ge"/);
    expect(least('eq', '按本市最低工资标准80%给予奖补')).not.toMatch(/\.op/);
  });

  it('reads a sum a project before 单个项目 and 每个项目, and no people in a note for people that are engaged', () => {
    for (const each of ['单个项目', '每个项目']) {
      const words = sum(`按设备投资额的10%给予奖补，${each}最高100万元`);
      expect(told({ amounts: [makeRate(), makeCap({ per: 'project' })] }, words)).not.toMatch(/\.per/);
      expect(told({ amounts: [makeRate(), makeCap()] }, words)).toMatch(/amounts\.1 \(cap\)\.per/);
    }
    expect(told({ amounts: fixed() }, sum('引进资金（不含公职人员），给予奖补50万元'))).not.toMatch(/kind hires/);
    expect(told({ amounts: fixed() }, sum('引进高层次人才，给予奖补50万元'))).toMatch(/kind hires/);
  });

  it('takes a year that a condition prints for no window of its cap', () => {
    const words = sum('每年接收30人以上的，按设备投资额的10%给予奖补，最高100万元');
    const yearly = { kind: 'other', quote: '每年接收30人以上' };
    const named = makeIncentive({}).conditions as Raw[];
    expect(told({ amounts: [makeRate({}), makeCap()], conditions: [...named, yearly] }, words)).not.toMatch(/cap_window/);
    expect(told({ amounts: [makeRate({}), makeCap()] }, words)).toMatch(/cap_window/);
  });

  it('may be paid by the unit that the words oblige', () => {
    expect(told({ amounts: fixed(), payer: 'firm', claimable: false }, sum('用人单位给予奖补50万元'))).not.toMatch(/payer/);
  });

  it('may end its quote with the stop of its sentence', () => {
    const body = `${sum('给予奖补50万元。')}再次认定的不予奖补。`;
    expect(told({ amounts: fixed(), quote: sum('给予奖补50万元。') }, body)).not.toMatch(/breaks off inside a phrase/);
  });

  const wrong: [string, Raw, string?][] = [
    ['“奖补” is no word for "rent"', { instrument: 'rent' }],
    ['is no "guarantor"', { beneficiary_kind: 'guarantor' }],
    ['no word of “上市” stands in the sentence', { event: 'ipo' }],
    ['no word says recurrence "once"', { recurrence: 'once' }],
    ['“一次性奖补” is printed, and recurrence is "unknown"', { amounts: fixed() }, sum('给予一次性奖补50万元')],
    ['no word says payer "city"', { payer: 'city' }],
    ['“市级财政” is printed, and payer is "unknown"', { amounts: fixed() }, sum('市级财政给予奖补50万元')],
    ['no word says stacking "match_of_city"', { stacking: 'match_of_city' }],
    ['and stacking is "unknown"', { amounts: fixed() }, sum('在省级奖补基础上再给予奖补50万元')],
    ['no cap binds it together with others', { stacking: 'shared_cap' }],
    ['nothing says that it cannot be claimed yet', { claimable: false }],
    ['no title is given', { confers: 'municipal-srdi' }],
    ['the conditions ask for no title, tiers_required for municipal-srdi', { tiers_required: ['municipal-srdi'] }],
    ['the conditions award municipal-srdi, tier_attained is null', { tier_attained: null }],
    ['“50万元” is printed, not 50元', { amounts: fixed({ unit: '元' }) }, sum('给予奖补50万元')],
    ['10万元 can be no "rate"', { amounts: [makeRate({ unit: '万元' }), makeCap()] }],
    ['10% can be no "fixed"', { amounts: [makeRate({ role: 'fixed', base: null }), makeCap()] }],
    ['100万元: words of a limit lead to it: it is no sum that is paid', { amounts: [makeRate(), fixed({ value: 100, op: 'le' })[0]] }],
    [
      '50万元: no 最高 or 不超过 leads to it',
      { amounts: fixed({ role: 'cap', op: 'le', applies_to: ['award'], cap_window: 'unclear' }) },
      sum('给予奖补50万元'),
    ],
    ['50万元 has op "ge"', { amounts: fixed({ op: 'ge' }) }, sum('给予奖补50万元')],
    ['nothing is printed that says per firm', { amounts: fixed({ per: 'firm' }) }, sum('给予奖补50万元')],
    ['“每户” leads to 50万元, and per is "null"', { amounts: fixed() }, sum('每户给予奖补50万元')],
    ['nothing is printed that says "per_year"', { amounts: [makeRate(), makeCap({ cap_window: 'per_year' })] }],
    ['it breaks off inside a phrase: “给予奖补” follows', { quote: '按设备投资额的 10%' }],
    ['“新认定的市级“专精特新”中小企业” denies nothing', { conditions: [{ kind: 'other', negate: true, quote: '新认定的市级“专精特新”中小企业' }] }],
    [
      'does not speak of "project"',
      {
        amounts: fixed(),
        conditions: [{ kind: 'amount_at_least', measure: 'annual_revenue', op: 'ge', value: 50, unit: '万元', subject: 'project', quote: '营收50万元以上' }],
      },
      '对营收50万元以上的企业，给予奖补50万元',
    ],
    ['does not speak of "project"', { conditions: [{ kind: 'other', subject: 'project', quote: '新认定' }] }],
    ['“新认定” asks something that no condition says', { conditions: [{ kind: 'holds_title', titles: ['municipal-srdi'], quote: '市级“专精特新”中小企业' }] }],
    ['has a title that no condition asks for', { conditions: [], tier_attained: null }],
    ['leads to rules that stand elsewhere', { amounts: fixed() }, sum('按有关规定给予奖补50万元')],
    ['names another text', { amounts: fixed() }, sum('按有关规定给予奖补50万元')],
    ['nothing is printed that says provincial', { level: 'provincial' }],
    ['“《某某办法》” does not stand in its quote', { references: [{ title: '《某某办法》', relation: 'cites', quote: '设备投资额' }] }],
    ['no “基础上” is printed', { references: [{ title: '设备投资额', relation: 'tops_up', quote: '设备投资额' }] }],
    ['breaks off inside “”', { conditions: [{ kind: 'other', quote: '市级“专精' }] }],
    ['“新认” begins or breaks off inside a word', { conditions: [{ kind: 'other', quote: '新认' }] }],
    ['“业，按设备投资额” begins or breaks off inside a word', { conditions: [{ kind: 'other', quote: '业，按设备投资额' }] }],
    ['“，按设备投资额” begins with “，”', { conditions: [{ kind: 'other', quote: '，按设备投资额' }] }],
    ['“企” is half a word', { beneficiary: '企' }],
    ['“备投资额” begins or breaks off inside a word', { amounts: [makeRate({ base: '备投资额' }), makeCap()] }],
    ['“工业企业” asks something that no condition says', { amounts: fixed() }, '对新认定的市级“专精特新”工业企业，给予奖补50万元'],
    ['“参与电力直接交易” asks something that no condition says', { amounts: fixed() }, sum('参与电力直接交易的给予奖补50万元')],
    [
      'does not name the activity "power_trading"',
      { amounts: fixed(), conditions: [{ kind: 'performs', activity: 'power_trading', quote: '新认定' }] },
      sum('给予奖补50万元'),
    ],
    [
      'prints “市级”',
      {
        amounts: fixed({ per: 'unclear' }),
        conditions: [{ kind: 'awarded', object: 'smart_factory', levels: [], newly: true, quote: '新认定的市级智能工厂' }],
      },
      '对新认定的市级智能工厂，给予奖补50万元',
    ],
    [
      'a firm may have several of what “新认定的市级智能工厂” names',
      { amounts: fixed(), conditions: [{ kind: 'awarded', object: 'smart_factory', levels: ['municipal'], newly: true, quote: '新认定的市级智能工厂' }] },
      '对新认定的市级智能工厂，给予奖补50万元',
    ],
    [
      'no sum is printed here: the text that is named has it',
      {
        amounts: [{ key: 'award', role: 'unspecified' }],
        references: [{ title: '有关规定', relation: 'cites', quote: '按有关规定给予奖补' }],
      },
      sum('按有关规定给予奖补'),
    ],
    ['“设备投资额” does not name "cloud_spend"', { amounts: [makeRate({ measures: ['cloud_spend'] }), makeCap()] }],
    ['“奖” is half a word', { instrument_printed: '奖' }],
    ['it begins inside a phrase: “新”中小” stands before it', { quote: '企业，按设备投资额的 10%给予奖补，最高 100万元' }],
    ['“对新认定的市级“专精特新”” begins or breaks off inside a word', { conditions: [{ kind: 'other', quote: '对新认定的市级“专精特新”' }] }],
    ['100万元 has op "lt": nothing says that the figure itself is too much', { amounts: [makeRate(), makeCap({ op: 'lt' })] }, `${GIVEN}，单项最高 100万元`],
    [
      'its words stand in the phrase itself: they are printed',
      { conditions: [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, evidence: 'carried_over', quote: '新认定的市级“专精特新”中小企业' }] },
    ],
    [
      '“上述” names it: it is printed',
      { amounts: fixed(), quote: '上述企业按规定给予奖补50万元', conditions: [{ kind: 'other', evidence: 'carried_over', quote: '入库企业设备投资' }] },
      '对入库企业设备投资予以支持。上述企业按规定给予奖补50万元',
    ],
    [
      'its words stand ahead in the clause: they are carried over',
      { amounts: fixed(), quote: '给予奖补50万元', conditions: [{ kind: 'other', evidence: 'implied', quote: '入库企业设备投资' }] },
      '对入库企业设备投资予以支持。给予奖补50万元',
    ],
    [
      '“入库产品” does not speak of "person"',
      { amounts: fixed(), conditions: [{ kind: 'in_list', list: '入库', list_kind: 'pool', subject: 'person', quote: '入库产品' }] },
      '对入库产品的设备投资，给予奖补50万元',
    ],
    [
      'prints no step of "municipal-srdi"',
      {
        amounts: fixed(),
        quote: '给予奖补50万元',
        conditions: [{ kind: 'holds_title', titles: ['municipal-srdi'], evidence: 'carried_over', quote: '专精特新企业' }],
      },
      '支持专精特新企业设备投资。给予奖补50万元',
    ],
    ['“最高 100” begins or breaks off inside a word', { conditions: [{ kind: 'other', quote: '最高 100' }] }],
    ['“对” is half a word', { conditions: [{ kind: 'other', quote: '对' }] }],
    [
      '“符合” begins or breaks off inside a word',
      { amounts: fixed(), conditions: [{ kind: 'external_rules', quote: '符合' }] },
      '对符合条件的市级“专精特新”中小企业设备投资，给予奖补50万元',
    ],
    [
      '“新认定的规上” breaks off before “企业设备”',
      { amounts: fixed(), conditions: [{ kind: 'scale_status', step: 'is', quote: '新认定的规上' }] },
      '对新认定的规上企业设备投资，给予奖补50万元',
    ],
    ['it begins inside a phrase: “中小企业” stands before it', { quote: '按设备投资额的 10%给予奖补，最高 100万元' }, GIVEN.replace('企业，', '企业')],
  ];
  it.each(wrong)('is refused: %s', (message, overrides, words) => {
    expect(told(overrides, words)).toContain(message);
  });

  it('may ask for what a firm has done by words that stand before 企业', () => {
    const conditions = [{ kind: 'listing', boards: ['sse_szse'], quote: '主板上市' }];
    expect(told({ amounts: fixed(), conditions }, '对主板上市企业，给予奖补50万元')).not.toContain('“主板上市”');
  });
});

describe('a target', () => {
  const told = (overrides: Raw, words = '培育市级“专精特新”中小企业 700家以上') =>
    report({ body: BODY.replace('培育市级“专精特新”中小企业 700家以上', words), front: { coding: 'partial', targets: [makeTarget(overrides)] } });

  it('may be a count of what there is already, where the words say so and print no year', () => {
    const words = '目前有市级“专精特新”中小企业 700家以上';
    const now = (baseline: boolean) =>
      report({
        body: BODY.replace(/到2025年[^。]*/, words),
        front: { coding: 'partial', targets: [makeTarget({ year: null, baseline, quote: words, verb: null })] },
      });
    expect(now(true)).not.toContain('a goal lies ahead');
  });

  it('that is a share says of itself what it is to be: it needs no verb of the phrase before', () => {
    const words = '市级“专精特新”中小企业占规模以上企业比重35%左右';
    const share = { quote: words, verb: null, op: 'about', op_printed: '左右', value: 35, unit: '%' };
    expect(told(share, `初步形成竹业体系，${words}`)).not.toContain('governs it');
  });

  const wrong: [string, Raw, string?][] = [
    ['the year 2024 is not printed at its place', { year: 2024 }],
    ['2025 is printed in the sentence', { year: null }],
    ['the year 2022 is not printed at its place', { from: 2022 }],
    ['a goal lies ahead of the document', { baseline: true }],
    ['nothing says "year"', { each: 'year', basis: 'flow', basis_evidence: { kind: 'printed', reason: '培育' } }],
    ['nothing says per firm', { per: 'firm' }],
    ['no 力争 or 争创 governs it', { commitment: 'strive' }],
    ['no 力争 or 争创 governs it', { commitment: 'strive' }, '培育市级“专精特新”中小企业 700家以上，争创一批省级企业'],
    ['“力争” governs it', {}, '力争培育市级“专精特新”中小企业 700家以上'],
    ['“培育” governs it', { verb: null }],
    ['does not stand in the sentence', { scope: '东区' }],
    ['the words print no step of "national-little-giant"', { tiers: ['national-little-giant'] }],
    ['“育市级“专精特新”中小企业” begins or breaks off inside a word', { indicator: '育市级“专精特新”中小企业' }],
    ['no pool is printed', { status: 'pool', tiers: [], pool_for: ['municipal-srdi'] }],
    ['says nothing of "flow"', { basis: 'flow', basis_evidence: { kind: 'printed', reason: '培育' } }],
    ['“年末” does not stand where the target does', { basis: 'stock', basis_evidence: { kind: 'printed', reason: '年末' } }],
    ['“参照国家规定” does not stand in the document', { basis: 'stock', basis_evidence: { kind: 'inferred', reason: '参照国家规定' } }],
  ];
  it.each(wrong)('is refused: %s', (message, overrides, words) => {
    expect(told(overrides, words)).toContain(message);
  });
});

it('what is said of the document stands in its source', () => {
  const told = (front: Raw) => report({ front: { coding: 'partial', ...front } });
  expect(told({ doc_number: '示政办〔2022〕18号' })).toContain('doc_number: “示政办〔2022〕18号” does not stand in the source');
  expect(told({ issuer: '示例市人民政府' })).toContain('issuer: “示例市人民政府” does not stand in the source');
  expect(told({ issued: '2022-02-22' })).toContain('issued: 2022-02-22 is not printed in the source');
  const published = (printed: string) => report({ body: `${BODY}\n${printed}\n`, front: { coding: 'partial', issued: '2022-02-22' } });
  expect(published('发布日期：2022-02-22/2022-03-01')).toMatch(/issued: the source prints 2022-02-22 as the day it was published/);
  expect(published('2022年2月22日')).not.toContain('issued');
  expect(published('发布日期：2022-02-22，2022年2月22日成文。')).not.toContain('issued');
  expect(told({ title: '示例市培育计划' })).toContain('title: “示例市培育计划” does not stand in the source');
  expect(told({ title: '示例市培育计划', title_source: '文件名' })).not.toContain('title');
  expect(told({ title_source: '文件名' })).toContain('title_source: the source prints the title');
  expect(told({ stage: 'draft' })).toContain('stage: nothing says that it is a draft');
  expect(told({ horizon: { kind: 'goal_year', from: null, to: 2026 } })).toContain('horizon.to: the year 2026 is not printed');
  expect(told({ validity: 'in_force' })).toContain('validity: nothing is named that says whether it is in force');
});

it('sums printed one after another belong to their members in printed order', () => {
  const words = '对新认定的市级智能工厂、数字化车间，分别给予奖补50万元、30万元';
  const member = (id: string, object: string, value: number) =>
    makeIncentive({
      id: `demo-2022-i-${id}`,
      group: 'demo-2022-g-both',
      quote: words,
      beneficiary: '智能工厂',
      beneficiary_kind: 'enterprise',
      level: 'municipal',
      conditions: [{ kind: 'awarded', object, levels: ['municipal'], newly: true, quote: '新认定的市级智能工厂、数字化车间' }],
      amounts: [{ key: 'award', role: 'fixed', op: 'eq', value, unit: '万元', per: 'unclear' }],
    });
  const told = (factory: number, workshop: number) =>
    report({
      body: BODY.replace(GIVEN, words),
      front: { coding: 'partial', incentives: [member('factory', 'smart_factory', factory), member('workshop', 'digital_workshop', workshop)] },
    });
  expect(told(50, 30)).toBe('');
  expect(told(30, 50)).toContain('do not stand in the order in which these are printed');
});

it('a run-in heading, and a rule of the document’s own, is no omission', () => {
  const told = (words: string, front: Raw = {}) =>
    report({ body: BODY.replace('2\\. 有关单位', `2\\. 种植基地建设奖励补助。${words}\n\n3\\. 有关单位`), front: { coding: 'full', ...front } });
  expect(told('建设基地。')).not.toContain('“奖励” in');
  expect(told('同一内容的奖励按就高不重复原则办理。')).toContain('“奖励” in “同一内容的奖励按就高不重复原则办理。” is in no fact');
  const own_rules = [{ kind: 'highest_only', clause: 'c2-2', quote: '按就高不重复原则办理' }];
  expect(told('同一内容的奖励与其他文件不一致的，按就高不重复原则办理。', { own_rules })).not.toContain('“奖励” in');
});

it('one title that is recognised on two levels is told apart by its level', () => {
  const words = '对新认定的国家、省级高新技术企业，分别给予30万元、10万元奖补';
  const one = (level: string | undefined, key: string, value: number): Raw =>
    makeIncentive({
      id: `demo-2022-i-${key}`,
      quote: words,
      event: 'title-awarded',
      group: 'demo-2022-g-tech',
      level,
      tier_attained: 'high-tech',
      tiers_required: [],
      beneficiary: '国家、省级高新技术企业',
      conditions: [{ kind: 'awarded_title', titles: ['high-tech'], newly: true, quote: '新认定的国家、省级高新技术企业' }],
      amounts: [{ key: 'award', role: 'fixed', op: 'eq', value, unit: '万元' }],
    });
  const told = (...levels: (string | undefined)[]) =>
    report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives: [one(levels[0], 'first', 30), one(levels[1], 'second', 10)] } });
  expect(told('national', 'provincial')).toBe('');
  expect(told(undefined, undefined)).toContain('nothing but words tells it from');
  expect(told('municipal', 'provincial')).toContain('nothing is printed that says municipal');
});

it('a sentence that gives or demands something is a fact, or listed as none', () => {
  const body = BODY.replace('2\\. 有关单位', '对专精特新企业优先安排用地。\n\n2\\. 有关单位');
  const told = (audit: Raw = {}, coding = 'full') => report({ body, audit, front: { coding } });
  expect(told()).toMatchInlineSnapshot(`
    "content/policies/demo-2022.mdx › facts (clause c2-1-p1): “优先” in “对专精特新企业优先安排用地。” is in no fact
        → code what it gives or demands, or list it under no_facts in content/audit/demo-2022.yaml with its kind"
  `);
  expect(told({ no_facts: [{ clause: 'c2-1-p1', quote: '优先安排用地', kind: 'aim' }] })).toBe('');
  expect(told({}, 'partial')).toBe('');
  // of a segment that has facts, each phrase is looked at by itself
  const more = BODY.replace('最高 100万元', '最高 100万元，优先安排用地，打造一批示范企业');
  expect(report({ body: more, front: { coding: 'full' } })).toContain('“优先” in “优先安排用地，”');
  expect(report({ body: more, front: { coding: 'full' } })).toContain('“一批” in “打造一批示范企业');
  expect(told({ no_facts: [{ clause: 'c2-1-p1', quote: '优先供地', kind: 'aim' }] })).toContain('no_facts.0.quote');
  // what is given is no goal, and a goal gives nothing: each is looked for among its own
  const service = BODY.replace('700家以上', '700家以上，为专精特新企业提供诊断');
  const goal = makeTarget({ quote: '市级“专精特新”中小企业 700家以上，为专精特新企业提供诊断' });
  expect(report({ body: service, front: { coding: 'full', targets: [goal] } })).toContain('“为专精特新企业提供” in “为专精特新企业提供诊断');
  const batch = GIVEN.replace('给予奖补', '给予奖补一批企业');
  expect(report({ body: BODY.replace(GIVEN, batch), front: { coding: 'full', incentives: [makeIncentive({ quote: batch })] } })).toContain('“一批” in');
});

it('one fact that cannot be read hides nothing of the others, nor of what names it', () => {
  const broken = makeTarget({ op: 'unknown' });
  const again = makeTarget({ id: 'demo-2022-t-again', year: 2024, same_as: 'demo-2022-t-srdi' });
  const told = report({ front: { coding: 'full', targets: [broken, again], incentives: [makeIncentive({ event: 'ipo' })] } });
  expect(told).toContain('targets.0 (demo-2022-t-srdi).op');
  expect(told).toContain('the year 2024 is not printed at its place');
  expect(told).toContain('no word of “上市” stands in the sentence');
  expect(told).not.toContain('there is no target');
  expect(told).not.toContain('is neither claimed by a fact nor listed');
  // where more than facts is broken, only that is told
  expect(report({ front: { stage: 'unknown', targets: [broken, again] } })).not.toContain('2024');
});
