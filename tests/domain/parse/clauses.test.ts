import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'astro/zod';
import { blocksToClauses, type Clause } from '../../../src/domain/parse/clauses.ts';
import { looksNumbered, numberingRules, readNumbering } from '../../../src/domain/parse/numbering.ts';
import { bodyToBlocks } from '../../../src/domain/text/markdown.ts';
import { splitFrontmatter } from '../../../src/domain/parse/policy.ts';
import { tableInput } from '../../../src/domain/schema/table.ts';
import { bare } from '../../../src/domain/text/text.ts';
import { holds } from '../property.ts';

const FIXTURES = new URL('../../fixtures/clauses/', import.meta.url);
const fixtures = readdirSync(FIXTURES).filter((f) => f.endsWith('.md'));
const readFixture = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8');

function clausesOf(fixture: string): Clause[] {
  const parts = splitFrontmatter(fixture);
  const { tables } = z.object({ tables: z.array(tableInput) }).parse(parts === null ? { tables: [] } : parseYaml(parts.frontmatter));
  return blocksToClauses(bodyToBlocks(parts?.body ?? fixture).blocks, tables);
}

const show = (c: Clause) =>
  [
    c.id,
    c.kind,
    c.number ?? '-',
    c.title ?? '-',
    c.parent ?? '-',
    ...(c.table === null ? [] : [`in ${c.table}`]),
    ...(c.twin === null ? [] : [`as ${c.twin}`]),
    c.text.replaceAll('\n', '⏎'),
  ].join(' | ');

describe('readNumbering', () => {
  it.each(numberingRules.map((rule) => [rule.printed, rule] as const))('reads %s by its own rule, as printed', (printed, rule) => {
    expect(readNumbering(`${printed} 甲`, true)).toMatchObject({ rule, number: printed });
  });

  it.each([
    ['第 1 0 条 甲', '第 1 0 条', [10]],
    ['第1条　甲', '第1条', [1]],
    ['二 、支持范围', '二 、', [2]],
    ['１２．甲', '１２．', [12]],
    ['1.2.3 甲', '1.2.3', [1, 2, 3]],
    ['⑿甲', '⑿', [12]],
  ])('reads “%s” as it is printed', (text, number, ordinals) => {
    expect(readNumbering(text, false)).toMatchObject({ number, ordinals });
  });

  it('reads an article that begins with the names of others, and no words that only name one', () => {
    expect(readNumbering('第二十条 第三条与第四条不得重复享受', false)?.ordinals).toEqual([20]);
    for (const text of ['第五条第二款规定的情形', '第五条 第二款规定的情形', '第三条、第四条不得重复享受']) expect(readNumbering(text, false)).toBeNull();
  });

  it.each(['一一、甲', '（二三）甲', '第五条第二款规定的情形', '2.5亿元', '1.5G', '12.31', '2023.09.15', '1234. 甲', '甲一、', '0. 甲'])(
    'takes no number from “%s”',
    (text) => {
      expect(readNumbering(text, false)).toBeNull();
    },
  );

  it('reads the annex number of headings only', () => {
    expect(readNumbering('附件 2 清单', true)).toMatchObject({ rule: { kind: 'annex' }, ordinals: [2], number: '附件 2' });
    expect(readNumbering('附件 2 清单', false)).toBeNull();
  });
});

describe('a head that looks like a number', () => {
  it.each(['一一、甲', '（二三）甲', '〔一〕甲', '【3】甲', '第两章 甲', 'Ⅳ 甲', '❶ 甲'])('is one to the reader, though not to the grammar: “%s”', (text) => {
    expect([readNumbering(text, false), looksNumbered(text, false)]).toEqual([null, true]);
  });

  it.each(['8 奖励', 'A. 甲', 'II、甲', '三 甲'])('is one in a heading only: “%s”', (text) => {
    expect([looksNumbered(text, true), looksNumbered(text, false)]).toEqual([true, false]);
  });

  it.each(['2022年办实事清单', '5G应用', '到 2025年', '一批企业', '第五条第二款规定的', '2.5亿元', '专精特新'])('is none in “%s”', (text) => {
    expect(looksNumbered(text, true)).toBe(false);
  });
});

describe('the clause tree', () => {
  it.each(fixtures)('of fixtures/clauses/%s is as expected beside it', async (name) => {
    const shown = clausesOf(readFixture(name)).map(show).join('\n');
    await expect(`${shown}\n`).toMatchFileSnapshot(new URL(name.replace('.md', '.clauses'), FIXTURES).pathname);
  });

  it.each(fixtures)('of fixtures/clauses/%s keeps every printed character, in order', (name) => {
    const fixture = readFixture(name);
    const { blocks } = bodyToBlocks(splitFrontmatter(fixture)?.body ?? fixture);
    const printed = blocks.flatMap((b) => b.pieces.map((p) => p.text)).join('');
    expect(
      bare(
        clausesOf(fixture)
          .map((c) => c.text)
          .join(''),
      ),
    ).toBe(bare(printed));
  });

  it.each(fixtures)('of fixtures/clauses/%s cites each piece where it stands', (name) => {
    const fixture = readFixture(name);
    const { blocks } = bodyToBlocks(splitFrontmatter(fixture)?.body ?? fixture);
    for (const clause of clausesOf(fixture))
      for (const piece of clause.pieces) {
        const wanted = blocks[piece.block]?.pieces.find((p) => p.row === piece.row && p.column === piece.column)?.text;
        expect(clause.text.slice(piece.start, piece.end)).toBe(wanted);
      }
  });

  it('gives every clause of any sequence of blocks an id of its own, of the printed pattern, under a parent that stands before it', () => {
    const block = fc.constantFrom(
      '一、甲',
      '二、乙。丙',
      '（一）甲',
      '（二）乙',
      '1\\. 甲',
      '2、乙',
      '甲',
      '## 一、甲',
      '### （一）甲',
      '## 附件 1 甲',
      '## 附件',
      '# 题',
      '一一、甲',
      '第一章 甲',
      '## 第一节 乙',
      '第一条 甲',
      '### 第二条 乙',
      '第1条 甲',
      '（1）甲',
      '①甲',
      '1.1 甲',
      '### 1\\. 甲',
      '## 附件二',
      '- 甲\n- 乙',
      '| 1 | 2 |\n| --- | --- |\n| 1 | 甲 |\n| 1 | 乙 |',
    );
    holds(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const seen = new Set<string>();
        for (const clause of blocksToClauses(bodyToBlocks(blocks.join('\n\n')).blocks, [])) {
          expect(clause.id).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(seen).not.toContain(clause.id);
          if (clause.parent !== null) expect(seen).toContain(clause.parent);
          seen.add(clause.id);
        }
      }),
    );
  });

  it('keeps ids apart where one number is printed more than 26 times', () => {
    const clauses = blocksToClauses(bodyToBlocks(Array.from({ length: 60 }, () => '1\\. 甲').join('\n\n')).blocks, []);
    expect(new Set(clauses.map((c) => c.id)).size).toBe(60);
    for (const c of clauses) expect(c.id).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});
