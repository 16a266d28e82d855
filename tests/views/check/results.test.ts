import { describe, expect, it } from 'vitest';
import { profileFields, type FieldType, type ProfileField } from '../../../src/domain/rules/profile.ts';
import type { Evaluation } from '../../../src/domain/rules/verdict.ts';
import { amountText } from '../../../src/views/check/amount-lines.ts';
import { choiceName } from '../../../src/views/check/answers.ts';
import { foldedPart } from '../../../src/views/check/folded.ts';
import { folds } from '../../../src/views/check/incentive.ts';
import { resultsMarkup } from '../../../src/views/check/results.ts';
import { toHtml, type Markup, type MarkupElement } from '../../../src/views/markup.ts';
import { zh } from '../../../src/words/zh.ts';
import { all, bookOf, check, only, places, site, textOf } from './check-site.ts';

const maker = {
  locations: ['huainan', 'wuhu'],
  roles: ['enterprise'],
  size: 'small',
  industry: 'industrial',
  titles: ['provincial-srdi'],
  titles_new_this_year: [],
  above_scale_new_this_year: false,
  equipment_completed_last_year_cny: '500万',
  equipment_is_technical_upgrade: true,
  invention_patents_domestic: 3,
  invention_patents_foreign_countries: [2, 3],
  municipal_industrial_products_new: 3,
  municipal_industrial_products_received_before_cny: 0,
};
const profiles: Record<string, object> = {
  'nobody yet': {},
  'a machine maker of Huainan': maker,
  'a park of Wuhu': {
    locations: ['wuhu'],
    roles: ['carrier'],
    attracted: [{ year: 2026, national_little_giant: 2, anhui_provincial_srdi: 5, other_provincial_srdi: 1 }],
  },
  'a little giant of Wuhan': {
    locations: ['wuhan', 'yangzhou'],
    roles: ['enterprise'],
    titles: ['national-little-giant', 'provincial-little-giant'],
    titles_new_this_year: ['national-little-giant'],
    standards: [{ level: 'national', role: 'lead', sep: true, ip_service: false, advanced: null }],
  },
};
const entries = new WeakMap<object, Map<string | undefined, MarkupElement>>();
function entry(markup: MarkupElement, id: string): MarkupElement {
  const known = entries.get(markup) ?? new Map(all(markup, 'data-incentive').map((m) => [m.attributes['data-incentive'], m]));
  entries.set(markup, known);
  const found = known.get(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}
const stateOf = (markup: Markup, path: string) => only(markup, 'data-condition', path).attributes['data-state'];

describe.each(Object.entries(profiles))('the results of %s', (_name, answers) => {
  const { markup, evaluations, totals } = check(answers);
  const html = toHtml(markup);

  it('hold every incentive once, with the verdict and sum of the engine', () => {
    const entries = all(markup, 'data-incentive');
    expect(entries).toHaveLength(evaluations.length);
    for (const e of evaluations) {
      const { attributes } = entry(markup, e.incentive.id);
      expect(attributes['data-verdict']).toBe(e.verdict);
      expect(attributes['data-amount-kind']).toBe(e.amount.kind);
      expect(attributes['data-cny'] ?? null).toBe(e.amount.cny);
      expect(attributes['data-cny-max'] ?? null).toBe(e.amount.cny_max);
    }
  });

  it('show every condition with its state and its printed words', () => {
    for (const e of evaluations) {
      const own = entry(markup, e.incentive.id);
      expect(
        all(own, 'data-condition')
          .map((c) => c.attributes['data-condition'])
          .sort(),
      ).toEqual(e.conditions.map((c) => c.path).sort());
      const text = textOf(own);
      for (const c of e.conditions) {
        expect(stateOf(own, c.path), `${e.incentive.id} ${c.path}`).toBe(c.state);
        if (c.condition !== null) expect(text).toContain(c.quote);
      }
    }
  });

  it('show no id to a reader', () => {
    const visible = (m: Markup): string => (typeof m === 'string' ? m : m.attributes['data-copy-text'] === 'citation' ? '' : m.children.map(visible).join(' '));
    expect(visible(markup).match(/[A-Za-z0-9]*[a-z][_-][a-z0-9_-]+|undefined|null|NaN|\[object/g)).toBeNull();
  });

  it('tell the standing of every document, and that nothing is a decision', () => {
    const text = textOf(markup);
    for (const p of site.records.policies) if (evaluations.some((e) => e.incentive.policy === p.id)) expect(text).toContain(p.short);
    expect(text).toContain('没有一项已核实现行有效');
    expect(text).toContain('12345');
    expect(text).toContain('本结果不是官方认定');
    expect(text).toContain(site.dataVersion);
    expect(text).toContain('未计年度预算、申报指南');
  });

  it('count what they show', () => {
    const of = (v: string) => evaluations.filter((e) => e.verdict === v).length;
    expect(textOf(only(markup, 'data-counts'))).toBe(
      `与您的情况有关的 ${evaluations.length - of('not_met')} 项：条件相符 ${of('met')} 项，待您补充 ${of('to_confirm')} 项，原文未写明 ${of('not_stated')} 项；另有 ${of('not_met')} 项条件不符。`,
    );
  });

  it('print every total, and what may not be added', () => {
    expect(all(markup, 'data-total')).toHaveLength(totals.length);
    for (const li of all(markup, 'data-addable', 'false')) expect(textOf(li)).toContain('不可直接相加');
  });

  it('are no more than text: no script, no style, no handler', () => {
    expect(html).not.toMatch(/<script|<style|\son[a-z]+=|\sstyle=|javascript:/i);
  });

  it('name the offices of the sentence, or say that the text names none', () => {
    for (const { incentive } of evaluations) {
      const text = textOf(entry(markup, incentive.id));
      for (const u of incentive.responsible_units) expect(text).toContain(u.printed);
      if (incentive.responsible_units.length + incentive.units_inherited.length === 0) expect(text).toContain('所录文本未写责任单位');
      if (site.corpus.byPolicy.get(incentive.policy)?.policy.holding === 'excerpt') expect(text).not.toContain('原文未设上限');
    }
    // of an excerpt nobody can tell what the document prints elsewhere
    expect(textOf(markup)).not.toMatch(/责任单位原文未|按标题（文号原文未/);
  });
});

describe('what a firm reads of an incentive', () => {
  const { markup, of, context } = check(maker, { book: bookOf(['huainan', 'wuhu']), ticked: ['upgrade', 'patent', 'quality', 'loan'] });
  const text = (id: string) => textOf(entry(markup, id)).replace(/\s+/g, '');

  it('is the arithmetic of a rate, and that no limit is printed', () => {
    expect(text('wuhu-2018-i-equipment')).toContain('上一年度已完成的技术改造设备投资额500万元×10%=50万元');
    expect(text('wuhu-2018-i-equipment')).toContain('原文未设上限');
    expect(text('wuhu-2018-i-equipment')).toContain('标准不在这份文件里');
  });

  it('is each way in which the text can be read, and why', () => {
    const foreign = text('huainan-2020-i-patent-foreign');
    expect(foreign).toContain('4–8万元2种读法，原文未写明');
    expect(foreign).toContain('读法1（一项发明算一件）：2万元×2件（个）=4万元');
    expect(foreign).toContain('每项最多计2个国家：您填合计5，计4；2万元×4国=8万元');
    expect(foreign).toContain('一项发明在几国授权算几件，原文未写明');
    expect(foreign).not.toContain('此读法为');
  });

  it('is between what two sums the answers that are missing leave a reading', () => {
    const foreign = of('huainan-2020-i-patent-foreign');
    const lines = (high: string | null) =>
      amountText(context.words, context.book, {
        ...foreign,
        amount: { ...foreign.amount, readings: foreign.amount.readings.map((r) => ({ ...r, low: r.low, high: (high ?? r.high) as typeof r.high })) },
      }).lines.join('\n');
    expect(lines('100000')).toContain('计入未答的，此读法为 8–10 万元');
    expect(lines(null)).not.toContain('计入未答的');
  });

  it('is a ceiling as a ceiling, never as a sum', () => {
    const interest = of('huainan-2020-i-interest-provincial');
    expect(interest.amount.kind).toBe('up_to');
    const said = text('huainan-2020-i-interest-provincial');
    expect(said).toContain('最高50万元');
    expect(said).toContain('只是封顶，不是应得数');
    expect(said).toContain('原文未写利率，不应理解为可超过实付利息');
    expect(said).toContain('比例原文未写');
  });

  it('is no word of a rate where a plain sum has a maximum', () => {
    const benchmark = of('huainan-2020-i-benchmark-diagnosis');
    const held = { words: context.words, book: context.book };
    const noted = (e: Evaluation) => amountText(held.words, held.book, e).note;
    expect(noted({ ...benchmark, amount: of('huainan-2020-i-interest-provincial').amount })).toBe('只是封顶，不是应得数');
    const based = benchmark.incentive.amounts.map((a) => (a.role === 'unspecified' ? { ...a, base: '诊断费用' } : a));
    const onBase = { ...benchmark, incentive: { ...benchmark.incentive, amounts: based }, amount: of('huainan-2020-i-interest-provincial').amount };
    expect(noted(onBase)).toBe('比例原文未写；只是封顶，不是应得数');
  });

  it('is which limit clips, and that its period is not printed', () => {
    expect(text('huainan-2020-i-industrial-product')).toContain('10万元×3件（个）=30万元；超过封顶，按20万元计（按年还是累计，原文未写明）');
  });

  it('is where the place follows from, with the clause that names it, and what is assumed', () => {
    expect(text('huainan-2020-i-patent-foreign')).toMatch(/在淮南市（原文未逐句写明，依发文范围：一（一）.*全市/);
    expect(text('huainan-2020-i-patent-foreign')).not.toContain('按在');
    expect(text('wuhu-2018-i-equipment')).toContain('按在芜湖计');
  });

  it('is met, of who is given something, by the kind of applicant alone: its printed words ask for more', () => {
    const { markup } = check({ locations: ['huainan'], roles: ['enterprise'] });
    const who = (id: string) => textOf(only(entry(markup, id), 'data-condition', 'beneficiary'));
    expect(who('huainan-2020-i-above-scale')).toBe('相符 主体类别（写给当年新增规上工业企业）');
    expect(who('huainan-2020-i-patent-domestic')).toBe('相符 主体类别（写给企业）');
  });

  it('is what was answered where a condition fails, and the way to that answer', () => {
    const refused = entry(markup, 'huainan-2020-i-above-scale');
    expect(textOf(refused).replace(/\s+/g, '')).toContain('答案改了会变的是：当年新增规上您填：今年新增为规上：否改这一答');
    expect(all(refused, 'data-change').map((b) => b.attributes['data-change'])).toContain('above_scale_since');
    expect(text('huainan-2020-i-above-scale')).toContain('条件不符，得不到');
  });

  it('is a question to the office with document, clause, words, facts and what is open', () => {
    const question = textOf(only(entry(markup, 'wuhu-2018-i-equipment'), 'data-copy-text', 'question'));
    expect(question).toBe(
      [
        '有关主管部门：您好！',
        '我们想请教《芜湖市人民政府关于进一步推进中小企业“专精特新”发展的实施意见》（文号原文未载）三（二）的规定：“对符合相关条件，上一年度已完成的技术改造设备投资额达到300万元，按设备投资额的10%予以奖补”。',
        '我们的情况：所在地淮南，企业；企业规模：小型；上一年度完成的设备投资：500 万元；是否技术改造：是。',
        '想请教：',
        '1. 这一规定现在是否仍在执行？如已调整，现行依据是哪份文件？',
        '2. “符合相关条件”具体指哪些条件，依据哪份文件？',
        '3. “设备投资额”按什么口径计算，是否含税？',
        '4. 如可申报：何时受理，须交哪些材料，由哪个科室办理？',
        '谢谢！',
      ].join('\n'),
    );
    expect(textOf(only(entry(markup, 'huainan-2020-i-patent-foreign'), 'data-copy-text', 'question'))).toContain('是否已正式印发');
  });

  it('is a citation of the very sentence', () => {
    const citation = textOf(only(entry(markup, 'wuhu-2018-i-equipment'), 'data-copy-text', 'citation'));
    expect(citation).toContain('https://hengce.example/policies/wuhu-2018/#fact-wuhu-2018-i-equipment');
    expect(citation).toContain('[2026-11-28]');
  });

  it('is a group of conditions of which one will do', () => {
    const whole = check({});
    const grouped = whole.evaluations.filter((e) => e.incentive.conditions.some((c) => 'any' in c));
    expect(grouped.length).toBeGreaterThan(0);
    for (const e of grouped) expect(textOf(entry(whole.markup, e.incentive.id))).toContain('其一即可');
  });

  it('is what became of an office, unverified', () => {
    const whole = check({});
    const succeeded = whole.evaluations.filter((e) => e.incentive.responsible_units.some((u) => whole.book.offices.get(u.unit)?.successor !== undefined));
    expect(succeeded.length).toBeGreaterThan(0);
    for (const e of succeeded) expect(textOf(entry(whole.markup, e.incentive.id))).toMatch(/现机构：.*（未核实）/);
  });

  it('says of a benefit printed twice where it stands first, and of what nobody can claim that it is none yet', () => {
    const whole = check({});
    for (const e of whole.evaluations) {
      const said = textOf(entry(whole.markup, e.incentive.id));
      expect(said.includes('同一项支持另见')).toBe(e.incentive.same_as !== null);
      expect(/尚无可领的给付|不是财政给付/.test(said)).toBe(!e.incentive.claimable);
    }
  });

  it('is folded until it is opened, and then the same', () => {
    const lean = resultsMarkup(zh, context.book, [of('wuhu-2018-i-equipment')], [], { ...context, fill: null });
    const folded = all(lean, 'data-empty');
    expect(folded.map((d) => d.attributes['data-fold'])).toEqual(['question', 'citation']);
    const whole = resultsMarkup(zh, context.book, [of('wuhu-2018-i-equipment')], [], context);
    for (const fold of folds.slice(1)) {
      const [summary, ...rest] = only(whole, 'data-fold', fold).children;
      expect(summary).toBeDefined();
      expect(rest).toEqual(foldedPart(zh)(context, of('wuhu-2018-i-equipment'), fold));
    }
  });
});

describe('what nobody can claim', () => {
  const told = (id: string, answers: object) => {
    const { markup, evaluations, totals } = check(answers);
    const e = evaluations.find((of) => of.incentive.id === id);
    return { e, totals, text: textOf(entry(markup, id)), asked: textOf(only(entry(markup, id), 'data-copy-text', 'question')) };
  };
  const guarantor = { locations: ['wuhu'], roles: ['guarantor'], guarantees_credit_loans_for: ['national-little-giant'] };

  it('is met by its conditions, and says that the text only strives for it', () => {
    const { e, text, asked } = told('wuhu-2022-i-guarantee-premium', guarantor);
    expect(e).toMatchObject({ verdict: 'met', amount: { kind: 'unspecified', cny: null, cny_max: null } });
    expect(text).toContain('尚无可领的给付');
    expect(text).toContain('原文只说：积极争取省级“专精特新”中小企业信用贷款担保费补贴');
    expect(text).not.toContain('写明给予资金');
    expect(asked).toContain('是否已经落实');
  });
  it('or that the firm itself pays, and stands in no total', () => {
    const trainee = { locations: ['huainan'], roles: ['individual', 'enterprise'], titles: ['provincial-srdi'], activities: ['talent_training'] };
    const { e, text, totals, asked } = told('huainan-2020-i-directed-training-firm', trainee);
    expect(e?.verdict).not.toBe('not_met');
    expect(text).toContain('不是财政给付 由企业自己出钱，原文：鼓励专精特新企业与学生');
    expect(asked).not.toContain('是否已经落实');
    expect(totals.flatMap((t) => t.of)).not.toContain('huainan-2020-i-directed-training-firm');
  });
});

describe('what a park reads', () => {
  it('is that the text does not say whether the limit binds its two lines together', () => {
    const { markup } = check({
      locations: ['wuhu'],
      roles: ['carrier'],
      attracted: [{ year: 2026, national_little_giant: 3, anhui_provincial_srdi: 10, other_provincial_srdi: 0 }],
    });
    const text = textOf(entry(markup, 'wuhu-2022-i-carrier-provincial-srdi')).replace(/\s+/g, '');
    expect(text).toContain('10万元×10户=100万元；封顶100万元（按年还是累计，原文未写明；管几项合计还是各自，原文未写明）');
    expect(textOf(only(markup, 'data-total', 'shared_cap')).replace(/\s+/g, '')).toContain('可以相加：100–190万元');
  });
});

describe('what stands folded', () => {
  it('tells how many of it the last answer has changed', () => {
    const { book, context, evaluations, totals, markup } = check(maker);
    const linesOf = (of: MarkupElement) =>
      all(of, 'data-key')
        .filter((m) => m.attributes.class === 'check-more')
        .map((m) => textOf(m.children[0] ?? ''));
    const folded = evaluations.filter(
      (e) => e.incentive.policy === 'wuhu-2022' && e.verdict !== 'not_met' && e.incentive.amounts.every((a) => a.value === null),
    );
    expect(folded.length).toBeGreaterThan(2);
    expect(linesOf(markup).join()).not.toContain('刚随回答变化');
    const changed = new Set(folded.slice(0, 2).map((e) => e.incentive.id));
    const lines = linesOf(resultsMarkup(zh, book, evaluations, totals, { ...context, changed }));
    expect(lines.filter((line) => line.includes('，其中 2 项刚随回答变化'))).toHaveLength(1);
    expect(lines).toHaveLength(linesOf(markup).length);
  });
});

describe('places', () => {
  it('stand in the order in which they are named, those that are not held as such', () => {
    const elsewhere = site.content.cities.find((c) => !places.includes(c.id))?.id;
    const named = ['wuhu', 'huainan', ...(elsewhere === undefined ? [] : [elsewhere])];
    const { markup } = check({ locations: named }, { book: bookOf(['wuhu', 'huainan']) });
    expect(all(markup, 'data-place').map((p) => p.attributes['data-place'])).toEqual(named);
    if (elsewhere !== undefined) expect(textOf(only(markup, 'data-place', elsewhere))).toContain('不等于没有政策');
  });

  it('are asked for where none is named', () => {
    expect(textOf(check({}, { book: bookOf([]) }).markup)).toContain('还没有选城市');
  });
});

describe('standing', () => {
  const [first] = bookOf().policies.values();
  it('says of a document verified in force what says so, and of one repealed that it is', () => {
    const book = bookOf();
    if (first === undefined) throw new Error('no policy');
    const verified = {
      ...book,
      policies: new Map([...book.policies, [first.id, { ...first, validity: 'in_force', validity_source: '某公报', validity_checked: '2026-11-01' } as const]]),
    };
    const text = textOf(check({ locations: [first.city] }, { book: verified }).markup);
    expect(text).toContain('依据某公报，核实日期 2026-11-01');
    expect(text).toContain('现行有效（已核实）');
    const lapsed = { ...book, policies: new Map([...book.policies, [first.id, { ...first, validity: 'repealed' } as const]]) };
    expect(textOf(check({ locations: [first.city] }, { book: lapsed }).markup)).toContain('已失效');
  });

  it('links the official text where it is known', () => {
    const book = bookOf();
    if (first === undefined) throw new Error('no policy');
    const known = { ...book, policies: new Map([...book.policies, [first.id, { ...first, official_url: 'https://www.gov.cn/x?a="b' } as const]]) };
    expect(toHtml(check({ locations: [first.city] }, { book: known }).markup)).toContain(
      '<a href="https://www.gov.cn/x?a=&quot;b" rel="noopener">官方文本</a>',
    );
  });
});

describe('hostile answers', () => {
  const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  it('stay text wherever they are repeated', () => {
    const { markup, book } = check({
      ...maker,
      district: HOSTILE,
      in_lists: [HOSTILE],
      exhibitions: [{ name: HOSTILE, booth_cny: 5 }],
      title_details: [{ title: 'provincial-srdi', conferred_by: HOSTILE }],
    });
    const html = toHtml(markup);
    expect(textOf(markup)).toContain('<script>');
    expect(html).not.toMatch(/<script|<img/);
    expect(book.incentives.length).toBeGreaterThan(0);
  });
});

describe('words', () => {
  it('name every choice of every question', () => {
    const unnamed = (type: FieldType, field: ProfileField, key: string): string[] => {
      if (type.type === 'one') return type.of.filter((id) => choiceName(zh, field, key, id) === null).map((id) => `${field}.${key} ${id}`);
      if (type.type === 'list') return unnamed(type.of, field, key);
      return type.type === 'item' ? Object.entries(type.fields).flatMap(([name, of]) => unnamed(of, field, name)) : [];
    };
    expect(Object.entries(profileFields).flatMap(([field, type]) => unnamed(type, field as ProfileField, field))).toEqual([]);
    expect(choiceName(zh, 'size', 'size', 'constructor')).toBeNull();
  });

  it('say of each reading what it is and why there is another', () => {
    const { readings } = zh.checkResults;
    for (const id of Object.keys(readings) as (keyof typeof readings)[]) {
      expect(readings[id].map((text) => text === '')).toEqual([id === 'only', id === 'only']);
    }
  });
});
