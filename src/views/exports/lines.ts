/** Cells of a comparison as lines: one a value, one a passage, one for a blank with nothing to show. Nothing is left out but what is null. */
import type { OfferValue } from '../../domain/compare/offer-value.ts';
import { lean } from '../../domain/compare/pack.ts';
import type { RuleValue } from '../../domain/compare/rules.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import type { OfferLine, RuleLine, TargetLine } from '../../domain/compare/line.ts';
import type { ExportAmount, ExportFact } from '../../domain/schema/export-record.ts';
import { aspirationOf } from '../../domain/text/aspiration.ts';
import type { Cell, CellSource, CellValue } from '../../domain/table/table.ts';
import type { Flag } from '../flags.ts';

/** What lines say beside a cell. */
export interface LineFacts {
  /** Where a clause stands, by its printed numbers. */
  readonly placeOf: (policy: string, clause: string) => string | null;
  /** Who is charged with a fact, and for an incentive what is asked for. */
  readonly factOf: (fact: string) => Omit<ExportFact, 'fact'>;
  /** An amount in yuan, and what it is given for; null where there is neither. */
  readonly yuanOf: (amount: string) => Omit<ExportAmount, 'amount'> | null;
  readonly flagOf: (discrepancy: string) => Flag | null;
}

type Head = Pick<TargetLine, 'row' | 'policy' | 'blank'>;

const placed = ({ policy, clause, url }: CellSource, facts: LineFacts) => ({ clause, place: facts.placeOf(policy, clause), url });

/** What every value has, whatever it measures. */
function common({ op, value, value_max, unit, per, fact, source, flags }: CellValue, facts: LineFacts) {
  const { offices = [] } = fact === null ? {} : facts.factOf(fact);
  return {
    ...{ fact, op, value, value_max, unit, per, offices },
    flags: [...new Set(flags.flatMap((id) => facts.flagOf(id)?.text ?? []))],
    ...(source === null ? {} : placed(source, facts)),
  };
}

function targetLineOf(v: TargetValue, facts: LineFacts): Omit<TargetLine, keyof Head> {
  const { role, basis, each, from, year, duration_years, scope, measured_against, indicator, tiers, commitment, quote } = v;
  return lean({
    ...{ role, basis, basis_from: v.basis_evidence?.kind ?? null, each, from, year, duration_years, scope, measured_against, indicator, tiers, quote },
    // plain is the usual
    commitment: commitment === 'plain' ? null : commitment,
    striving: commitment === 'strive' ? aspirationOf(v) : null,
    ...common(v, facts),
  });
}

function offerLineOf(v: OfferValue, facts: LineFacts): Omit<OfferLine, keyof Head> {
  const { title, instrument, level, beneficiary, beneficiary_kind, payer, recurrence, stacking, quote } = v.offer;
  const { amount, role, base, builds_on, cap_window } = v;
  const yuan = amount === null ? null : facts.yuanOf(amount);
  return lean({
    ...{ amount, role, base, builds_on, cap_window, title, instrument, level, beneficiary, beneficiary_kind, payer, recurrence, stacking, quote },
    shared_by: v.shared_by > 1 ? v.shared_by : null,
    value_cny: yuan?.value_cny ?? null,
    value_max_cny: yuan?.value_max_cny ?? null,
    unit_max: v.unit_max,
    terms: yuan?.terms ?? null,
    conditions: facts.factOf(v.fact).conditions ?? null,
    ...common(v, facts),
  });
}

const ruleLineOf = (v: RuleValue, facts: LineFacts): Omit<RuleLine, keyof Head> =>
  lean({ role: v.role, modality: v.modality, addressee: v.addressee, quote: v.quote, ...common(v, facts) });

function linesOf<Value extends CellValue, Line>(
  row: string,
  policy: string,
  { blank, values, passages }: Cell<Value>,
  facts: LineFacts,
  lineOf: (value: Value) => Line,
): (Head & (Line | { readonly role?: 'passage' }))[] {
  const head: Head = { row, policy, ...(blank === null ? {} : { blank }) };
  const spoken = passages.map((p) => lean({ ...head, role: 'passage' as const, quote: p.quote, ...placed(p, facts) }));
  const said = [...values.map((v) => ({ ...head, ...lineOf(v) })), ...spoken];
  return said.length === 0 ? [head] : said;
}

/** What one policy says in one row of the targets. */
export const targetLines = (row: string, policy: string, cell: Cell<TargetValue>, facts: LineFacts): TargetLine[] =>
  linesOf(row, policy, cell, facts, (v) => targetLineOf(v, facts));

/** What one policy says in one row of the incentives. */
export const offerLines = (row: string, policy: string, cell: Cell<OfferValue>, facts: LineFacts): OfferLine[] =>
  linesOf(row, policy, cell, facts, (v) => offerLineOf(v, facts));

/** What one policy says in one row of the rules. */
export const ruleLines = (row: string, policy: string, cell: Cell<RuleValue>, facts: LineFacts): RuleLine[] =>
  linesOf(row, policy, cell, facts, (v) => ruleLineOf(v, facts));
