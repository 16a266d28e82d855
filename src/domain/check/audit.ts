import { asking } from '../parse/applicants.ts';
import { isInFull } from '../text/in-full.ts';
import { hasShares } from '../text/share-lists.ts';
import { conditionFigure, placedConditions } from '../schema/condition-leaves.ts';
import type { Clause } from '../parse/clauses.ts';
import { matchClaims, type NumeralClaim } from './claims.ts';
import { yearLists } from '../text/year-lists.ts';
import { numeralTokens, type NumeralToken } from './numerals.ts';
import { locateIn, type ParsedPolicy, type PlacedFact } from '../parse/policy.ts';
import type { Problem } from '../problem.ts';
import type { AuditInput } from '../schema/audit.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { RuleInput } from '../schema/rule.ts';
import type { TargetInput } from '../schema/target.ts';
import { bare, locate, type Range } from '../text/text.ts';
import { unitMeaning } from '../number/units.ts';
import { unreadableIn } from '../text/unreadable.ts';
import type { notFigureKinds } from '../vocabulary.ts';

/** What became of one numeral of the text. */
export interface AuditedNumeral {
  readonly clause: string;
  readonly token: NumeralToken;
  /** `fact.field` of each claim, or the kind of non-figure. */
  readonly claims: readonly { fact: string; field: string }[];
  readonly not_figure: keyof typeof notFigureKinds | null;
}

interface FieldValue {
  readonly field: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** Where its words stand in another clause than the fact's. */
  readonly clause?: string | undefined;
  readonly within?: Range | undefined;
  readonly isCarried?: boolean;
  readonly isOfTier?: boolean;
}

function targetNumerals({ fact }: PlacedFact<TargetInput>): FieldValue[] {
  const values: FieldValue[] = [];
  const add = (field: string, value: number | null, unit: string | null) => value !== null && values.push({ field, value, unit });
  add('value', fact.value, fact.unit);
  add('value_max', fact.value_max, fact.unit);
  add('duration_years', fact.duration_years, '年');
  if (fact.threshold !== null) add('threshold.value', fact.threshold.value, fact.threshold.unit);
  if (fact.op === 'full') values.push({ field: 'op', value: null, unit: null });
  return values;
}

/** （含500亩）: the bound is printed once more. */
const isSaidIncluded = (quote: string, { value, unit }: { readonly value: number; readonly unit: string }) => bare(quote).includes(`含${value}${unit}`);

const IN_STAGES = /分[一二两三四五六七八九十\d]+(批|期|次|个?阶段)/;
/** Numerals that say for which size, years and parts an amount is: 500万元以上, 连续3年, 分3年按30%、30%、40%. */
function sizeNumerals({ key, tier, years, instalments }: IncentiveInput['amounts'][number], quote: string): FieldValue[] {
  const at = `amounts.${key}`;
  // 分两批; a payment by stages that the text names one by one prints no count
  const step = instalments?.by === 'year' ? '年' : IN_STAGES.exec(quote)?.[1];
  const bounds = (['from', 'to'] as const).flatMap((end) => {
    const bound = tier?.[end];
    if (bound == null) return [];
    const field = { field: `${at}.tier.${end}`, value: bound.value, unit: bound.unit };
    const isIn = bound.op === 'ge' || bound.op === 'le';
    return isIn && isSaidIncluded(quote, bound) ? [field, { ...field, field: `${field.field}.included` }] : [field];
  });
  // 第四、第五年 prints each of them, and no count
  const isListed = yearLists(quote).some((list) => list.from === years?.from && list.to === years.to);
  const span = years === null || years.from === years.to || isListed ? [] : [{ field: `${at}.years`, value: years.to - years.from + 1, unit: '年' }];
  // 4∶3∶3 prints 40, 30 and 30
  const parts =
    instalments === null || hasShares(quote, instalments.shares)
      ? []
      : instalments.shares.map((share, i) => ({ field: `${at}.instalments.shares.${i}`, value: share, unit: '%' }));
  const count = instalments === null || step === undefined ? [] : [{ field: `${at}.instalments.count`, value: instalments.count, unit: step }];
  return [...bounds, ...span, ...count, ...parts];
}

/** Range of a quote in a clause; undefined where it is left out or does not stand there. */
type WithinClause = (clause: string) => (quote: string | undefined, nth: number | undefined) => Range | undefined;

function incentiveNumerals(placed: PlacedFact<IncentiveInput>, withinClause: WithinClause): FieldValue[] {
  const { fact } = placed;
  const within = withinClause(fact.clause);
  const values: FieldValue[] = [];
  for (const a of fact.amounts) {
    const range = within(a.quote, a.nth);
    if (a.value !== null && !isInFull(a.quote ?? fact.quote, a))
      values.push({ field: `amounts.${a.key}.value`, value: a.value, unit: unitMeaning(a.unit)?.kind === 'ratio' ? null : a.unit, within: range });
    if (a.value_max !== null) values.push({ field: `amounts.${a.key}.value_max`, value: a.value_max, unit: a.unit_max ?? a.unit, within: range });
    values.push(...sizeNumerals(a, fact.quote).map((v) => ({ ...v, within: range })));
  }
  for (const { condition: c, path } of placedConditions(fact.conditions)) {
    const figure = conditionFigure(c);
    if (figure === null) continue;
    const at = { clause: c.clause, within: withinClause(c.clause ?? fact.clause)(c.quote, c.nth) };
    const isCarried = c.evidence === 'carried_over';
    values.push({ field: `conditions.${path}.value`, value: figure.value, unit: figure.unit, ...at, isCarried });
    const bounds = c.kind === 'amount_at_least' ? [figure, ...(c.to === null ? [] : [c.to])] : [];
    for (const { value, unit } of bounds)
      if (isSaidIncluded(c.quote, { value, unit })) values.push({ field: `conditions.${path}.included`, value, unit, ...at });
    if (c.kind === 'amount_at_least' && c.to !== null) values.push({ field: `conditions.${path}.to`, value: c.to.value, unit: c.to.unit, ...at });
  }
  for (const a of fact.amounts)
    a.limits.forEach((l, i) =>
      values.push({
        field: `amounts.${a.key}.limits.${i}.max`,
        value: l.max,
        unit: l.unit,
        within: within(l.quote ?? a.quote, l.nth ?? a.nth),
        isOfTier: a.tier !== null,
      }),
    );
  return values;
}

const ruleNumerals = ({ fact }: PlacedFact<RuleInput>): FieldValue[] => (fact.value === null ? [] : [{ field: 'value', value: fact.value, unit: fact.unit }]);

const GIVEN = '(?:给予|奖励|奖补|补助|补贴|资助|贴息)';
const SUM = '[\\d一二两三四五六七八九十百]+(?:[万亿]?元|%)';
/** Words that give a sum (给予正常待遇 gives none): a condition whose quote holds them may hide one that nobody coded. */
const GIVES = new RegExp(`${GIVEN}[^，。；]{0,12}${SUM}|${SUM}[^，。；]{0,6}${GIVEN}`);

/** Passages of a clause that are the words of a condition no program can decide: their numerals are the condition's. */
function undecided(policy: ParsedPolicy, clause: Clause): { readonly fact: string; readonly field: string; readonly range: Range }[] {
  return asking(policy).flatMap(({ fact }) =>
    placedConditions(fact.conditions).flatMap(({ condition: c, path }) => {
      if (c.kind !== 'other' || (c.clause ?? fact.clause) !== clause.id || GIVES.test(c.quote)) return [];
      const located = locate(clause.text, c.quote, c.nth);
      return located.ok ? [{ fact: fact.id, field: `conditions.${path}.quote`, range: located.range }] : [];
    }),
  );
}

/** Every typed field of a policy's facts that takes its value from a numeral. */
export function numeralClaims(policy: ParsedPolicy): NumeralClaim[] {
  const claims = (placed: PlacedFact<TargetInput | IncentiveInput | RuleInput>, values: readonly FieldValue[], group: string | null) =>
    values.map((v): NumeralClaim => ({
      fact: placed.fact.id,
      field: v.field,
      clause: v.clause ?? placed.fact.clause,
      value: v.value,
      unit: placed.cell === null ? v.unit : null,
      within: v.within ?? placed.range,
      group,
      ...(v.isCarried === true ? { isCarried: true } : {}),
      ...(v.isOfTier === true ? { isOfTier: true } : {}),
    }));
  const withinClause: WithinClause = (clause) => (quote, nth) => {
    const text = policy.clauseById.get(clause)?.text;
    if (quote === undefined || text === undefined) return undefined;
    const located = locate(text, quote, nth);
    return located.ok ? located.range : undefined;
  };
  const { effect } = policy.input;
  const term = effect?.years == null ? undefined : withinClause(effect.clause)(effect.quote, effect.nth);
  return [
    ...(effect?.years == null || term === undefined
      ? []
      : [{ fact: 'effect', field: 'years', clause: effect.clause, value: effect.years, unit: '年', within: term, group: null }]),
    ...policy.targets.flatMap((t) => claims(t, targetNumerals(t), null)),
    ...policy.incentives.flatMap((i) => claims(i, incentiveNumerals(i, withinClause), i.fact.group)),
    ...policy.rules.flatMap((r) => claims(r, ruleNumerals(r), null)),
    ...[...policy.applicants, ...policy.overallCaps].flatMap((a) =>
      claims({ ...a, fact: { ...a.fact, id: a.field } }, incentiveNumerals(a, withinClause), null),
    ),
  ];
}

/**
 * The numeral audit: every numeral of the official text is carried by exactly one typed field (facts printed together
 * may share one), or listed as no figure; and every coded figure stands in its quote. Where not everything is coded a
 * numeral may well belong to a fact that nobody has coded yet: only a document coded in full owes an account of each.
 * Returns the account and everything that does not add up.
 */
export function auditNumerals(policy: ParsedPolicy, audit: AuditInput, auditFile: string): { numerals: AuditedNumeral[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const isFull = policy.input.coding === 'full';
  const claims = numeralClaims(policy);
  const numerals: AuditedNumeral[] = [];

  const listed = new Map<NumeralToken, keyof typeof notFigureKinds>();
  const tokensOf = new Map(policy.clauses.map((c) => [c.id, numeralTokens(c)]));
  audit.not_figures.forEach((entry, i) => {
    const report = (path: string, clause: string, message: string, remedy: string) => problems.push({ file: auditFile, path, clause, message, remedy });
    const range = locateIn(policy.clauseById, entry, `not_figures.${i}.quote`, report);
    if (range === null) return;
    const inside = (tokensOf.get(entry.clause) ?? []).filter(
      (t) => range.start <= t.start && t.end <= range.end && (entry.token === undefined || t.text === entry.token),
    );
    if (inside.length === 0)
      report(
        `not_figures.${i}`,
        entry.clause,
        `“${entry.quote}” holds no numeral${entry.token === undefined ? '' : ` “${entry.token}”`} that needs listing`,
        'drop the entry, or correct the quote or token',
      );
    for (const token of inside) listed.set(token, entry.kind);
  });

  for (const clause of policy.clauses) {
    const tokens = tokensOf.get(clause.id) ?? [];
    const own = claims.filter((c) => c.clause === clause.id);
    const { carried, missing, contested } = matchClaims(clause.text, tokens, own);
    for (const c of missing) {
      const [unread] = unreadableIn(clause.text.slice(c.within.start, c.within.end));
      problems.push({
        file: policy.file,
        path: `${c.fact}.${c.field}`,
        clause: clause.id,
        message:
          `the value ${c.value ?? '全覆盖/全部'} does not stand in its quote “${clause.text.slice(c.within.start, c.within.end)}”` +
          (unread === undefined ? '' : `; no program reads the number beside the character ${unread.code}`),
        remedy:
          unread === undefined
            ? 'correct the value (in the printed unit) or widen the quote to hold the figure'
            : 'code the amount unspecified, list its numerals under not_figures, and give what the file shows under corrections',
      });
    }
    // what two facts claim is told of a document in part, too; within one fact only a document in full owes an account
    const isOthers = (c: NumeralClaim) =>
      [...carried].some(
        ([t, by]) => c.within.start <= t.start && t.end <= c.within.end && by.some((other) => other.fact !== c.fact && other.value === c.value),
      );
    for (const c of contested.filter((contest) => isFull || isOthers(contest)))
      problems.push({
        file: policy.file,
        path: `${c.fact}.${c.field}`,
        clause: clause.id,
        message: `the numeral ${c.value ?? '全覆盖/全部'} is already claimed by another field`,
        remedy: 'a numeral belongs to one fact: drop the doubled field, or give both incentives one `group` if they are printed together',
      });
    const conditions = undecided(policy, clause);
    for (const token of tokens) {
      const inside = conditions.find(({ range }) => range.start <= token.start && token.end <= range.end);
      const held = carried.get(token) ?? [];
      const by = held.length === 0 && inside !== undefined && !listed.has(token) ? [inside] : held;
      const kind = listed.get(token) ?? null;
      const around = clause.text.slice(Math.max(0, token.start - 10), token.end + 10).replaceAll('\n', ' ');
      if (by.length === 0 && kind === null && isFull)
        problems.push({
          file: auditFile,
          path: 'not_figures',
          clause: clause.id,
          message: `the numeral “${token.text}” in “…${around}…” is neither claimed by a fact nor listed`,
          remedy: 'code the fact it belongs to, or list it under not_figures with its kind',
        });
      if (by.length > 0 && kind !== null)
        problems.push({
          file: auditFile,
          path: 'not_figures',
          clause: clause.id,
          message: `the numeral “${token.text}” in “…${around}…” is listed as no figure, but ${by[0]?.fact ?? ''} claims it`,
          remedy: 'drop one of the two',
        });
      numerals.push({ clause: clause.id, token, claims: by.map((c) => ({ fact: c.fact, field: c.field })), not_figure: kind });
    }
  }
  return { numerals, problems };
}
