import { describe, expect, it } from 'vitest';
import { readTexts, writeTexts } from '../../src/state/text-state.ts';

describe('the address of wordings side by side', () => {
  it('names topic and documents, and comes back as it was', () => {
    const search = writeTexts('', 'land-plant', ['huainan-2020', 'yangzhou-2022']);
    expect(search).toBe('?topic=land-plant&p=huainan-2020,yangzhou-2022');
    expect(readTexts(search, 4)).toEqual({ topic: 'land-plant', policies: ['huainan-2020', 'yangzhou-2022'], ignored: [] });
    expect(writeTexts('?utm=1&topic=ip&p=a-1', 'land-plant', [])).toBe('?topic=land-plant&p=&utm=1');
  });

  it('tells what nothing can be, and what is more than stands abreast', () => {
    expect(readTexts('', 4)).toEqual({ topic: null, policies: null, ignored: [] });
    expect(readTexts('?topic=constructor&p=<b>,a-1,b-1,c-1', 2)).toEqual({ topic: null, policies: ['a-1', 'b-1'], ignored: ['constructor', '<b>', 'c-1'] });
  });
});
