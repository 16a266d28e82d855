import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/domain/draft/import-document.ts';
import type { SourceItem } from '../../src/domain/draft/source-item.ts';

/** Printed lines, each a paragraph of its own. */
const lines = (text: string): SourceItem[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [{ kind: 'line' as const, text: line, indent: 0, whole: true, page: 1 }]));

describe('the labels at the head of a document', () => {
  const made = (items: readonly SourceItem[]) => importDocument({ items, form: 'plain_text', warnings: [] });
  it('tell who issued it, its number and its days, each on a line', () => {
    const { head } = made(
      lines(
        '青石县竹业奖励办法\n发文机构：青石县工信局\n发文字号：青工信〔2023〕7号\n成文日期：2023年9月5日\n发布日期：2023-10-25/2023-11-17\n对竹材企业给予奖励。\n',
      ),
    );
    expect(head).toMatchObject({ issuer: '青石县工信局', doc_number: '青工信〔2023〕7号', issued: '2023-09-05', published: '2023-10-25' });
  });

  it('tell it in a table, or with a space', () => {
    const rows = [
      ['发文机关', '青石县商务局', '发文字号', '/'],
      ['发布日期', '2023.9.25', '主题词', '竹'],
    ];
    const title: SourceItem = { kind: 'line', text: '青石县竹业奖励办法', indent: 0, whole: true, page: 1 };
    expect(made([title, { kind: 'table', rows, page: 1 }]).head).toMatchObject({
      issuer: '青石县商务局',
      doc_number: null,
      issued: null,
      published: '2023-09-25',
    });
    expect(made(lines('青石县竹业奖励办法\n发文机构 青石县商务局\n对竹材企业给予奖励。\n')).head.issuer).toBe('青石县商务局');
  });

  it('tell it on one line, one behind the other', () => {
    const { head } = made(lines('青石县竹业奖励办法\n发布机构：县工信局；文号：青工信〔2023〕7号；生成日期：2023年9月5日。\n对竹材企业给予奖励。\n'));
    expect(head).toMatchObject({ issuer: '县工信局', doc_number: '青工信〔2023〕7号', issued: '2023-09-05' });
  });

  it('end the horizon with the last year that a goal of the text prints', () => {
    const of = (text: string) => made(lines(`青石县竹业方案\n${text}\n`)).head.horizon?.to;
    expect(of('到2022年，竹材企业达到30家。到2025年，达到50家。展望到2035年，竹业兴盛。')).toBe(2025);
  });

  it('leave the day of publication out of the day of the document', () => {
    const { head } = made(lines('青石县竹业奖励办法\n发布日期：2023年9月25日\n对竹材企业给予奖励。\n青石县工信局\n2023年9月5日\n'));
    expect(head).toMatchObject({ issued: '2023-09-05', published: '2023-09-25', issuer: '青石县工信局' });
  });
});

describe('the title of a document', () => {
  it('finds its title below the red head, its number and that under which it is registered, and a table that tells what it is', () => {
    const table: SourceItem = {
      kind: 'table',
      page: 0,
      rows: [
        ['索引号：', '0032/2025'],
        ['文 号：', '青政发〔2025〕7号'],
      ],
    };
    const notice = '青石县人民政府关于印发《青石县奖励办法》的通知';
    const of = (...items: readonly SourceItem[]) => importDocument({ items: [...items, ...lines('各乡镇人民政府：')], form: 'plain_text', warnings: [] });
    const made = of(...lines(`青石县人民政府文件\nQSDR—2025—00004\n青政发〔2025〕7号\n${notice}`));
    expect(made.head).toMatchObject({ title: '青石县奖励办法', doc_number: '青政发〔2025〕7号' });
    expect(made.body).toContain(`\n# ${notice}\n`);
    expect(of(table, ...lines(notice)).head).toMatchObject({ title: '青石县奖励办法', doc_number: '青政发〔2025〕7号' });
  });
});
