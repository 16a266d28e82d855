/** What a drafted award asks in the words of its own sentence, where no known kind of condition says it. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
type Condition = Readonly<Record<string, unknown>>;
const asked = (text: string) => {
  const clauses = blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
  return draftFacts('qingshi-2023', clauses, draftCandidates(clauses), content)
    .filter((d) => d.kind === 'incentive')
    .map((d) => d.fact.conditions as Condition[]);
};
const quotes = (text: string, nth = 0) => (asked(text)[nth] ?? []).map((c) => c.quote);

describe('one of several sums of a sentence', () => {
  it('is asked what stands before it, and not what stands before the first', () => {
    const text = '在本县新建的三星级、四星级酒店，三星级按50%、四星级按70%给予奖励。';
    expect(quotes(text, 0)).toContain('三星级');
    expect(quotes(text, 1)).toContain('四星级');
    expect(quotes(text, 1)).not.toContain('三星级');
    expect(quotes('补助标准：老城区域1.5元/平方米、其他区域0.5元/平方米。', 1)).toEqual(['其他区域']);
  });

  it('denies whom its sentence denies', () => {
    expect(asked('对新认定的县级竹材企业给予10万元奖励，已享受县级同类政策的不予奖励。')[0]).toContainEqual({
      kind: 'other',
      negate: true,
      quote: '已享受县级同类政策的不予奖励',
    });
    expect(asked('对竹材企业给予10万元奖励，同一企业不得重复享受。')[0]?.filter((c) => c.negate === true)).toEqual([]);
  });

  it('asks nothing by 分别', () => {
    expect(asked('对企业分别按设备投资的10%、15%给予补助。')[0]).toEqual([]);
  });

  it('asks nothing by how it is drawn', () => {
    expect(quotes('在园区连续就业满2年的毕业生，在职期间可领取每人每月800元补贴。')).toEqual(['在园区连续就业满2年']);
  });
});

describe('an award without a condition of a known kind', () => {
  it.each([
    ['通过县茶叶品种鉴定的，给予补助3万元。', '通过县茶叶品种鉴定'],
    ['对于企业签订的首个竹材交易合同，可以按照交易额的4%予以奖励。', '企业签订的首个竹材交易合同'],
    ['对符合《竹编技艺名录》要求的竹编产品应用示范，按照销售额的5%给予奖励。', '符合《竹编技艺名录》要求的竹编产品应用示范'],
    ['对2023年以来通过甲、乙等检测机构检测，并在外县销售的竹编产品，给予最高不超过5万元奖励。', '2023年以来通过甲、乙等检测机构检测'],
    ['支持竹编产品在县内景区首次试用，单个企业年度奖励不超过20万元。', '竹编产品在县内景区首次试用'],
    ['支持木器企业开展漆料替换，对符合条件的企业按照漆料费用的10%予以奖励。', '木器企业开展漆料替换'],
    ['新产品投产后，给予企业2万元奖励。', '新产品投产后'],
    ['对种粮大户，按每亩30元给予补贴。', '种粮大户'],
    ['给予新增竹编图样登记每件奖励500元。', '新增竹编图样登记'],
    ['新三板储备企业额外给予一次性奖励5万元。', '新三板储备企业'],
    ['首次开放窑炉数据的企业，优先推荐纳入示范目录。', '首次开放窑炉数据'],
  ])('asks in its own words: %s', (text, quote) => {
    expect(asked(text)[0]).toContainEqual({ kind: 'other', quote });
  });

  it('asks nothing where anybody gets it, nor what is paid for, who pays, or how', () => {
    for (const text of ['对企业给予5万元奖励。', '对有关单位，县财政给予5万元补助。', '按照实际支出的10%对企业给予补助，单个企业最高5万元。'])
      expect(quotes(text), text).toEqual([]);
  });

  it('takes what a call is to be good for, and how it is paid, for nothing that is asked', () => {
    expect(quotes('鼓励竹材企业改造窑炉，提高绿色水平，实现发展，对首次点火的企业给予5万元奖励。')).toEqual(['首次点火']);
    expect(quotes('对被列为名窑的企业，分两批最高给予5万元的支持。')).toEqual(['被列为名窑']);
    expect(quotes('支持名窑做强，满足条件的通过县发展资金，给予2万元奖励。')).toEqual(['满足条件']);
  });

  it('takes over what the sentence before says of whom', () => {
    const [, second] = asked('对首次出口的竹编企业，给予2万元奖励。按设备投资额的5%再给予补助。');
    expect(second).toEqual([{ kind: 'other', quote: '首次出口的竹编企业', evidence: 'carried_over' }]);
  });
});

describe('beside known conditions', () => {
  it('nothing of what is asked is left out', () => {
    expect(quotes('对获得流动资金贷款且已通过窑炉改造审核的陶瓷龙头企业，按利息的1%给予贴息。')).toEqual([
      '获得流动资金贷款',
      '已通过窑炉改造审核的陶瓷龙头企业',
    ]);
    expect(quotes('对首次出口且销售收入超过500万元的企业，给予5万元奖励。')).toEqual(['销售收入超过500万元', '首次出口']);
    expect(quotes('对2023年度由规模以下转为规模以上或者通过其他方式首次纳入规模以上统计的木器企业，给予3万元奖励。')).toContain(
      '2023年度由规模以下转为规模以上或者通过其他方式首次纳入规模以上统计的木器企业',
    );
  });

  it('what stands beside a threshold in one phrase is said with it', () => {
    expect(quotes('对具备竹材经营权、年进出口额200万美元以上的企业，给予5万元奖励。')).toEqual(['具备竹材经营权、年进出口额200万美元以上']);
  });

  it('a phrase that one says is not said again', () => {
    expect(asked('对销售收入超过500万元的企业，给予5万元奖励。')[0]).toMatchObject([{ kind: 'amount_at_least' }]);
    expect(quotes('竹材种植项目被评为林业示范点或评定为省级工法，给予奖励10万元。')).toEqual(['竹材种植项目被评为林业示范点或评定为省级工法']);
  });

  it('each of several sums asks for what stands before it', () => {
    expect(quotes('申请竹编外观专利的，法人每件资助800元，自然人每件资助500元。', 1)).toEqual(['申请竹编外观专利', '自然人']);
    expect(quotes('对引进的茶师给予2万元奖励，对引进的陶艺师给予1万元奖励。', 1)).toEqual(['引进的陶艺师']);
  });
});

describe('a threshold', () => {
  it('that includes its figure is reached by it', () => {
    expect(asked('对营业收入突破1亿元（含）的企业，给予5万元奖励。')[0]).toMatchObject([{ op: 'ge', quote: '营业收入突破1亿元（含）' }]);
  });

  it('is quoted to its end', () => {
    expect(quotes('对设备投入50万元以上至100万元以下的企业，给予2万元补助。')).toEqual(['设备投入50万元以上至100万元以下']);
  });
});
