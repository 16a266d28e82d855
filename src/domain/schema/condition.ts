import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { tierBound } from './amount.ts';
import { clauseId, figure, idsOf, kindsOf, neededList, nth, nullable, oneOf, slug, text, titleIds } from './field.ts';

/** Which of several things, any of which will do. */
const anyOf = <T extends Record<string, unknown>>(terms: T) => z.array(oneOf(terms)).min(1);
const titles = neededList(slug, 'the condition names no title', 'list the titles of which any will do');

/** What every condition has beside its operands. */
const common = {
  /** Its own words as printed, not the whole list. */
  quote: text,
  /** Which of several places of the quote in its clause is meant, from 1. */
  nth,
  /** Clause of its words, where that is not the incentive's own. */
  clause: clauseId.optional(),
  /** Whose quality it asks for. */
  subject: oneOf(vocabulary.subjects).default('applicant'),
  /** `printed` in the sentence, `carried_over` from the sentence's head, `implied` by the document. */
  evidence: oneOf(vocabulary.conditionEvidences).default('printed'),
  /** true: it must not be so. */
  negate: z.boolean().default(false),
};

/** A condition of one kind with its operands; an operand that is null asks for nothing. */
const kind = <K extends vocabulary.ConditionKind, S extends z.ZodRawShape>(name: K, operands: S) =>
  z.strictObject({
    /** Which kind: it decides the operands. */
    kind: z.literal(name),
    ...operands,
    ...common,
  });

/** What the title conditions have in common. */
const titled = {
  /** Any of these titles. */
  titles,
};
const recognised = {
  /** true: 新认定 is printed; false: 认定, 获得, 获批 without 新, so that reach back is not printed; null: any time will do. */
  newly: nullable(z.boolean()),
};

const leaf = z.discriminatedUnion(
  'kind',
  [
    kind('holds_title', {
      ...titled,
      /** The province that must have conferred it, where printed: 安徽省“专精特新”. */
      conferred_in: nullable(oneOf(vocabulary.provinces)),
      /** The province outside which it must have been conferred: 省外认定. */
      conferred_outside: nullable(oneOf(vocabulary.provinces)),
    }),
    kind('awarded_title', { ...titled, ...recognised }),
    kind('awarded', {
      /** What is recognised. */
      object: oneOf(vocabulary.awardObjects),
      /** Of which level, any of these; empty: any. */
      levels: z.array(oneOf(vocabulary.levels)).default([]),
      ...recognised,
    }),
    kind('wins', {
      /** Which contest; null: any. */
      contest: nullable(oneOf(vocabulary.contests)),
      /** Of which level; null: any. */
      level: nullable(oneOf(vocabulary.levels)),
      /** Which prize; null: any. */
      prize: nullable(oneOf(vocabulary.contestPrizes)),
    }),
    kind('first_set', {
      /** What kind of equipment; null: any. */
      type: nullable(oneOf(vocabulary.firstSetTypes)),
      /** Who recognises it; null: anybody. */
      recognised_by: nullable(oneOf(vocabulary.recognisers)),
      ...recognised,
      /** 市内研制: developed in the issuing city. */
      developed_in_city: nullable(z.boolean()),
    }),
    kind('patent', {
      /** Where it holds; null: anywhere. */
      jurisdiction: nullable(oneOf(vocabulary.jurisdictions)),
      /** Granted or pending; null: either. */
      status: nullable(oneOf(vocabulary.patentStatuses)),
      /** true: 高价值专利. */
      high_value: nullable(z.boolean()),
    }),
    kind('standard', {
      /** Leads or takes part; null: either. */
      role: nullable(oneOf(vocabulary.standardRoles)),
      /** Level of the standard; null: any. */
      level: nullable(oneOf(vocabulary.levels)),
      /** true: 标准必要专利. */
      essential_patent: nullable(z.boolean()),
      /** true: a standard of 知识产权服务. */
      ip_service: nullable(z.boolean()),
      /** true: 先进标准. */
      advanced: nullable(z.boolean()),
    }),
    kind('attracted_firm', {
      ...titled,
      /** The province that must have conferred it; null: any. */
      conferred_in: nullable(oneOf(vocabulary.provinces)),
    }),
    kind('scale_status', {
      /** Is above scale, becomes so, or does for the first time: “当年新增” and “首次进入” are two words. */
      step: oneOf(vocabulary.scaleSteps),
    }),
    kind('firm_size', {
      /** Any of these sizes. */
      sizes: anyOf(vocabulary.firmSizes),
    }),
    kind('industry', {
      /** Any of these; empty where only `printed` tells. */
      industries: z.array(oneOf(vocabulary.industries)).default([]),
      /** A narrower industry as printed, which no profile field tells: 装备制造. */
      printed: nullable(text),
    }),
    kind('located', {
      /** Seated there, developed there, put to use there. */
      relation: oneOf(vocabulary.placeRelations),
      /** City id; null: the issuing city. */
      place: nullable(slug),
    }),
    kind('relocated', {
      /** 整体搬迁: the whole firm moves. */
      whole: nullable(z.boolean()),
    }),
    kind('investment_promoted', {}),
    kind('amount_at_least', {
      /** What is measured. */
      measure: oneOf(vocabulary.measures),
      /** `ge` for 达到, 以上; `gt` for 超过; `le` for 以下, 不超过; `lt` for 不足. */
      op: z.enum(['ge', 'gt', 'le', 'lt']),
      /** In the printed unit: 300 for 300万元. */
      value: figure,
      /** As printed: 万元, 万元/亩. */
      unit: text,
      /** The other end, where one is printed: 5000万元以上至1亿元. */
      to: nullable(tierBound),
      /** In which year; null: not printed. */
      period: nullable(oneOf(vocabulary.measurePeriods)),
    }),
    kind('completed', {
      /** What is completed: the sum that then exists. */
      measure: oneOf(vocabulary.measures),
      /** In which year; null: not printed. */
      period: nullable(oneOf(vocabulary.measurePeriods)),
    }),
    kind('invests_or_buys', {
      /** Any of these sums is above nothing. */
      measures: anyOf(vocabulary.measures),
    }),
    kind('source', {
      /** Any of these. */
      of: anyOf(vocabulary.contractSources),
    }),
    kind('hires', {
      /** Category of people as printed. */
      category: text,
    }),
    kind('land', {}),
    kind('leases', {}),
    kind('fair', {
      /** Which fair as printed; null: any. */
      name: nullable(text),
    }),
    kind('medium', {
      /** Any of these media. */
      media: anyOf(vocabulary.advertisingMedia),
      /** Media of which the text does not say whether they count. */
      unclear_media: z.array(oneOf(vocabulary.advertisingMedia)).default([]),
      /** true: it must have been chosen for the campaign (入选). */
      selected: nullable(z.boolean()),
    }),
    kind('loan', {
      /** Any of these kinds of loan. */
      types: anyOf(vocabulary.loanTypes),
    }),
    kind('guarantees', {
      /** Titles of the firms it guarantees; empty: any. */
      titles: titleIds,
      /** true: it must be a 市级政策性担保机构. */
      municipal_policy_guarantor: nullable(z.boolean()),
    }),
    kind('bond', {}),
    kind('listing', {
      /** Any of these boards. */
      boards: anyOf(vocabulary.listingBoards),
    }),
    kind('in_list', {
      /** The list as printed: 上市后备企业. */
      list: text,
      /** A pool, or a catalogue. */
      list_kind: oneOf(vocabulary.listKinds),
    }),
    kind('registered', {
      /** The register as printed: 全国技术合同网. */
      system: nullable(text),
    }),
    kind('product', {
      /** The class as printed. */
      class: text,
    }),
    kind('performs', {
      /** What is done. */
      activity: oneOf(vocabulary.activities),
    }),
    kind('external_rules', {
      /** The document as printed; null: the text names none (符合条件, 按有关规定). */
      reference: nullable(text),
    }),
    kind('preference', {
      /** Titles it prefers; empty where it prefers something else. */
      titles: titleIds,
    }),
    kind('other', {}),
  ],
  kindsOf(idsOf(vocabulary.conditionKinds)),
);
/** One condition, input or record alike. */
export type ConditionInput = z.output<typeof leaf>;
/** A condition, or several of which all or any must be met. */
export type ConditionNode = ConditionInput | { all: ConditionNode[] } | { any: ConditionNode[] };

const GROUPS = ['all', 'any'] as const;

/** Reads a node by hand, so that a fault inside a group is told at its place and not as the fault of a union. */
function readNode(data: unknown, ctx: z.core.$RefinementCtx, path: PropertyKey[] = []): ConditionNode {
  const group = GROUPS.find((g) => typeof data === 'object' && data !== null && g in data);
  if (group !== undefined) {
    const members = (data as Record<string, unknown>)[group];
    if (!Array.isArray(members) || members.length < 2 || Object.keys(data as object).length > 1) {
      ctx.addIssue({ code: 'custom', path: [...path, group], message: `a group is {${group}: [two or more conditions]} and nothing else` });
      return z.NEVER;
    }
    const read = members.map((m, i) => readNode(m, ctx, [...path, group, i]));
    return group === 'all' ? { all: read } : { any: read };
  }
  const result = leaf.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) ctx.addIssue({ ...issue, path: [...path, ...issue.path] });
  return z.NEVER;
}

/** What an applicant, item or project must be or do: a condition, `{all: […]}` or `{any: […]}`. */
export const conditionInput = z.unknown().transform((data, ctx) => readNode(data, ctx));

const withoutNth = leaf.options.map((option) => (option as z.ZodObject).omit({ nth: true }));
const recordLeaf = z.discriminatedUnion('kind', withoutNth as never as typeof leaf.options);
/** The same as published, without `nth`. */
export const conditionRecord: z.ZodType<ConditionNode> = z.union([
  recordLeaf,
  z.strictObject({
    /** All of them must be met. */
    all: z.array(z.lazy(() => conditionRecord)),
  }),
  z.strictObject({
    /** One of them will do. */
    any: z.array(z.lazy(() => conditionRecord)),
  }),
]);
/** Every object schema that a published condition may be. */
export const conditionShapes: readonly z.ZodType[] = [...withoutNth, ...((conditionRecord as z.ZodUnion).options as z.ZodType[]).slice(1)];
