import { makeGrid, type ComparisonGrid } from './grid.ts';
import { isNotApplicable } from './targets.ts';
import type { DatedDocument } from '../corpus/document-date.ts';
import { titleNames, titleRows, type Titles } from '../corpus/titles.ts';
import type { AmountRecord, IncentiveRecord, PolicyRecord } from '../corpus/records.ts';
import type { EventSection, IncentiveEvent } from '../schema/event.ts';
import type { City } from '../schema/schema.ts';
import { formatNumber } from './wording.ts';
import { amountRoles, beneficiaryKinds, capWindows, pers, type AmountRole, type Blank } from '../vocabulary.ts';

/** One row of the incentives comparison: an event; the award of a title has one row a rung or title. */
export interface IncentiveRow {
  readonly id: string;
  readonly zh: string;
  /** Id of the section of events.yaml it stands in. */
  readonly section: string;
  readonly event: string;
  /** Titles whose award this row is about; empty: the event alone decides. */
  readonly titles: readonly string[];
}

/** What one policy says in one row. Never empty: it holds offers or says which kind of blank it is. */
export type IncentiveCell =
  | {
      readonly kind: 'facts';
      /** With at least one figure: a sum, a rate, a cap. */
      readonly offers: readonly IncentiveRecord[];
      /** Definite benefits that are no money (直接认定, 用地指标). */
      readonly benefits: readonly IncentiveRecord[];
      /** Money promised without a figure, beside the figures. */
      readonly promises: readonly IncentiveRecord[];
    }
  | { readonly kind: 'blank'; readonly blank: Exclude<Blank, 'unquantified'> }
  | { readonly kind: 'blank'; readonly blank: 'unquantified'; readonly promises: readonly IncentiveRecord[] };

export type IncentiveComparison = ComparisonGrid<IncentiveRow, IncentiveCell>;

/** The event that has one row a title. */
const AWARD = 'title-awarded';

/** All rows in reading order, whether filled or not. */
export function incentiveRows(sections: readonly EventSection[], titles: Titles): IncentiveRow[] {
  const rowsOf = ({ id: event, zh }: IncentiveEvent, section: string): IncentiveRow[] => {
    if (event !== AWARD) return [{ id: `event-${event}`, zh, section, event, titles: [] }];
    const awards = titleRows(titles).map((row) => {
      const names = row.titles.map((t) => t.id);
      return { id: `event-${event}-${row.id}`, zh: `${zh}：${titleNames(names, titles)}`, section, event, titles: names };
    });
    return [...awards, { id: `event-${event}-other`, zh: `${zh}：其他称号`, section, event, titles: [] }];
  };
  return sections.flatMap((section) => section.events.flatMap((event) => rowsOf(event, section.id)));
}

/** Does this incentive stand in this row? An award of a title that has no row of its own goes to 其他称号. */
export function standsInRow(incentive: Pick<IncentiveRecord, 'event' | 'tier_attained'>, row: IncentiveRow, titles: Titles): boolean {
  if (incentive.event !== row.event) return false;
  const attained = incentive.tier_attained;
  if (row.event !== AWARD) return true;
  if (row.titles.length > 0) return attained !== null && row.titles.includes(attained);
  return attained === null || titles.get(attained)?.row == null;
}

/** A printed sum, rate or cap, its own or one it shares. */
export const hasFigure = (i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>): boolean => [...i.amounts, ...i.shared_caps].some((a) => a.value !== null);

/**
 * Order of decision: fact, not_applicable, unquantified, not_held, silent. A definite benefit that is no money is a fact.
 * `silent` rests on the coding alone: the whole text is coded and holds no such incentive; no search word was checked.
 */
export function decideIncentiveCell(
  row: IncentiveRow,
  policy: DatedDocument & Pick<PolicyRecord, 'holding'>,
  city: Pick<City, 'province'>,
  incentives: readonly IncentiveRecord[],
  titles: Titles,
): IncentiveCell {
  const own = incentives.filter((i) => standsInRow(i, row, titles));
  const offers = own.filter(hasFigure);
  const benefits = own.filter((i) => i.amounts.length === 0);
  const promises = own.filter((i) => i.amounts.length > 0 && !hasFigure(i));
  if (offers.length + benefits.length > 0) return { kind: 'facts', offers, benefits, promises };
  if (isNotApplicable(row, policy, city, titles)) return { kind: 'blank', blank: 'not_applicable' };
  if (promises.length > 0) return { kind: 'blank', blank: 'unquantified', promises };
  return { kind: 'blank', blank: policy.holding === 'excerpt' ? 'not_held' : 'silent' };
}

export interface CompareIncentivesInput {
  readonly policies: readonly PolicyRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly cities: readonly Pick<City, 'id' | 'province'>[];
  readonly events: readonly EventSection[];
  readonly titles: Titles;
}

/** The comparison of all policies in all rows that at least one of them fills. */
export function compareIncentives({ policies, incentives, cities, events, titles }: CompareIncentivesInput): IncentiveComparison {
  const ofPolicies = incentives.filter((i) => policies.some((p) => p.id === i.policy));
  const rows = incentiveRows(events, titles).filter((row) => ofPolicies.some((i) => standsInRow(i, row, titles)));
  return makeGrid(rows, policies, cities, incentives, (row, policy, city, own) => decideIncentiveCell(row, policy, city, own, titles));
}

/** Incentives printed together stay together, in the order of their first member. */
export function byGroup(incentives: readonly IncentiveRecord[]): IncentiveRecord[][] {
  const groups = new Map<string, IncentiveRecord[]>();
  for (const i of incentives) {
    const key = i.group ?? i.id;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}

/** One amount taken apart for print: 最高 never stands as a sum that is paid. */
export interface AmountReading {
  readonly id: string;
  readonly role: AmountRole;
  /** 定额, 比例, 封顶 … */
  readonly label: string;
  /** 50 万元; 10%; 最高 100 万元; empty where no figure is printed. */
  readonly figure: string;
  /** What belongs to the figure: × 设备投资额, 每户企业, 期限未写明. */
  readonly notes: readonly string[];
  /** true: only a limit; it says nothing about what is paid. */
  readonly isLimit: boolean;
}

/** Short label of a role: a 1∶1 ratio is a match, an uplift is an increase. */
const roleLabel = (a: AmountRecord): string =>
  a.role === 'ratio' ? (a.unit === '1∶1' ? '配套' : amountRoles.rate.zh) : a.role === 'uplift' ? '提高' : amountRoles[a.role].zh;
const SIGNS: Partial<Record<NonNullable<AmountRecord['op']>, string>> = { ge: '不低于 ', gt: '超过 ', about: '约 ' };

function amountFigure(a: AmountRecord): string {
  if (a.value === null) return '';
  if (a.unit === '1∶1') return '1∶1';
  const number = a.value_max === null ? formatNumber(a.value) : `${formatNumber(a.value)}–${formatNumber(a.value_max)}`;
  return a.unit === null || /^[%％]$/.test(a.unit) ? `${number}${a.unit ?? ''}` : `${number} ${a.unit}`;
}

/** 最高 before a cap, 不低于 before a floor; an operator printed with a rate or ratio stays with it. */
const figurePrefix = (a: AmountRecord): string => (a.role === 'cap' ? '最高 ' : a.role === 'floor' ? '不低于 ' : a.op === null ? '' : (SIGNS[a.op] ?? ''));

/** How many incentives a cap or floor binds. */
const boundIncentives = (a: AmountRecord, all: readonly IncentiveRecord[]): number =>
  all.filter((i) => i.amounts.some((b) => a.applies_to.includes(b.id))).length;

/** An amount for print. `all` resolves what a ratio builds on and what a cap binds. */
export function readAmount(a: AmountRecord, all: readonly IncentiveRecord[] = []): AmountReading {
  const of = all.find((i) => i.id === a.of || i.amounts.some((b) => b.id === a.of))?.title ?? a.of;
  const shared = boundIncentives(a, all);
  const figure = amountFigure(a);
  return {
    id: a.id,
    role: a.role,
    label: roleLabel(a),
    figure: figure === '' ? '' : figurePrefix(a) + figure,
    isLimit: a.role === 'cap' || a.role === 'floor',
    notes: [
      ...(a.base === null ? [] : [a.role === 'unspecified' ? `按${a.base}` : `× ${a.base}`]),
      ...(of === null ? [] : [a.role === 'uplift' ? `加在${of}上` : `× ${of}`]),
      ...(a.per === null ? [] : [pers[a.per].zh]),
      ...(shared > 1 ? [`同组 ${shared} 项共用`] : []),
      ...(a.cap_window === null ? [] : [capWindows[a.cap_window].zh]),
    ],
  };
}

type BeneficiaryKind = keyof typeof beneficiaryKinds;
/** Kinds that a firm cannot take for itself. */
const NOT_FIRMS: readonly BeneficiaryKind[] = ['carrier', 'platform', 'base', 'guarantor', 'bank', 'association', 'government'];

/** 给载体，不给企业; null where a firm receives it. */
export function recipientNote(kind: BeneficiaryKind): string | null {
  if (kind === 'enterprise') return null;
  const name = beneficiaryKinds[kind].zh.replace(/（.*/, '');
  return NOT_FIRMS.includes(kind) ? `给${name}，不给企业` : `给${name}`;
}
