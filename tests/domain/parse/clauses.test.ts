import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'astro/zod';
import { blocksToClauses, chineseOrdinal, readNumbering, type Clause } from '../../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../../src/domain/text/markdown.ts';
import { splitFrontmatter } from '../../../src/domain/parse/policy.ts';
import { tableInput } from '../../../src/domain/schema/schema.ts';
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

const show = (c: Clause) => [c.id, c.kind, c.number ?? '-', c.title ?? '-', c.parent ?? '-', c.text.replaceAll('\n', '⏎')].join(' | ');

/** Numbers as they are read aloud, made without the code under test. */
const toChinese = (n: number) => {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10);
  return (tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`) + (n % 10 === 0 ? '' : digits.charAt(n % 10));
};

describe('chineseOrdinal', () => {
  it('reads 一 to 九十九', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        expect(chineseOrdinal(toChinese(n))).toBe(n);
      }),
    );
  });

  it.each(['', '零', '百', '一一', '十十', '一二三', '5', '二〇'])('reads no number from “%s”', (text) => {
    expect(chineseOrdinal(text)).toBeNaN();
  });
});

describe('readNumbering', () => {
  it('takes no number that cannot be counted', () => {
    expect(readNumbering('一一、甲', false)).toBeNull();
    expect(readNumbering('（二三）甲', false)).toBeNull();
  });

  it('reads the annex number of headings only', () => {
    expect(readNumbering('附件 2 清单', true)).toMatchObject({ kind: 'annex', step: 'a2', number: '附件 2' });
    expect(readNumbering('附件 2 清单', false)).toBeNull();
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
