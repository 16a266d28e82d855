import { isJsonNumber, numberToDecimal } from '../number/decimal.ts';
import { toYuan } from '../number/money.ts';
import { wholeSpan } from '../number/token.ts';
import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { conditionFigure, placedConditions } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare, locate, type Range } from '../text/text.ts';
import type { Operator } from '../vocabulary.ts';
import { isOfCalendar, printedFigure, type CodedFigure } from './printed-figure.ts';
import type { Add } from './report.ts';

/** A figure of an incentive, where its words stand, and the operator it is coded with. */
interface PlacedFigure extends CodedFigure {
  /** Path of what holds it, in the incentive: `amounts.0 (award)`. */
  readonly path: string;
  readonly op: Operator | null;
  /** The field that says the operator; null: the field's meaning does. */
  readonly opField: string | null;
  readonly clause: string;
  readonly of: Clause | undefined;
  readonly range: Range;
}

/** Every figure of an incentive whose words can be found; the others are reported as passages. */
function figuresOf(policy: ParsedPolicy, { fact, range }: PlacedFact<IncentiveInput>): PlacedFigure[] {
  const at = (clause: string, quote: string | undefined, nth: number | undefined) => {
    const of = policy.clauseById.get(clause);
    const located = quote === undefined ? null : locate(of?.text ?? '', quote, nth);
    if (located === null) return [{ clause, of, range }];
    return located.ok ? [{ clause, of, range: located.range }] : [];
  };
  const amounts = fact.amounts.flatMap((a, i): PlacedFigure[] => {
    const path = `amounts.${i} (${a.key})`;
    const own = at(fact.clause, a.quote, a.nth).map((place) => ({
      ...place,
      path,
      op: a.op,
      opField: 'op',
      value: a.value,
      value_max: a.value_max,
      unit: a.unit,
    }));
    const limits = a.limits.flatMap((l, j) =>
      at(fact.clause, l.quote ?? a.quote, l.nth ?? a.nth).map((place): PlacedFigure => ({
        ...place,
        path: `${path}.limits.${j}`,
        op: 'le',
        opField: null,
        value: l.max,
        value_max: null,
        unit: l.unit,
      })),
    );
    const bounds = (['from', 'to'] as const).flatMap((end) => {
      const bound = a.tier?.[end] ?? null;
      if (bound === null) return [];
      return at(fact.clause, a.quote, a.nth).map((place): PlacedFigure => ({
        ...place,
        path: `${path}.tier.${end}`,
        op: bound.op,
        opField: 'op',
        value: bound.value,
        value_max: null,
        unit: bound.unit,
      }));
    });
    return [...own, ...limits, ...bounds];
  });
  const conditions = placedConditions(fact.conditions).flatMap(({ condition, path }): PlacedFigure[] => {
    const figure = conditionFigure(condition);
    if (figure === null) return [];
    const op = 'op' in condition ? condition.op : null;
    return at(condition.clause ?? fact.clause, condition.quote, condition.nth).map((place) => ({
      ...place,
      ...figure,
      path: `conditions.${path}`,
      op,
      opField: 'op',
    }));
  });
  return [...amounts, ...conditions];
}

/**
 * The operator printed around a figure is the one it is coded with: 以上 is `ge`, 最高 `le`. A bare number and 达到 leave it
 * to the sentence: 达到300万元 as a condition is `ge`, as a sum `eq`.
 */
function checkOperator({ op, opField, path, clause, of, range, ...figure }: PlacedFigure, add: Add): void {
  const printed = printedFigure(of, range, figure);
  if (printed?.op_printed == null || printed.op === null || printed.op === 'eq' || printed.op === op) return;
  const { start, end } = wholeSpan(printed);
  const words = `“${bare((of?.text ?? '').slice(start, end))}” is "${printed.op}"`;
  if (opField === null) add(path, `${words}, and a limit is "le"`, 'code it as a condition, or correct the quote', clause);
  else add(`${path}.${opField}`, `${words}, not "${op ?? 'null'}"`, `set op ${printed.op}, or correct the quote`, clause);
}

/** 3月31日前 is a date: no figure of so many days takes its 31. */
function checkCalendar({ path, clause, of, range, ...figure }: PlacedFigure, add: Add): void {
  if (isOfCalendar(of, range, figure))
    add(path, `${String(figure.value)}${figure.unit ?? ''} is a day or month of the calendar`, 'drop it: a date counts and limits nothing', clause);
}

/** A sum can be published in yuan: no sum of money needs more digits than a JSON number carries. */
function checkDigits({ path, clause, value, value_max, unit }: PlacedFigure, add: Add): void {
  for (const [field, printed] of Object.entries({ value, value_max })) {
    const yuan = printed === null || unit === null ? null : toYuan(numberToDecimal(printed), unit);
    if (yuan !== null && !isJsonNumber(yuan))
      add(
        `${path}.${field}`,
        `${printed}${unit} is ${yuan} yuan, more digits than a JSON number carries exactly`,
        'look up the printed digits: fifteen of them can be published',
        clause,
      );
  }
}

/** The figures of an incentive, its conditions and limits: their operators are the printed ones, their sums can be published. */
export function checkIncentiveFigures(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact, field } = incentive;
  const addTo: Add = (path, ...said) => {
    add(`${field} (${fact.id}).${path}`, ...said);
  };
  for (const figure of figuresOf(policy, incentive)) {
    checkOperator(figure, addTo);
    checkCalendar(figure, addTo);
    checkDigits(figure, addTo);
  }
}
