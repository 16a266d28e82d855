import { describe, expect, it } from 'vitest';
import { fieldLines, idMeant, kindWith, near, optionsOf, wholePath } from '../../src/domain/draft/review-options.ts';
import { changedLines, dropLines, entryLine, inContext, itemLines, siblingLines } from '../../src/domain/draft/review-words.ts';
import { itemNamed, nextItem, ofSentence, readCommand, SAID, withAnswer, withGroupAnswer, type ReviewItem } from '../../src/domain/draft/review.ts';
import { readContent } from '../../src/build/content.ts';

const { content } = await readContent(process.cwd(), 'wuhan-2021');
const item = (more: Partial<ReviewItem> = {}): ReviewItem => ({
  id: 'a-2023-t-x',
  kind: 'target',
  review: 'pending',
  clause: 'c1',
  fact: { value: 1, amounts: [{ key: 'award', base: null }] },
  missing: ['amounts', 'year'],
  why: { value: 'printed' },
  ...more,
});

describe('an answer to one of a group', () => {
  const item = (n: number, more: Partial<ReviewItem> = {}): ReviewItem => ({
    id: `x-i-${n}`,
    kind: 'incentive',
    review: 'pending',
    clause: 'art1',
    fact: { group: 'x-g' },
    missing: ['event'],
    why: {},
    ...more,
  });
  it('is given to those of it that are not answered', () => {
    const others = [item(2), item(3, { review: 'accepted' }), item(4, { fact: { group: 'y-g' } }), item(5, { why: { event: SAID } })];
    const given = withGroupAnswer([item(1), ...others], item(1), 'event', 'training');
    expect(given.map((i) => [i.id, i.fact.event, i.missing])).toEqual([['x-i-2', 'training', []]]);
    // a sum is its own
    expect(withGroupAnswer([item(1), item(2)], item(1), 'amounts.0.value', 3)).toEqual([]);
  });

  it('of a condition holds for the others that ask the same there', () => {
    const asking = (n: number, quote: string, more: Partial<ReviewItem> = {}) =>
      item(n, { fact: { group: 'x-g', conditions: [{ kind: 'other', quote }] }, ...more });
    const others = [asking(2, '入驻三年'), asking(3, '入驻五年'), asking(4, '入驻三年', { review: 'accepted' }), item(5)];
    const given = (field: string, value: unknown) => withGroupAnswer([asking(1, '入驻三年'), ...others], asking(1, '入驻三年'), field, value);
    expect(given('conditions.0.quote', '入驻三年以上').map((i) => [i.id, i.fact.conditions])).toEqual([['x-i-2', [{ kind: 'other', quote: '入驻三年以上' }]]]);
    expect(given('conditions.0', undefined).map((i) => i.fact.conditions)).toEqual([[]]);
    // one that is added behind those an item has is added to all that wait
    expect(given('conditions.1', { kind: 'leases', quote: '租用' }).map((i) => [i.id, i.fact.conditions])).toEqual([
      [
        'x-i-2',
        [
          { kind: 'other', quote: '入驻三年' },
          { kind: 'leases', quote: '租用' },
        ],
      ],
      [
        'x-i-3',
        [
          { kind: 'other', quote: '入驻五年' },
          { kind: 'leases', quote: '租用' },
        ],
      ],
      ['x-i-5', [{ kind: 'leases', quote: '租用' }]],
    ]);
    expect(given('conditions.2.kind', 'other')).toEqual([]);
  });
});

describe('what a typed line asks for', () => {
  it.each([
    ['a', { do: 'accept' }],
    [' s ', { do: 'skip' }],
    ['', { do: 'show' }],
    ['a*', { do: 'accept-alike' }],
    ['year=2025', { do: 'set', field: 'year', value: '2025' }],
    ['amounts.0.base = 设备投资额', { do: 'set', field: 'amounts.0.base', value: '设备投资额' }],
    ['d idiom 一企一策', { do: 'drop', kind: 'idiom', why: '一企一策' }],
    ['? event', { do: 'options', field: 'event' }],
    ['? conditions.0.kind', { do: 'options', field: 'conditions.0.kind' }],
  ])('%s', (line, command) => {
    expect(readCommand(line)).toEqual(command);
  });
  it.each(['d', 'd nonsense', 'accept', 'Year=1'])('%s is no answer, and says so', (line) => {
    expect(readCommand(line).do).toBe('unknown');
  });
});

describe('an answer', () => {
  it('sets a field, a part of one, or takes it out, and leaves the draft it came from as it was', () => {
    const draft = item();
    expect(withAnswer(draft, 'year', 2025)).toMatchObject({ fact: { value: 1, year: 2025 }, missing: ['amounts'] });
    expect(withAnswer(draft, 'amounts.0.base', '投资额').fact).toEqual({ value: 1, amounts: [{ key: 'award', base: '投资额' }] });
    expect(withAnswer(draft, 'amounts.1', { key: 'cap' }).fact.amounts).toHaveLength(2);
    expect(withAnswer(draft, 'amounts.0', undefined).fact).toEqual({ value: 1, amounts: [] });
    expect(withAnswer(draft, 'value', undefined).fact).not.toHaveProperty('value');
    // what is numbered is a list, be it the first of it
    const either = withAnswer(withAnswer(draft, 'conditions.0.any.0.kind', 'leases'), 'conditions.0.any.1.kind', 'other');
    expect(either.fact.conditions).toEqual([{ any: [{ kind: 'leases' }, { kind: 'other' }] }]);
    expect(withAnswer(draft, 'limits.0', undefined).fact.limits).toEqual([]);
    expect(draft).toEqual(item());
  });

  it('gives an office its id with its function', () => {
    const office = item({ kind: 'unit', fact: { id: null, city: 'liuhe', function: null }, missing: ['id', 'function'] });
    const industry = withAnswer(office, 'function', 'industry');
    expect(industry).toMatchObject({ fact: { id: 'liuhe-industry' }, missing: [] });
    expect(withAnswer(industry, 'function', 'science').fact.id).toBe('liuhe-science');
    expect(withAnswer(withAnswer(industry, 'id', 'liuhe-own'), 'function', 'science').fact.id).toBe('liuhe-own');
  });
});

describe('what a word means', () => {
  it('is an id, a name, or the only name, else the only printed word, that holds it; else nothing', () => {
    const events = optionsOf('incentive', 'event', content);
    expect(idMeant('above-scale', events)).toBe('above-scale');
    expect(idMeant('上云', events)).toBe('cloud');
    expect(idMeant('升规', events)).toBe('above-scale');
    expect(idMeant('小升规', events)).toBe('above-scale');
    expect(idMeant('智能', events)).toBeNull();
    expect(idMeant('单项冠军', optionsOf('incentive', 'tiers_required', content))).toBe('national-champion');
    expect(idMeant('财政', optionsOf('unit', 'function', content))).toBe('finance');
    // offices that no document of today names have their function, and the rest one of its own
    expect(['统计', '审计', '农业', '文化', '公安', '交通', '其他部门'].map((zh) => idMeant(zh, optionsOf('unit', 'function', content)))).not.toContain(null);
    expect(near('智能', events ?? []).map((o) => o.id)).toContain('smart-factory');
  });
  it('is looked for among the values of the field at its path', () => {
    expect(optionsOf('incentive', 'amounts.0.role', content)?.some((o) => o.id === 'cap')).toBe(true);
    expect(optionsOf('incentive', 'conditions.0.measure', content)?.every((o) => o.zh !== '')).toBe(true);
    expect(optionsOf('city', 'level', content)?.find((o) => o.id === 'county')?.zh).toContain('县');
    expect(optionsOf('incentive', 'level', content)?.map((o) => o.id)).toContain('national');
    expect(optionsOf('incentive', 'beneficiary', content)).toBeNull();
    expect(wholePath('incentive', 'role')).toBe('amounts.0.role');
    expect(wholePath('incentive', 'measure')).toBe('conditions.0.measure');
  });
});

describe('the fields of an entry', () => {
  it('are told where one is asked for, with what each means; of a list those of its entries', () => {
    const told = (kind: 'incentive' | 'head', path: string) => fieldLines(kind, path, (field) => `note of ${field}`);
    expect(told('incentive', 'amounts.0.tier.from')).toEqual([
      '  amounts.0.tier.from.op: note of amounts.0.tier.from.op',
      '  amounts.0.tier.from.value: note of amounts.0.tier.from.value',
      '  amounts.0.tier.from.unit: note of amounts.0.tier.from.unit',
    ]);
    expect(told('head', 'year_inferred').join()).toContain('year_inferred.reason: note of');
    expect(told('head', 'corrections').map((l) => l.split(':')[0]?.trim())).toEqual(
      ['clause', 'quote', 'nth', 'printed', 'read', 'why'].map((field) => `corrections.0.${field}`),
    );
    expect(told('incentive', 'amounts.0.role')).toEqual([]);
  });
  it('say of what is left over what it may be: numerals another than promises', () => {
    expect(dropLines('loose').map((l) => l.trim().split(' ')[0])).toContain('idiom');
    expect(dropLines('promise').map((l) => l.trim().split(' ')[0])).toEqual(['heading', 'aim', 'encouragement', 'other_sense', 'named']);
  });
});

describe('the order of a review', () => {
  it('asks what is pending first, then what was skipped, and ends', () => {
    const items = [item({ id: 'a', review: 'skipped' }), item({ id: 'b' }), item({ id: 'c', review: 'accepted' }), item({ id: 'd' })];
    expect(nextItem(items, null)?.id).toBe('b');
    expect(nextItem(items, 'b')?.id).toBe('d');
    expect(nextItem(items, 'd')?.id).toBe('b');
    expect(
      nextItem(
        items.filter((i) => i.review !== 'pending'),
        'c',
      )?.id,
    ).toBe('a');
    expect(
      nextItem(
        items.filter((i) => i.review === 'accepted'),
        null,
      ),
    ).toBeNull();
  });
});

it('prints the sentence with its quote marked, each field with its reason, and what is needed', () => {
  const lines = itemLines(item({ fact: { quote: '10家', value: 10 } }), { done: 2, of: 9 }, '培育企业10家。').join('\n');
  expect(lines).toContain('[3/9] target a-2023-t-x · c1');
  expect(lines).toContain('培育企业【10家】。');
  expect(lines).toMatch(/value +10 {3}← printed/);
  expect(lines).toContain('amounts=…  year=…');
  expect(inContext('甲'.repeat(100), '乙')).toHaveLength(80);
});

describe('a correction', () => {
  const before = item({
    kind: 'incentive',
    fact: {
      quote: '10家',
      event: null,
      amounts: [
        { key: 'award', value: 10, of: null },
        { key: 'cap', value: 20, applies_to: ['award'] },
      ],
    },
    missing: ['event', 'title'],
  });
  it('shows what it changed and what is still needed, not all the rest', () => {
    expect(changedLines(before, withAnswer(before, 'event', 'ipo'))).toEqual(['  event: null → ipo', '  needs         title=…']);
    expect(changedLines(before, withAnswer(before, 'amounts.1.value', 30))[0]).toBe('  amounts.1.value: 20 → 30');
    expect(changedLines(before, withAnswer(before, 'amounts.1', undefined))).toContain('  amounts.1.value: 20 → (taken out)');
    expect(changedLines(before, withAnswer(before, 'level', 'national'))[0]).toBe('  level: (none) → national');
    expect(changedLines(before, before)[0]).toBe('  nothing has changed');
  });

  it('of the clause shows the sentence of the new one, and says where the quote does not stand in it', () => {
    expect(withAnswer(before, 'clause', 'c2').clause).toBe('c2');
    const lines = (text: string) => itemLines(before, { done: 0, of: 1 }, text).join('\n');
    expect(lines('培育企业10 家。')).not.toContain('does not stand');
    expect(lines('另一句话。')).toContain('! the quote “10家” does not stand in c1');
    expect(lines('培育企业10家。')).toMatch(/amounts\.0 {2}award .*\n {4}amounts\.1 {2}cap /);
  });
});

describe('an amount or a condition in a line', () => {
  it('holds all of it; what tells itself goes without its name', () => {
    const cap = { key: 'cap', role: 'cap', op: 'le', value: 100, unit: '万元', per: 'firm', applies_to: ['rate'], cap_window: 'per_year' };
    expect(entryLine(cap)).toBe('cap le 100万元 per=firm applies_to=[rate] cap_window=per_year');
    expect(entryLine({ key: 'sum', role: 'range', op: 'eq', value: 10, value_max: 1, unit: '万元', unit_max: '亿元' })).toBe('sum range eq 10万元—1亿元');
    expect(entryLine({ kind: 'amount_at_least', measure: 'annual_revenue', op: 'ge', value: 2000, unit: '万元', quote: '年销售收入2000万元以上' })).toBe(
      'amount_at_least annual_revenue ge 2000万元 “年销售收入2000万元以上”',
    );
    expect(
      entryLine({
        any: [
          { kind: 'leases', quote: '租用' },
          { kind: 'other', negate: true, quote: '自建' },
        ],
      }),
    ).toBe('any=[leases “租用” | other negate=true “自建”]');
    expect(entryLine({ key: 'match', role: 'ratio', op: 'ge', value: 1, unit: '1∶1' })).toBe('match ratio ge 1∶1');
    expect(entryLine({ key: 'u', role: 'unspecified', unit: '万元' })).toBe('u unspecified unit=万元');
  });
});

describe('the drafts of one sentence', () => {
  const text = '对国家级、省级企业，分别奖励50万元、20万元；租房的补5万元。对市级企业奖励10万元。';
  const award = (id: string, quote: string, value: number, rest: Partial<ReviewItem> = {}) =>
    item({
      id,
      kind: 'incentive',
      fact: { id, quote, recurrence: 'once', amounts: [{ key: 'award', role: 'fixed', value, unit: '万元' }] },
      missing: [],
      ...rest,
    });
  const both = '对国家级、省级企业，分别奖励50万元、20万元';
  const [first, second, rent, other] = [
    award('a', both, 50),
    award('b', both, 20),
    award('c', '租房的补5万元', 5, { missing: ['event'] }),
    award('d', '对市级企业奖励10万元', 10),
  ];

  it('are those of its kind and clause that nobody has answered', () => {
    const items = [
      first,
      second,
      rent,
      other,
      award('e', both, 1, { review: 'accepted' }),
      award('f', both, 1, { clause: 'c2' }),
      award('g', both, 1, { kind: 'target' }),
    ];
    expect(ofSentence(items, first, text).map((i) => i.id)).toEqual(['b', 'c']);
    expect(ofSentence(items, rent, text).map((i) => i.id)).toEqual(['a', 'b']);
    expect(ofSentence(items, other, text)).toEqual([]);
    expect(ofSentence(items, award('x', '不在文中', 1), text)).toEqual([]);
  });

  it('are told by what they say otherwise, those that cannot be accepted as such', () => {
    const lines = siblingLines(first, [second, rent, { ...second, id: 'r' }], (i) => i.id === 'r');
    expect(lines[1]).toBe('  · b: amounts award fixed 20万元');
    expect(lines[2]).toBe('  · c (needs event): quote “租房的补5万元” · amounts award fixed 5万元');
    expect(lines[3]).toContain('r (would be refused)');
    expect(siblingLines(first, [], () => false)).toEqual([]);
  });
});

describe('a field that is asked for', () => {
  it('is told of whatever entry has it, that under review first', () => {
    expect(kindWith('incentive', 'conditions.0.step')).toBe('incentive');
    expect(kindWith('target', 'step')).toBe('incentive');
    expect(kindWith('incentive', 'modality')).toBe('rule');
    expect(kindWith('incentive', 'duty')).toBe('rule');
    expect(kindWith('rule', 'quote')).toBe('rule');
    expect(kindWith('rule', 'colour')).toBe('rule');
    expect(kindWith(null, 'colour')).toBeNull();
    const duties = [{ id: 'confirm', zh: '确认债权', words: [] }];
    expect(optionsOf('rule', 'duty', { titles: [], events: [], indicators: [], duties: duties as never })).toMatchObject([{ id: 'confirm' }]);
  });
});

describe('an item that is gone to', () => {
  it('is the first unanswered whose id, quote or title holds the words', () => {
    const items = [
      item({ id: 'a', review: 'accepted', fact: { title: '甲奖' } }),
      item({ id: 'b', fact: { title: '甲奖' } }),
      item({ id: 'c', review: 'skipped' }),
    ];
    expect(itemNamed(items, '甲奖')?.id).toBe('b');
    expect(itemNamed(items, 'c')?.id).toBe('c');
    expect(itemNamed(items, 'none')).toBeNull();
    expect(readCommand('g 甲奖')).toEqual({ do: 'go', words: '甲奖' });
    expect(readCommand('g').do).toBe('unknown');
  });
});
