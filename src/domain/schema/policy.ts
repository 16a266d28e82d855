import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { conditionInput } from './condition.ts';
import { clauseId, date, figure, neededList, nullable, oneOf, passage, slug, text, year } from './field.ts';
import { incentiveInput } from './incentive.ts';
import { referenceInput } from './reference.ts';
import { ruleInput } from './rule.ts';
import { remedied } from './shape.ts';
import { tableInput } from './table.ts';
import { targetInput } from './target.ts';

/** A year nobody printed, shown as 〔推定〕. */
export const yearInferred = z.strictObject({
  /** The year as read. */
  year,
  /** What it is read from, Chinese. */
  reason: text,
});

/** What a document's goals are for: a printed period, or only a year to reach them in. */
export const horizon = z.strictObject({
  /** `plan_period`: first and last year are printed; `goal_year`: only the last. */
  kind: oneOf(vocabulary.horizonKinds),
  /** First year of the period; null for a goal year. */
  from: nullable(year),
  /** Last year of the period, or the goal year. */
  to: year,
});

/** The raw text a policy was taken from. */
export const sourceInput = z.strictObject({
  /** File under `content/sources/`: `wuhu-2022.txt`. */
  file: text,
  /** SHA-256 of the file, in lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
  /** What the file was extracted from. */
  form: oneOf(vocabulary.sourceForms),
  /** Who published it: a news site, a government's page. */
  publisher: nullable(text),
  /** The day it was published there. */
  published: nullable(date),
  /** A report's own headline, as it stands in the source file; it is cited under it. */
  headline: nullable(text),
});

/** An editor's reading of a misprint; the body keeps the printed words. */
export const correctionInput = z.strictObject({
  ...passage,
  /** The misprinted words, inside the quote: 湾/区. */
  printed: text,
  /** How they are to be read: 湾沚区. */
  read: text,
  /** Why, Chinese. */
  why: text,
});

/** A printed string that is not part of the text (watermark, letterhead), left out of the body. */
export const furnitureInput = z.strictObject({
  /** The string as it stands in the source. */
  text,
  /** What it is, Chinese: 水印. */
  what: text,
  /** How often it stands in the source, every time left out; with `lines`, how many they are. */
  count: z.int().positive().default(1),
  /** Lines of the source (from 1) that print this string and nothing else: a page number may stand elsewhere as a figure. */
  lines: z.array(z.int().positive()).optional(),
});

/** A printed carry-over such as 以下均需要各地落实. */
export const inheritedUnitsInput = z.strictObject({
  ...passage,
  /** Ids of the offices it names. */
  units: z.array(slug).min(1),
  /** The offices then belong to every later clause under these. */
  within: z.array(clauseId).min(1),
});

/** The most that one receiver gets by the whole document: 同一企业每年各项奖补合计不超过150万元. */
export const overallCapInput = z.strictObject({
  /** `le` for 不超过, 最高; `lt` where the figure itself is too much. */
  op: z.enum(['le', 'lt']).default('le'),
  /** In the printed unit. */
  value: figure,
  /** As printed: 万元; % of a base. */
  unit: text,
  /** Of what a cap in per cent is a share, as printed: 当年度地方财政贡献; null: it is a sum. */
  base: nullable(text),
  /** Whose sums are counted together: `firm` for 同一企业, 每户; null: not printed. */
  per: nullable(oneOf(vocabulary.pers)),
  /** `per_year`, `total`, or `unclear` where no window is printed. */
  cap_window: oneOf(vocabulary.capWindows),
  /** Only incentives of these clauses, or of clauses under them, are counted; empty: all are. */
  within: z.array(clauseId).default([]),
  /** Ids of incentives that are not counted, by its own words. */
  except: z.array(slug).default([]),
});

/** What the document says of how its numbers and sums are to be read; the checker obeys it. */
export const ownRuleInput = z.strictObject({
  /** 就高不重复, 含本数 … */
  kind: oneOf(vocabulary.ownRules),
  /** For `overall_cap`: its figure, and what it counts. */
  cap: nullable(overallCapInput),
  /** For 含本数 and 不含本数: the words it defines, as printed: 以上, 不超过. */
  words: z.array(text).default([]),
  /** Only incentives of these clauses, or of clauses under them, are meant (本条, 前款 …); empty: all are. A cap has its own. */
  within: z.array(clauseId).default([]),
  ...passage,
});

/**
 * What the document asks of everybody who is given something by it (扶持对象, 适用范围, 申报条件): its incentives inherit the
 * conditions, each cited with the clause that prints it.
 */
export const applicantsInput = z.strictObject({
  ...passage,
  /** As those of an incentive, their words in this clause; their evidence is left out. */
  conditions: neededList(conditionInput, 'nothing is asked', 'list what the passage asks for'),
  /** Only incentives of these clauses, or of clauses under them, inherit it; empty: all do. */
  within: z.array(clauseId).default([]),
  /** Ids of incentives that it does not bind, by their own words: an award to an agent, to another city's firm. */
  except: z.array(slug).default([]),
});

/** From when and until when it is in force by its own words. */
export const effectInput = z.strictObject({
  /** First day as printed; null: no day is printed. */
  from: nullable(date),
  /** 自印发之日起: from the day it was issued. */
  from_issue: z.boolean().default(false),
  /** Last day as printed (有效期至2025年12月31日); null: none is printed. */
  until: nullable(date),
  /** Term in years (有效期三年, 暂定三年); null: none is printed. */
  years: nullable(z.number().positive()),
  ...passage,
});

/** An office charged in running text: 县商务局负责…. */
export const chargeInput = z.strictObject({
  ...passage,
  /** Ids of the offices it names. */
  units: z.array(slug).min(1),
  /** 牵头, 按职责分工 or plain. */
  role: oneOf(vocabulary.unitRoles).default('plain'),
});

/** The subjects of a passage, or of a whole clause. */
export const topicInput = z.strictObject({
  /** Clause id. */
  clause: clauseId,
  /** The sentence as printed; left out where the whole clause is meant. */
  quote: passage.quote.optional(),
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth: passage.nth,
  /** The subjects it speaks of. */
  topics: z.array(oneOf(vocabulary.topics)).min(1),
});

export const policyShape = z.strictObject({
  /** `<city>-<year>[-<word>]`: `wuhu-2022`; also the name of the file. */
  id: slug,
  /** Id in `content/cities.yaml`. */
  city: slug,
  /** Column head in tables: 芜湖 2022. */
  short: text,
  /** As printed, without the words of a notice around it. */
  title: text,
  /** What the title is read from where the source does not print it: 文件名; null: it is printed. */
  title_source: nullable(text),
  /** 发文字号 as printed: 芜政办〔2022〕1号; null: 原文未载. */
  doc_number: nullable(text),
  /** 发文机关 as printed; null: 原文未载. */
  issuer: nullable(text),
  /** 成文日期; null: 原文未载. */
  issued: nullable(date),
  /** An inferred year, shown as 〔推定〕, with its reason. */
  year_inferred: nullable(yearInferred),
  /** 征求意见稿, 已印发 or 新闻报道. */
  stage: oneOf(vocabulary.stages),
  /** Whether the whole text is held, or an excerpt. */
  holding: oneOf(vocabulary.holdings),
  /** How much of the document is coded. Only a fully coded one can be called silent, and only its numerals are audited. */
  coding: oneOf(vocabulary.codings),
  /** What the goals are for; null: no year is printed (未写明年份). */
  horizon: nullable(horizon),
  /** 时效性; unknown unless a source says so. */
  validity: oneOf(vocabulary.validities).default('unknown'),
  /** Address of the text on an official site; null: 未找到. */
  official_url: nullable(z.url()),
  /** The day somebody looked for it there. */
  official_checked: nullable(date),
  /** What says whether it is in force; null: 未核实. */
  validity_source: nullable(text),
  /** The day that was checked. */
  validity_checked: nullable(date),
  /** Where the document names the city whose firms it is for; needed where incentives are coded. */
  territory: z.strictObject(passage).nullable().default(null),
  /** The raw text. */
  source: sourceInput,
  /** Editor's readings of misprints. */
  corrections: z.array(correctionInput).default([]),
  /** Printed strings that are not part of the text. */
  furniture: z.array(furnitureInput).default([]),
  /** Other documents it names. */
  references: z.array(referenceInput).default([]),
  /** Every office name as printed in this document → id in `content/units.yaml`. */
  unit_names: z.record(z.string(), slug).default({}),
  /** Printed carry-overs of offices. */
  units_inherited: z.array(inheritedUnitsInput).default([]),
  /** How its numbers and sums are to be read, by its own words. */
  own_rules: z.array(ownRuleInput).default([]),
  /** What it asks of everybody who is given something by it. */
  applicants: z.array(applicantsInput).default([]),
  /** From when and until when it is in force, by its own words; null: it does not say. */
  effect: effectInput.nullable().default(null),
  /** Offices charged in running text. */
  charges: z.array(chargeInput).default([]),
  /** Subjects of its passages. */
  topics: z.array(topicInput).default([]),
  /** Annex tables whose cells are targets. */
  tables: z.array(tableInput).default([]),
  /** Goals coded from running text. */
  targets: z.array(targetInput).default([]),
  /** What is given, to whom, for what. */
  incentives: z.array(incentiveInput).default([]),
  /** Duties with a figure or a must. */
  rules: z.array(ruleInput).default([]),
});

/** The checked frontmatter of `content/policies/<id>.mdx`. */
export const policyInput = policyShape.superRefine((p, ctx) => {
  const problem = (path: string[], message: string, remedy: string) => {
    ctx.addIssue({ code: 'custom', path, message: remedied(message, remedy) });
  };
  p.own_rules.forEach(({ kind, words, cap, within }, i) => {
    if ((kind === 'overall_cap') !== (cap !== null))
      problem(
        ['own_rules', String(i), 'cap'],
        'a cap over all awards has its figure in `cap`, and no other rule has one',
        'give value, unit and cap_window there, or drop it',
      );
    if (cap !== null && within.length > 0)
      problem(['own_rules', String(i), 'within'], 'a cap over all awards says in `cap.within` which it counts', 'write it there');
    if (kind.startsWith('bounds_') !== words.length > 0)
      problem(['own_rules', String(i), 'words'], 'words are defined by a rule on bounds, and by no other', 'list them as printed, or drop them');
  });
  const { from: first = null, until = null } = p.effect ?? {};
  if (first !== null && until !== null && first > until) problem(['effect', 'until'], 'in force upside down: from is after until', 'swap the two');
  if (p.horizon === null) return;
  const { from, to, kind } = p.horizon;
  if (from !== null && from > to) problem(['horizon'], 'horizon upside down: from is after to', 'swap the two');
  if (kind === 'plan_period' && from === null) problem(['horizon', 'from'], 'a plan period needs its first year', 'give it, or use kind goal_year');
});
export type PolicyInput = z.output<typeof policyInput>;

/** Frontmatter of the site's own prose, `content/pages/<id>.mdx`. */
export const pageInput = z.strictObject({
  /** Heading of the page, Chinese. */
  title: text,
  /** The sentence under it, Chinese. */
  lead: text,
});
