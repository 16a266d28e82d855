/** Plain sentences as most documents print them: who is paid where none is named, what is asked, which title is new. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { draftFacts } from '../../src/domain/draft/draft-facts.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';

const { content } = await readContent(process.cwd());
const drafts = (text: string, title = '柳河县支持中小企业高质量发展若干政策') => {
  const clauses = blocksToClauses(bodyToBlocks(`# ${title}\n\n${text}`).blocks, []);
  return draftFacts('liuhe-2023', clauses, draftCandidates(clauses), content).filter(({ kind }) => kind === 'incentive');
};
const given = (text: string, title?: string) => drafts(text, title).map(({ fact }) => fact);
const asked = (text: string) => given(text).map(({ conditions }) => conditions);

describe('who is paid where the sentence names nobody', () => {
  it('is a firm where a title of firms is recognised', () => {
    expect(given('一、新认定为国家级专精特新“小巨人”的，给予一次性奖励100万元。')[0]).toMatchObject({
      beneficiary_kind: 'enterprise',
      title: '国家级专精特新“小巨人”一次性奖励',
    });
  });
  it.each(['二、首次入规的，一次性奖励20万元。', '三、开展智能化改造的，按照设备投入的15%给予补助。', '四、租用标准厂房的，每年给予租金补贴2万元。'])(
    'is whom the title of the document is for: %s',
    (text) => {
      const [draft] = drafts(text);
      expect(draft?.fact).toMatchObject({ beneficiary: '中小企业', beneficiary_kind: 'enterprise' });
      expect(draft?.why.beneficiary).toBe('“中小企业”, in the title of the document: the sentence names nobody');
      expect(draft?.missing).toEqual([]);
    },
  );
  it('is asked where the title names nobody, or people and places may be meant', () => {
    expect(drafts('一、首次入规的，奖励20万元。', '柳河县若干政策')[0]?.missing).toContain('beneficiary');
    for (const text of ['一、新引进博士的，每人每月给予3000元生活补贴。', '二、新建孵化基地的，给予30万元补助。'])
      expect(given(text)[0]?.beneficiary ?? '').not.toBe('中小企业');
  });
  it.each([
    ['七、鼓励企业上市。在境内主板上市的，给予500万元奖励。', '企业'],
    ['八、支持工业企业上规。首次入规的，给予20万元奖励。', '工业企业'],
  ])('is whom the sentence before calls upon, without the number and the call: %s', (text, name) => {
    expect(given(text)[0]).toMatchObject({ beneficiary: name, beneficiary_kind: 'enterprise' });
  });
  it('is nobody whom another only comes to', () => {
    expect(given('八、引进博士到企业全职工作的，每人每月给予3000元生活补贴。')[0]?.beneficiary ?? '').not.toMatch(/到企业$/);
  });
});

describe('what is asked', () => {
  it.each(['新认定为省级专精特新中小企业的，奖励30万元。', '首次获评省级专精特新中小企业的，奖励30万元。', '新获批省级专精特新中小企业的，奖励30万元。'])(
    'says that a title is new with the words that say so: %s',
    (text) => {
      const quote = text.split('的，')[0];
      expect(asked(`一、${text}`)).toEqual([[{ kind: 'awarded_title', titles: ['provincial-srdi'], newly: true, quote }]]);
    },
  );
  it.each(['首次入规', '首次升规', '首次进规'])('is a standing in the statistics: %s', (quote) => {
    expect(asked(`二、${quote}的，一次性奖励20万元。`)).toEqual([[{ kind: 'scale_status', step: 'first_time', quote }]]);
  });
  it('is what is done, behind the number of the item too', () => {
    expect(asked('三、开展智能化改造的，按照设备投入的15%给予补助。')).toEqual([[{ kind: 'other', quote: '开展智能化改造' }]]);
  });
  it.each([
    ['在新三板挂牌', ['neeq']],
    ['在北交所上市', ['bse']],
    ['在境内主板上市', ['sse_szse']],
    ['在沪深交易所、北交所上市', ['bse', 'sse_szse']],
    ['在科创板首发上市', ['sse_szse']],
  ])('is the board: %s', (quote, boards) => {
    expect(asked(`四、${quote}的企业，给予60万元奖励。`)[0]).toContainEqual({ kind: 'listing', boards, quote });
  });
});

it('calls each member by its own of several things that are recognised', () => {
  const titles = given('四、新获批国家级企业技术中心、省级企业技术中心的，分别奖励100万元、50万元。').map(({ title }) => title);
  expect(titles).toEqual(['国家级企业技术中心奖励', '省级企业技术中心奖励']);
});
