import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeOffice, readUnitNotes, splitUnitNames, unitsGoverning } from '../../../src/domain/parse/unit-notes.ts';
import { holds, smallText } from '../property.ts';

const NAMES = ['市经信局', '市工信局', '科技局', '市财政局', '各县区', '园区', '各县（市、区）', '市各有关部门', '地方金融监管局'];
const isName = (name: string) => NAMES.includes(name);
const read = (text: string) => readUnitNotes(text, isName);
/** `printed role` of every office of every note. */
const offices = (text: string) => read(text).map((n) => n.units.map((u) => `${u.printed} ${u.role}`));

describe('splitUnitNames', () => {
  it('loses nothing but separators: the names joined are the list without them', () => {
    holds(
      fc.property(smallText('局办、，,；（）市区等 ', 20), (list) => {
        // 等 is dropped at the end of a name only
        const joined = splitUnitNames(list).join('');
        let at = 0;
        for (const c of list) if (c === joined.charAt(at)) at++;
        expect(at).toBe(joined.length);
      }),
    );
  });

  it('never cuts inside nested brackets', () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom('市工信局', '各县（市、区）', '区（园区，县）', '（甲（乙、丙））'), { maxLength: 5 }),
        fc.constantFrom('、', '，', '；', ' '),
        (names, mark) => {
          expect(splitUnitNames(names.join(mark))).toEqual(names);
        },
      ),
    );
  });

  it('drops 等 after the last name and empty names', () => {
    expect(splitUnitNames('，市经信局、、科技局等')).toEqual(['市经信局', '科技局']);
  });
});

describe('readUnitNotes', () => {
  it.each([
    ['（责任单位：…）', '甲。（责任单位：市经信局，各县区、市财政局）', [['市经信局 plain', '各县区 plain', '市财政局 plain']]],
    ['（责任单位:…）', '甲。（责任单位:市经信局）', [['市经信局 plain']]],
    ['（…负责）', '甲。（市经信局负责）', [['市经信局 plain']]],
    ['（…按职责分工负责）', '甲。（市经信局、市财政局按职责分工负责）', [['市经信局 each', '市财政局 each']]],
    ['（…等按职责分工负责）', '甲。（市经信局、市财政局等按职责分工负责）', [['市经信局 each', '市财政局 each']]],
    ['（…按照职责分工负责）', '甲。（市各有关部门按照职责分工负责）', [['市各有关部门 each']]],
    ['（…牵头，…配合）', '甲。（市工信局牵头，市财政局配合）', [['市工信局 lead', '市财政局 plain']]],
    ['（…牵头，…按职能分工负责）', '甲。（市工信局牵头，市各有关部门按职能分工负责）', [['市工信局 lead', '市各有关部门 each']]],
    ['（…牵头负责）', '甲。（市工信局牵头负责）', [['市工信局 lead']]],
    ['a bare list in closing brackets', '甲。（市工信局、科技局）', [['市工信局 plain', '科技局 plain']]],
    ['a bare name', '甲。（地方金融监管局）', [['地方金融监管局 plain']]],
    ['〔…〕', '甲。〔市工信局、科技局按职责分工负责〕', [['市工信局 each', '科技局 each']]],
    ['a name with brackets of its own', '甲。（市经信局，各县（市、区）按职责分工负责）', [['市经信局 each', '各县（市、区） each']]],
    ['half-width brackets', '甲。(市经信局负责)', [['市经信局 plain']]],
  ])('reads %s', (_form, text, wanted) => {
    expect(offices(text)).toEqual(wanted);
  });

  it('takes a carry-over remark inside the note for no office', () => {
    expect(offices('甲。〔市工信局、各县（市、区）按职责分工负责（以下均需要各地落实，不再单独列出）〕')).toEqual([['市工信局 each', '各县（市、区） each']]);
  });

  it.each([
    ['（元器件） in a sentence', '重点在零部件（元器件）、材料等领域。'],
    ['（园区） in a sentence', '市、县区（园区）联动。'],
    ['a registered name in brackets in mid-sentence', '由县区（园区）实施，另有安排。'],
    ['an aside after a stop', '甲。（含省四板）乙。'],
    ['an unclosed bracket', '甲。（市经信局负责'],
    ['a duty word in a sentence’s own brackets', '项目（由企业负责实施的）完成后。'],
    ['an empty bracket', '甲。（）'],
  ])('does not read %s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads a note with names nobody registered, so that the check can name them', () => {
    expect(offices('甲。（市某局负责）')).toEqual([['市某局 plain']]);
  });

  it('lets each note govern the text from the note before it, or the start, up to itself', () => {
    const text = '1.甲 10万元。（市经信局负责）乙 20万元。（市财政局负责）丙。';
    const governed = read(text).map((n) => text.slice(n.governs.start, n.governs.end));
    expect(governed).toEqual(['1.甲 10万元。', '乙 20万元。']);
  });

  it('gives notes in order, apart from each other, each ending what it governs', () => {
    holds(
      fc.property(
        fc.array(fc.constantFrom('甲乙。', '（市经信局负责）', '（责任单位：科技局）', '（园区）', '〔市工信局〕', '（', '）', '丙，'), { maxLength: 12 }),
        (parts) => {
          let end = 0;
          for (const note of read(parts.join(''))) {
            expect(note.governs.start).toBe(end);
            expect(note.governs.end).toBe(note.start);
            expect(note.end).toBeGreaterThan(note.start);
            expect(note.units.length).toBeGreaterThan(0);
            end = note.end;
          }
        },
      ),
    );
  });
});

describe('unitsGoverning', () => {
  const text = '甲 10万元。（市经信局负责）乙 20万元。（市财政局负责）丙 30万元。';
  const charged = (words: string) => {
    const start = text.indexOf(words);
    return unitsGoverning(read(text), { start, end: start + words.length }).map((u) => u.printed);
  };

  it('charges the offices of the note that follows the passage, not the others of the clause', () => {
    expect(charged('10万元')).toEqual(['市经信局']);
    expect(charged('20万元')).toEqual(['市财政局']);
  });

  it('charges nobody beside the note’s own stretch, though the passage begins or ends where it does', () => {
    expect(charged('乙 20万元。')).toEqual(['市财政局']);
    expect(charged('甲 10万元。')).toEqual(['市经信局']);
    expect(charged('（市经信局负责）')).toEqual([]);
  });

  it('charges nobody with what follows the last note', () => {
    expect(charged('30万元')).toEqual([]);
  });

  it('charges the offices of both notes with a passage that runs over two', () => {
    expect(charged('10万元。（市经信局负责）乙 20万元')).toEqual(['市经信局', '市财政局']);
  });
});

describe('the form of an office’s name', () => {
  it.each(['区经信局', '各街道办事处', '人民银行柳河县支行', '区政务和大数据局', '区委组织部', '县开发区管委会', '区自然资源规划分局', '县金融发展中心'])(
    'is that of %s',
    (name) => {
      expect(looksLikeOffice(name)).toBe(true);
    },
  );
  it.each(['元器件', '含税', '园区', '数字化车间', '以下同', '不含本数', '办', '2023年7月'])('is not that of %s', (name) => {
    expect(looksLikeOffice(name)).toBe(false);
  });
  it('has three to twenty characters', () => {
    const long = (length: number) => `${'某'.repeat(length - 1)}局`;
    expect([2, 3, 20, 21].map((length) => looksLikeOffice(long(length)))).toEqual([false, true, true, false]);
  });
  it('tells a bare list in closing brackets from words of the text', () => {
    const read = (text: string) => readUnitNotes(text, looksLikeOffice).flatMap((n) => n.units.map((u) => u.printed));
    expect(read('给予奖励50万元。（区经信局、区财政局）')).toEqual(['区经信局', '区财政局']);
    expect(read('给予奖励50万元（含税）。推广电子材料（元器件）。')).toEqual([]);
  });
});
