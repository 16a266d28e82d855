/** Texts that print half-width marks or traditional characters are drafted as others, in their own words. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { policyFiles } from '../../src/build/import/policy-files.ts';
import { draftCandidates } from '../../src/domain/draft/candidates.ts';
import { importDocument } from '../../src/domain/draft/import-document.ts';
import { textToItems } from '../../src/domain/draft/read-text.ts';
import { blocksToClauses } from '../../src/domain/parse/clauses.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { parse } from 'yaml';

const { content } = await readContent(process.cwd());
interface Item {
  readonly kind: string;
  readonly fact: Readonly<Record<string, unknown>>;
}
function drafted(text: string): Item[] {
  const document = importDocument({ items: textToItems(text), form: 'plain_text', warnings: [] }, '青石县若干措施.txt');
  const files = policyFiles({ id: 'qingshi-2023', place: '青石县', province: '吉林省', extension: '.txt' }, document, new Uint8Array(), content);
  const drafts = files.find((f) => f.path.startsWith('drafts/'));
  return (parse(new TextDecoder().decode(drafts?.bytes)) as { items: Item[] }).items;
}
const incentives = (text: string) => drafted(text).flatMap(({ kind, fact }) => (kind === 'incentive' ? [fact] : []));

describe('half-width marks', () => {
  const text =
    '青石县若干措施\n一、支持企业\n1.对首次升规的工业企业(含商贸企业),给予10万元奖励;对设备投资500万元以上的企业,按设备投资额的5%给予补助,最高50万元。\n';

  it('end phrases and sentences', () => {
    expect(incentives(text)).toMatchObject([
      { beneficiary: '首次升规的工业企业(含商贸企业)', amounts: [{ value: 10 }] },
      {
        beneficiary: '设备投资500万元以上的企业',
        amounts: [
          { role: 'rate', base: '设备投资额' },
          { role: 'cap', value: 50 },
        ],
      },
    ]);
  });

  it('stay in the quotes as they are printed', () => {
    for (const { quote } of incentives(text)) expect(text).toContain(quote);
    const clauses = blocksToClauses(bodyToBlocks(`# 青石县若干措施\n\n${text}`).blocks, []);
    for (const { quote } of draftCandidates(clauses)) expect(text).toContain(quote);
  });
});

it('keeps traditional characters in quotes and units', () => {
  const [given] = incentives('青石縣若干措施\n一、支持企業\n對首次升規的企業，給予10萬元獎勵。\n');
  expect(given).toMatchObject({ quote: '對首次升規的企業，給予10萬元獎勵。', beneficiary: '首次升規的企業', amounts: [{ value: 10, unit: '萬元' }] });
});
