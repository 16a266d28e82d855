import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { absent, figure, kindsOf, idsOf, neededFigure, neededText, nullable, nullOrAbsent, oneOf, passage, slug, text, titleIds, year } from './field.ts';
import { remedied } from './shape.ts';

/** A number limit beside a fact's own value, e.g. 主营业务收入10亿元以上. */
export const threshold = z.strictObject({
  /** How the number limits: `ge` for 以上. */
  op: oneOf(vocabulary.operators),
  /** In the printed unit: 10 for 10亿元. */
  value: figure,
  /** As printed: 亿元, 万元, 人 … */
  unit: text,
  /** What is measured, as printed (主营业务收入). */
  of: text,
});

/** What a reading of the basis rests on. */
export const basisEvidence = z.strictObject({
  /** `printed`: the words say it; `inferred`: another passage of the same document does. */
  kind: z.enum(['printed', 'inferred']),
  /** The printed words, or the passage of the same document the reading rests on. */
  reason: text,
});

/** What is counted. */
const subjectFields = {
  /** What is counted, as printed: 市级“专精特新”中小企业. */
  indicator: text,
  /** Id in `content/indicators.yaml`: `titled-firms`. */
  indicator_id: slug,
  /** `titled` counts firms with a title, `pool` firms on a list that prepares for one; null: neither. */
  status: nullable(oneOf(vocabulary.statuses)),
  /** The titles the number counts; two where one number covers two. */
  tiers: titleIds,
  /** For a pool: the titles it prepares for. */
  pool_for: titleIds,
};

/** The printed figure: which of these a target has follows from its operator. */
const figureFields = {
  /** null: named without a figure (争创一批…). */
  op: nullable(oneOf(vocabulary.operators)),
  /** The operator's words as printed (以上); null for a bare number. */
  op_printed: nullable(text),
  /** In the printed unit: 20 with unit 万户 for “20 万户”. */
  value: nullable(figure),
  /** Upper end of a range, same unit: 10 for “5-10家”. */
  value_max: nullable(figure),
  /** As printed: 家, 户, 亿元, %, 个百分点 … */
  unit: nullable(text),
};

/** How it is promised, by when, and how it is counted. */
const termFields = {
  /** The verb as printed: 培育, 认定, 争创. */
  verb: nullable(text),
  /** `strive` where the sentence says 力争, 争创. */
  commitment: oneOf(vocabulary.commitments).default('plain'),
  /** The deadline printed for the number or at the head of its sentence: 2025. */
  year: nullable(year),
  /** First year of a counting period: 2022 for 2022–2024. */
  from: nullable(year),
  /** Years; 5 for 5年培育… without dates. */
  duration_years: nullable(z.number().positive()),
  /** What the number counts: `stock` there at a date, `flow` new in a period, `ratio`, `coverage`, `unclear`. */
  basis: oneOf(vocabulary.bases),
  /** What the basis rests on; null where it is unclear. */
  basis_evidence: nullable(basisEvidence),
  /** 每年, 年均; null: the whole period or date. */
  each: nullable(oneOf(vocabulary.eaches)),
  /** The number is meant per firm, chain, town …; null: in all. */
  per: nullable(oneOf(vocabulary.pers)),
  /** What a difference is measured against, as printed: 规模工业年均增速. */
  relative_to: nullable(text),
  /** Id of the target this one is part of (其中). */
  subset_of: nullable(slug),
  /** A limit that firms must meet to be counted. */
  threshold: nullable(threshold),
  /** null: the whole city; else the place or circle as printed: 无为市. */
  scope: nullable(text.regex(/^(?!全[市县区]$).+$/, remedied('the whole city is null', 'drop the scope'))),
  /** true for an actual, not a goal. */
  baseline: z.boolean().default(false),
  /** Id of the target this one repeats. */
  same_as: nullable(slug),
};

/** Every field of a target but its id and passage, each by itself; null where it does not apply. */
export const targetFields = { ...subjectFields, ...figureFields, ...termFields };

const targetShape = z.strictObject({
  /** Global, chosen once, never reused: `wuhu-2022-t-municipal-srdi`. */
  id: slug,
  ...passage,
  ...targetFields,
});

const noRange = absent('value_max goes with op "range" and only with it', 'set op range, or drop value_max');
const noValue = (op: string) => absent(`op "${op}" has no value`, 'set op (eq for a bare number) or drop the value');
const value = (op: string) => neededFigure(`op "${op}" needs a value`, 'give the printed number, or op null for a goal without a figure');
const unit = neededText('a value needs its unit', 'copy it as printed');

/** Operators that stand in print as words of their own, and must be copied. */
const wordedOperators = idsOf(vocabulary.operators).filter((op) => op !== 'eq' && op !== 'range' && op !== 'full');
const worded = (op: (typeof wordedOperators)[number]) =>
  targetShape.extend({
    op: z.literal(op),
    op_printed: neededText(`op "${op}" needs its printed words`, 'copy them from the text'),
    value: value(op),
    value_max: noRange,
    unit,
  });

const targetByOp = z.discriminatedUnion(
  'op',
  [
    // 争创一批…: named without a figure
    targetShape.extend({ op: nullOrAbsent, value: noValue('null'), value_max: noRange }),
    // 全覆盖, 全部
    targetShape.extend({ op: z.literal('full'), value: noValue('full'), value_max: noRange }),
    // a bare number, or 达到
    targetShape.extend({ op: z.literal('eq'), value: value('eq'), value_max: noRange, unit }),
    // 5-10家
    targetShape.extend({
      op: z.literal('range'),
      value: value('range'),
      value_max: neededFigure('a range needs both ends', 'give value_max, or another op'),
      unit,
    }),
    ...wordedOperators.map(worded),
  ],
  kindsOf(idsOf(vocabulary.operators)),
);

type Target = z.output<typeof targetByOp>;

interface Breach {
  readonly field: keyof Target;
  readonly message: string;
  readonly remedy: string;
}

/** A title is somebody's to confer, a pool only prepares for one: the two are never one number. */
function statusBreaches({ status, tiers, pool_for }: Target): Breach[] {
  const breach = (field: 'tiers' | 'pool_for', message: string, remedy: string): Breach => ({ field, message, remedy });
  if (status === 'titled' && tiers.length === 0) return [breach('tiers', 'status "titled" needs the titles it counts', 'list tiers')];
  if (status === 'pool' && pool_for.length === 0)
    return [breach('pool_for', 'status "pool" needs the titles it prepares for', 'list pool_for; srdi-any where the text names no level')];
  const isMixed = status === 'pool' ? tiers.length > 0 : pool_for.length > 0;
  return isMixed ? [breach('pool_for', 'pool_for goes with status "pool", tiers with titles', 'a pool is not a title')] : [];
}

/** A basis that is told rests on something; coverage tells itself, a goal without a figure need not say. */
function basisBreaches({ basis, basis_evidence, op }: Target): Breach[] {
  const needs = basis !== 'unclear' && basis !== 'coverage' && op !== null;
  const isWrong = basis === 'unclear' ? basis_evidence !== null : needs && basis_evidence === null;
  const message = `basis "${basis}" ${basis === 'unclear' ? 'cannot have evidence' : 'needs its evidence'}`;
  return isWrong ? [{ field: 'basis_evidence', message, remedy: 'say printed or inferred with the reason, or use "unclear"' }] : [];
}

const periodBreaches = ({ from, year }: Target): Breach[] =>
  from !== null && year !== null && from > year ? [{ field: 'from', message: 'from is after year', remedy: 'correct the period' }] : [];

const rangeBreaches = (t: Target): Breach[] =>
  t.op === 'range' && t.value >= t.value_max
    ? [{ field: 'value_max', message: 'range upside down: value must be below value_max', remedy: 'swap the two' }]
    : [];

/** A goal, baseline or repeat coded from running text or read from a cell. One fact per number. */
export const targetInput = targetByOp.superRefine((target, ctx) => {
  for (const b of [...rangeBreaches(target), ...statusBreaches(target), ...basisBreaches(target), ...periodBreaches(target)])
    ctx.addIssue({ code: 'custom', path: [b.field], message: remedied(b.message, b.remedy) });
});
export type TargetInput = z.output<typeof targetInput>;
