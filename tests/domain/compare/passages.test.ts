import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/build/content.ts';
import { makePassageFinder, type WordedRow } from '../../../src/domain/compare/passages.ts';
import { ANNEX, BODY, makeBundle, makeTable } from '../factories.ts';

const { content } = await readContent(process.cwd());
const row = { id: 'event-first-set', words: ['首台', '首批次'] };
const bodyWith = (words: string) => BODY.replace('有关单位应当', `${words}有关单位应当`);
const exception = (overrides: object) => ({ row: 'event-first-set', clause: 'c2-2', quote: '首台（套）', mention: true, why: '理由', ...overrides });
const find = (words: string, exceptions: object[] = []) =>
  makePassageFinder([makeBundle({ body: bodyWith(words), audit: { silent_exceptions: exceptions } })], [])(row, 'demo-2022');
const quotes = (...args: Parameters<typeof find>) => find(...args).map((p) => p.quote);

describe('passages of a row', () => {
  it('are the phrases that hold one of its words, with their clause', () => {
    expect(find('落实首台（套）装备示范政策，做好服务。')).toEqual([
      { policy: 'demo-2022', clause: 'c2-2', quote: '2. 落实首台（套）装备示范政策', url: '/policies/demo-2022/#c2-2' },
    ]);
  });
  it('are none where no word stands, and none of a policy that is not held', () => {
    expect(find('做好服务。')).toEqual([]);
    expect(makePassageFinder([makeBundle()], [])(row, 'demo-1999')).toEqual([]);
  });
  it('hold a phrase once, however many words stand in it', () => {
    expect(quotes('做好服务，支持首台（套）和首批次应用。')).toEqual(['支持首台（套）和首批次应用']);
  });
  it('find a word across white space', () => {
    expect(quotes('做好服务，支持首 台应用。')).toEqual(['支持首 台应用']);
  });
  it('leave out what is listed as about something else', () => {
    expect(quotes('做好服务，支持首台（套）应用，首批次。', [exception({ mention: false, why: '名称' })])).toEqual(['首批次']);
  });
  it('show a listed mention in its own words, and nothing inside it again', () => {
    expect(quotes('做好服务，支持首台（套）应用，首批次。', [exception({ quote: '支持首台（套）应用，首批次' })])).toEqual(['支持首台（套）应用，首批次']);
  });
  it('mind the exceptions of their own row only', () => {
    expect(quotes('做好服务，支持首台（套）应用。', [exception({ row: 'event-ipo', mention: false })])).toEqual(['支持首台（套）应用']);
  });
  it('of a table are cells', () => {
    const bundle = makeBundle({ body: BODY + ANNEX, front: { tables: [makeTable()] } });
    expect(makePassageFinder([bundle], [])({ id: 'x', words: ['东区'] }, 'demo-2022').map((p) => p.quote)).toEqual(['东区']);
  });
});

describe('the end of a longer name', () => {
  const giant = { id: 'row-national-little-giant', words: ['小巨人'], titles: ['national-little-giant'] };
  const named = (words: string, row: WordedRow = giant) =>
    makePassageFinder([makeBundle({ body: bodyWith(words) })], content.titles)(row, 'demo-2022').map((p) => p.quote);
  it('is no mention of the title it ends with: of a local name, in quotation marks or not, of another step', () => {
    expect(named('培育科技小巨人，做好服务。')).toEqual([]);
    expect(named('培育科技“小巨人”，做好服务。')).toEqual([]);
    expect(named('培育行业“小巨人”，做好服务。')).toEqual([]);
    expect(named('培育省级“专精特新”小巨人，做好服务。')).toEqual([]);
  });
  it('is one where both are printed, and of a title of the row itself', () => {
    expect(named('培育小巨人，科技小巨人，做好服务。')).toEqual(['2. 培育小巨人']);
    expect(named('培育国家级专精特新“小巨人”，做好服务。')).toEqual(['2. 培育国家级专精特新“小巨人”']);
    expect(named('培育省级以上专精特新小巨人，做好服务。')).toEqual(['2. 培育省级以上专精特新小巨人']);
    expect(named('获批国家、省级专精特新“小巨人”，做好服务。')).toEqual(['2. 获批国家、省级专精特新“小巨人”']);
    const local = { id: 'row-local-label', words: ['行业小巨人'], titles: ['local-label'] };
    expect(named('培育行业小巨人，做好服务。', local)).toEqual(['2. 培育行业小巨人']);
  });
  it('is a mention of a row that is about no title', () => {
    expect(named('培育科技小巨人，做好服务。', { id: 'row-x', words: ['小巨人'] })).toEqual(['2. 培育科技小巨人']);
  });
});
