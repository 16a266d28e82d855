/**
 * Cells of a comparison as files hold them: what is null, empty or the usual is left out, an offer stands once however many
 * amounts it has, and addresses follow from ids. Unpacked they are the cells they were.
 */
import { clauseUrl, factUrl } from '../corpus/addresses.ts';
import type {
  AmountLineRecord,
  PackedAmount,
  PackedIncentiveCell,
  PackedPassage,
  PackedRule,
  PackedRuleCell,
  PackedTarget,
  PackedTargetCell,
  RowCell,
  RuleLineRecord,
  TargetLineRecord,
} from '../schema/shard.ts';
import { emptyValue, type Cell, type CellSource, type Passage } from '../table/table.ts';
import type { Offer, OfferValue } from './offer-value.ts';
import type { RuleValue } from './rules.ts';
import type { TargetValue } from './target-value.ts';

type Lean<T> = { [K in keyof T as null extends T[K] ? never : T[K] extends readonly unknown[] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : T[K] extends readonly unknown[] ? K : never]?: Exclude<T[K], null>;
};

/** Without the fields that hold null or an empty list. */
export const lean = <T extends object>(value: T): Lean<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && !(Array.isArray(field) && field.length === 0))) as Lean<T>;

const packPassage = ({ clause, quote }: Passage): PackedPassage => ({ clause, quote });
const sourceOf = (policy: string, clause: string, fact: string): CellSource => ({ policy, clause, url: factUrl(policy, fact) });

export const packTarget = ({ source, ...value }: TargetValue): PackedTarget => ({ ...lean(value), clause: source.clause });

function packRule({ fact, source, value, unit, flags, addressee, modality, quote }: RuleValue): PackedRule {
  return { fact, clause: source.clause, ...lean({ value, unit, flags }), addressee, modality, quote };
}

function packAmount({ source, offer: _, basis: _b, each: _e, scope: _s, from: _f, year: _y, shared_by, ...value }: OfferValue): PackedAmount {
  return { ...lean(value), clause: source.clause, ...(shared_by > 1 ? { shared_by } : {}) };
}

const packAround = ({ blank, passages }: Cell) => ({
  ...(blank === null ? {} : { blank }),
  ...(passages.length === 0 ? {} : { passages: passages.map(packPassage) }),
});
const packAll = <Value, Packed>(values: readonly Value[], pack: (value: Value) => Packed): { values?: Packed[] } =>
  values.length === 0 ? {} : { values: values.map(pack) };

export const packTargetCell = (row: string, cell: Cell<TargetValue>): PackedTargetCell => ({ row, ...packAround(cell), ...packAll(cell.values, packTarget) });
export const packIncentiveCell = (row: string, cell: Cell<OfferValue>): PackedIncentiveCell => ({
  row,
  ...packAround(cell),
  ...packAll(cell.values, packAmount),
});
export const packRuleCell = (row: string, cell: Cell<RuleValue>): PackedRuleCell => ({ row, ...packAround(cell), ...packAll(cell.values, packRule) });

/** The offers of some cells, each once. */
export const offersOf = (cells: readonly Cell<OfferValue>[]): Offer[] => [
  ...new Map(cells.flatMap((cell) => cell.values.map(({ offer }) => [offer.id, offer] as const))).values(),
];

/** A value of any comparison. */
export type ComparedValue = TargetValue | OfferValue | RuleValue;

export const isRule = (value: ComparedValue): value is RuleValue => value.role === 'duty';
export const isOffer = (value: ComparedValue): value is OfferValue => 'offer' in value;
export const isTarget = (value: ComparedValue): value is TargetValue => !isRule(value) && !isOffer(value);

/** What figures of goals and of money have. */
const anyFigure = ({ fact, op, value, value_max, unit, per, flags, measured_against, source }: TargetValue | OfferValue) => ({
  ...lean({ op, value, value_max, unit, per, flags, measured_against }),
  fact,
  clause: source.clause,
});
function amountFigure(v: OfferValue) {
  const { unit_max, tier, years, instalments } = v;
  return { ...anyFigure(v), role: v.role, ...lean({ unit_max, tier, years, instalments }) };
}
function targetFigure(v: TargetValue) {
  const { role, basis, each, scope, from, year } = v;
  return { ...anyFigure(v), role, basis, ...lean({ each, scope, from, year }) };
}
const ruleFigure = ({ fact, source, role, value, unit, flags, addressee, modality }: RuleValue) => ({
  ...lean({ value, unit, flags }),
  ...{ fact, clause: source.clause, role, addressee, modality },
});
/** A value's figure without its words, for a file that holds a row of many policies. */
const figureOf = (v: ComparedValue): NonNullable<RowCell['values']>[number] => (isRule(v) ? ruleFigure(v) : isOffer(v) ? amountFigure(v) : targetFigure(v));

export const packRowCell = (policy: string, { blank, values }: Cell<ComparedValue>): RowCell => ({
  policy,
  ...(blank === null ? {} : { blank }),
  ...packAll(values, figureOf),
});

/** Which cell a line is of, and the clauses that speak of its row. */
function lineHead(row: string, policy: string, { blank, passages }: Cell): Pick<TargetLineRecord, 'row' | 'policy' | 'blank' | 'passages'> {
  const clauses = [...new Set(passages.map((p) => p.clause))];
  return { row, policy, ...(blank === null ? {} : { blank }), ...(clauses.length === 0 ? {} : { passages: clauses }) };
}

/** A cell as lines of a file: one a value, without its words; one for a blank without values. */
export function packTargetLines(row: string, policy: string, cell: Cell<TargetValue>): TargetLineRecord[] {
  const head = lineHead(row, policy, cell);
  return cell.values.length === 0 ? [head] : cell.values.map((v) => ({ ...head, ...targetFigure(v), ...lean({ tiers: v.tiers }) }));
}
export function packAmountLines(row: string, policy: string, cell: Cell<OfferValue>): AmountLineRecord[] {
  const head = lineHead(row, policy, cell);
  return cell.values.length === 0 ? [head] : cell.values.map((v) => ({ ...head, ...amountFigure(v), ...lean({ amount: v.amount }) }));
}
export function packRuleLines(row: string, policy: string, cell: Cell<RuleValue>): RuleLineRecord[] {
  const head = lineHead(row, policy, cell);
  return cell.values.length === 0 ? [head] : cell.values.map((v) => ({ ...head, ...ruleFigure(v) }));
}

const emptyTarget = {
  ...emptyValue,
  tiers: [],
  pool_for: [],
  op_printed: null,
  basis_evidence: null,
  duration_years: null,
  threshold: null,
  verb: null,
  sentence: null,
};
const emptyAmount = {
  ...emptyValue,
  amount: null,
  base: null,
  builds_on: null,
  cap_window: null,
  unit_max: null,
  tier: null,
  years: null,
  instalments: null,
  shared_by: 1,
};

const unpackPassage = ({ clause, quote }: PackedPassage, policy: string): Passage => ({ policy, clause, quote, url: clauseUrl(policy, clause) });
const unpackAround = ({ blank, passages }: Pick<PackedTargetCell, 'blank' | 'passages'>, policy: string) => ({
  blank: blank ?? null,
  passages: (passages ?? []).map((p) => unpackPassage(p, policy)),
});

/** Targets of a policy, as they were packed. */
export const unpackTargets = (values: readonly PackedTarget[] = [], policy: string): TargetValue[] =>
  values.map(({ clause, ...value }) => ({ ...emptyTarget, ...value, source: sourceOf(policy, clause, value.fact) }));

/** A policy's cell of a row of targets, as it was decided. */
export const unpackTargetCell = (cell: PackedTargetCell, policy: string): Cell<TargetValue> => ({
  ...unpackAround(cell, policy),
  values: unpackTargets(cell.values, policy),
});

/**
 * A policy's cell of a row of incentives, as it was decided.
 * @throws RangeError for an amount of an offer that is not among `offers`
 */
export const unpackIncentiveCell = (cell: PackedIncentiveCell, policy: string, offers: ReadonlyMap<string, Offer>): Cell<OfferValue> => ({
  ...unpackAround(cell, policy),
  values: (cell.values ?? []).map(({ clause, ...value }) => {
    const offer = offers.get(value.fact);
    if (offer === undefined) throw new RangeError(`there is no offer "${value.fact}"`);
    return { ...emptyAmount, ...value, offer, source: sourceOf(policy, clause, value.fact) };
  }),
});

/** A policy's cell of a row of rules, as it was decided. */
export const unpackRuleCell = (cell: PackedRuleCell, policy: string): Cell<RuleValue> => ({
  ...unpackAround(cell, policy),
  values: (cell.values ?? []).map(({ clause, ...value }) => ({
    ...emptyValue,
    role: 'duty' as const,
    ...value,
    source: sourceOf(policy, clause, value.fact),
  })),
});
