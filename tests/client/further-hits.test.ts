import { describe, expect, it } from 'vitest';
import { relaxedHeading } from '../../src/client/search/further-hits.ts';
import { zh } from '../../src/words/zh.ts';

const words = zh.search.script;
const headed = (missing: readonly string[], apart: readonly string[]) => relaxedHeading({ hits: [], missing, apart, kept: ['奖励', '200万'] }, words);

describe('the heading of what answers but for some words', () => {
  it('says that nothing writes of a word only where nothing does', () => {
    expect(headed(['宠物'], [])).toBe('没有条款写到“宠物”；以下写到奖励、200万');
    expect(headed([], ['小巨人'])).toBe('“小巨人”与其余的词没有写在同一条里；以下写到奖励、200万');
    expect(relaxedHeading({ hits: [], missing: [], apart: ['299万'], kept: ['设备'], threshold: 3_000_000 }, words)).toContain('“299万”');
    expect(relaxedHeading({ hits: [], missing: [], apart: ['299万'], kept: ['设备'], threshold: 3_000_000 }, words)).toContain('300万元');
    expect(headed(['宠物'], ['小巨人'])).toBe('没有条款写到“宠物”，“小巨人”与其余的词也没有写在同一条里；以下写到奖励、200万');
  });
});
