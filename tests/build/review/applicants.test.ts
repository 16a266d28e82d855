/** What a document asks of every applicant: drafted for all its awards but those to agents, reviewed like any other entry. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/build/content.ts';
import { policyFiles } from '../../../src/build/import/policy-files.ts';
import { accept, dropped, withItems } from '../../../src/build/review/answer.ts';
import { importDocument } from '../../../src/domain/draft/import-document.ts';
import { textToItems } from '../../../src/domain/draft/read-text.ts';
import type { ReviewItem } from '../../../src/domain/draft/review.ts';
import { ID, open, source, useImported } from './imported.ts';

useImported();
const { content } = await readContent(process.cwd());
const QUOTE = '新认定的省级专精特新中小企业';
const passage = (fact: Record<string, unknown>): ReviewItem => ({
  id: `${ID}-applicants-1`,
  kind: 'applicants',
  review: 'pending',
  clause: 'c2-1',
  fact: { clause: 'c2-1', quote: `对${QUOTE}`, conditions: [{ kind: 'awarded_title', titles: ['provincial-srdi'], newly: true, quote: QUOTE }], ...fact },
  missing: [],
  why: {},
});

it('an award to whoever brings a firm is drafted as not bound', () => {
  const text = '青石县办法\n第一条 本办法适用于在青石县注册的总部企业。\n第二条 对中介机构引进总部企业的，给予5万元奖励。\n';
  const document = importDocument({ items: textToItems(text), form: 'plain_text', warnings: [] }, '青石县办法.txt');
  const files = policyFiles({ id: 'qingshi-2023', place: '青石县', province: '吉林省', extension: '.txt' }, document, new Uint8Array(), content);
  const { items } = parse(new TextDecoder().decode(files.find((f) => f.path.startsWith('drafts/'))?.bytes)) as { items: ReviewItem[] };
  const award = items.find((i) => i.kind === 'incentive');
  expect(items.find((i) => i.kind === 'applicants')?.fact).toMatchObject({
    quote: '本办法适用于在青石县注册的总部企业',
    conditions: [{ kind: 'located', relation: 'seated', quote: '在青石县注册' }, { kind: 'other' }],
    except: [award?.fact.id],
  });
});

describe('an answer', () => {
  it('is written into the policy', () => {
    const written = accept(open().texts, ID, passage({}), source());
    expect(written.ok && written.texts[`policies/${ID}.mdx`]).toMatch(
      /applicants:\n {2}- clause: c2-1\n {4}quote: 对新认定的省级专精特新中小企业\n {4}conditions:/,
    );
  });
  it('is refused where its words or its clause are not there, an award that is still a draft waits', () => {
    const refused = (fact: Record<string, unknown>) => {
      const outcome = accept(open().texts, ID, passage(fact), source());
      return outcome.ok ? [] : outcome.problems;
    };
    expect(refused({ quote: '对新认定的市级专精特新中小企业' }).join()).toContain('do not stand in the clause');
    expect(refused({ within: ['c9'] }).join()).toContain('there is no clause "c9"');
    expect(refused({ except: [`${ID}-i-nowhere`] }).join()).toContain('there is no incentive');
    expect(refused({ except: [String(open().texts[`drafts/${ID}.yaml`]?.match(/id: (qingshi-2025-i-[a-z-]+)/)?.[1])] })).toEqual([]);
  });
});

describe('a cap over all that a document gives', () => {
  const text =
    '青石县办法\n第一条 对中介机构引进总部企业的，给予5万元奖励。\n第二条 总部企业新建研发机构的，给予20万元奖励。\n第三条 同一企业每年享受本办法各项奖补资金合计不超过50万元。\n';
  const document = importDocument({ items: textToItems(text), form: 'plain_text', warnings: [] }, '青石县办法.txt');
  const files = policyFiles({ id: 'qingshi-2023', place: '青石县', province: '吉林省', extension: '.txt' }, document, new Uint8Array(), content);
  const { items } = parse(new TextDecoder().decode(files.find((f) => f.path.startsWith('drafts/'))?.bytes)) as { items: ReviewItem[] };
  const drafts = items.filter((i) => i.kind === 'incentive');
  const overall = items.find((i) => i.kind === 'own_rule');
  it('is drafted apart from the awards, behind them, without those to whoever brings a firm', () => {
    expect(overall?.fact).toMatchObject({
      kind: 'overall_cap',
      quote: '同一企业每年享受本办法各项奖补资金合计不超过50万元',
      cap: { value: 50, unit: '万元', per: 'firm', cap_window: 'per_year', except: [drafts[0]?.id] },
    });
    expect(drafts.map((d) => d.clause)).toEqual(['art1', 'art2']);
    expect(items.indexOf(overall ?? ({} as ReviewItem))).toBeGreaterThan(items.indexOf(drafts[1] ?? ({} as ReviewItem)));
  });
  it('is written by an answer, and refused where its figure is not printed', () => {
    const clause = 'c2-1';
    const answer = (value: number, except: readonly string[] = []) =>
      accept(
        open().texts,
        ID,
        {
          ...passage({}),
          kind: 'own_rule',
          clause,
          fact: { kind: 'overall_cap', clause, quote: `对${QUOTE}`, cap: { value, unit: '万元', cap_window: 'unclear', except } },
        },
        source(),
      );
    const refused = answer(50);
    expect(refused.ok ? [] : refused.problems).toContainEqual(expect.stringContaining('50'));
  });
});

describe('a draft that takes no number', () => {
  it('is dropped as the words of a promise are, and listed with its kind', () => {
    const duty: ReviewItem = {
      ...passage({}),
      id: `${ID}-r-duty`,
      kind: 'rule',
      clause: 'c2-2',
      fact: { clause: 'c2-2', quote: '开展“十百千”行动' },
      dropped: { kind: 'other_sense' },
    };
    expect(dropped(withItems(open().texts, ID, [duty]), ID, duty)[`audit/${ID}.yaml`]).toMatch(
      /no_facts:\n {2}- clause: c2-2\n {4}quote: 开展“十百千”行动\n {4}kind: other_sense/,
    );
  });
});
