import { titleOf, type Titles } from '../../domain/corpus/titles.ts';
import { formatSigned, withUnit } from '../../domain/number/format.ts';
import { conditionLeaves, type Leaf } from '../../domain/schema/condition-leaves.ts';
import type { ConditionRecord } from '../../domain/schema/record.ts';
import {
  activities,
  advertisingMedia,
  awardObjects,
  conditionEvidences,
  conditionKinds,
  contestPrizes,
  contests,
  contractSources,
  firmSizes,
  firstSetTypes,
  industries,
  jurisdictions,
  levels,
  listingBoards,
  loanTypes,
  measurePeriods,
  measures,
  patentStatuses,
  placeRelations,
  provinces,
  recognisers,
  scaleSteps,
  standardRoles,
  subjects,
  type ConditionKind,
} from '../../domain/vocabulary.ts';
import { numberWords } from './figure.ts';
import { marks } from './marks.ts';

type Of<K extends ConditionKind> = Extract<Leaf, { kind: K }>;
type Level = keyof typeof levels;

const either = (names: readonly string[]): string => names.join('或');
const named = <T extends string>(terms: Readonly<Record<T, { readonly zh: string }>>, ids: readonly T[]): string => either(ids.map((id) => terms[id].zh));
const names = (ids: readonly string[], titles: Titles): string => either(ids.map((id) => titleOf(titles, id).zh));
/** 国家级 of a thing that is recognised; a standard is 国家标准. */
const graded = (level: Level): string => (/^(national|international)$/.test(level) ? `${levels[level].zh}级` : levels[level].zh);
/** After its kind, in print: 首台（套）：省认定; the kind alone where no operand asks for anything. */
const detailed = (kind: string, details: readonly (string | null)[]): string => {
  const said = details.filter((d) => d !== null && d !== '');
  return said.length === 0 ? kind : marks.labelled(kind, said.join(marks.and));
};
/** A sum with its year, which its name may say already. */
const measured = (measure: keyof typeof measures, period: keyof typeof measurePeriods | null): string => {
  const [{ zh }, year] = [measures[measure], period === null ? '' : measurePeriods[period].zh];
  return zh.includes(year) ? zh : year + zh;
};

/** What a condition asks for, in few words, from its operands; printed words only where no operand tells. */
const phrases: { readonly [K in ConditionKind]: (c: Of<K>, titles: Titles) => string } = {
  holds_title: (c, titles) => {
    const where = [
      ...(c.conferred_in === null ? [] : [`${provinces[c.conferred_in].zh}认定的`]),
      ...(c.conferred_outside === null ? [] : [`${provinces[c.conferred_outside].zh}以外认定的`]),
    ];
    return `称号：${where.join('')}${names(c.titles, titles)}`;
  },
  awarded_title: (c, titles) => `${c.newly === true ? '新认定' : '获得称号'}：${names(c.titles, titles)}`,
  awarded: (c) => `${c.newly === true ? '新认定' : '获得认定'}：${either(c.levels.map(graded))}${awardObjects[c.object].zh}`,
  wins: (c) =>
    detailed(conditionKinds.wins.zh, [
      c.contest === null ? null : contests[c.contest].zh,
      c.level === null ? null : graded(c.level),
      c.prize === null ? null : contestPrizes[c.prize].zh,
    ]),
  first_set: (c) =>
    detailed(conditionKinds.first_set.zh, [
      c.developed_in_city === true ? '当地研制' : null,
      c.recognised_by === null ? null : `${c.newly === true ? '新' : ''}经${recognisers[c.recognised_by].zh}认定`,
      c.recognised_by === null && c.newly === true ? '新认定' : null,
      c.type === null ? null : firstSetTypes[c.type].zh,
    ]),
  patent: (c) =>
    [
      c.status === null ? '' : `${patentStatuses[c.status].zh}的`,
      c.jurisdiction === null ? '' : jurisdictions[c.jurisdiction].zh,
      c.high_value === true ? '高价值' : '',
      // no operand tells 发明专利 from the others
      /(?:发明|实用新型|外观设计)(?=专利)/.exec(c.quote)?.[0] ?? '',
      conditionKinds.patent.zh,
    ].join(''),
  standard: (c) =>
    [
      c.role === null ? '' : standardRoles[c.role].zh,
      c.advanced === true ? '先进' : '',
      c.ip_service === true ? '知识产权服务' : '',
      c.level === null ? '' : levels[c.level].zh,
      conditionKinds.standard.zh,
      c.essential_patent === true ? '，融合标准必要专利' : '',
    ].join(''),
  attracted_firm: (c, titles) => `招来的企业：${c.conferred_in === null ? '' : `${provinces[c.conferred_in].zh}认定的`}${names(c.titles, titles)}`,
  scale_status: (c) => (c.step === 'is' ? '规模以上企业' : `${scaleSteps[c.step].zh}规模以上`),
  firm_size: (c) => `${marks.list(c.sizes.map((s) => firmSizes[s].zh))}企业`,
  industry: (c) => marks.labelled(conditionKinds.industry.zh, c.printed ?? named(industries, c.industries)),
  // a place that is not the issuing city is told by the printed words, which name it
  located: (c) => (c.place === null ? placeRelations[c.relation].zh : `${placeRelations[c.relation].zh}：${marks.quoted(c.quote)}`),
  relocated: (c) => (c.whole === true ? '整体搬迁到当地' : '迁入当地'),
  investment_promoted: () => '招商引资企业',
  amount_at_least: (c) => {
    const figure = withUnit(formatSigned({ op: c.op, value: c.value, value_max: null }, numberWords), c.unit);
    const end = c.to === null ? [] : [withUnit(formatSigned({ op: c.to.op, value: c.to.value, value_max: null }, numberWords), c.to.unit)];
    return `${measured(c.measure, c.period)} ${[figure, ...end].join('、')}`;
  },
  completed: (c) => `已完成：${measured(c.measure, c.period)}`,
  invests_or_buys: (c) => `有${named(measures, c.measures)}`,
  source: (c) => `来自${named(contractSources, c.of)}`,
  hires: (c) => marks.labelled(conditionKinds.hires.zh, c.category),
  land: () => conditionKinds.land.zh,
  leases: () => conditionKinds.leases.zh,
  fair: (c) => detailed(conditionKinds.fair.zh, [c.name]),
  medium: (c) =>
    [
      `${conditionKinds.medium.zh}：${named(advertisingMedia, c.media)}`,
      ...(c.selected === true ? ['须入选'] : []),
      ...(c.unclear_media.length === 0 ? [] : [`${named(advertisingMedia, c.unclear_media)}算不算未写明`]),
    ].join(marks.comma),
  loan: (c) => named(loanTypes, c.types),
  guarantees: (c, titles) =>
    [
      c.titles.length === 0 ? conditionKinds.guarantees.zh : `为${names(c.titles, titles)}提供担保`,
      ...(c.municipal_policy_guarantor === true ? ['市级政策性担保机构'] : []),
    ].join(marks.comma),
  bond: () => conditionKinds.bond.zh,
  listing: (c) => marks.labelled(conditionKinds.listing.zh, named(listingBoards, c.boards)),
  in_list: (c) => `${c.list_kind === 'pool' ? '入库' : '列入名单'}：${c.list}`,
  registered: (c) => detailed(conditionKinds.registered.zh, [c.system]),
  product: (c) => marks.labelled(conditionKinds.product.zh, c.class),
  performs: (c) => (c.activity === 'other' ? `开展：${marks.quoted(c.quote)}` : activities[c.activity].zh),
  external_rules: (c) => marks.labelled(conditionKinds.external_rules.zh, c.reference ?? c.quote),
  preference: (c, titles) => `优先（不作条件）：${c.titles.length === 0 ? c.quote : names(c.titles, titles)}`,
  other: (c) => marks.labelled(conditionKinds.other.zh, marks.quoted(c.quote)),
};

/** Kinds that say themselves whose quality they ask for. */
const OWN_SUBJECT: ReadonlySet<ConditionKind> = new Set(['attracted_firm', 'hires', 'patent', 'standard', 'first_set', 'product']);

/** How the text ties it to the sum, and whose quality it is where that is not the applicant's. */
const beside = ({ evidence, subject, kind }: Leaf): string[] => [
  ...(evidence === 'carried_over' ? ['承上文'] : evidence === 'implied' ? ['由文件推得'] : []),
  ...(subject === 'applicant' || OWN_SUBJECT.has(kind) ? [] : [`指${subjects[subject].zh}`]),
];

/** One condition: 称号：省级专精特新（承上文）. */
function leafText(c: Leaf, titles: Titles): string {
  const phrase = (phrases[c.kind] as (c: Leaf, titles: Titles) => string)(c, titles);
  const notes = beside(c);
  return `${c.negate ? '不得：' : ''}${phrase}${notes.length === 0 ? '' : marks.bracketed(notes.join(marks.comma))}`;
}

/** A condition, or a group of them: 其一即可（甲；乙，且丙）. */
function nodeText(node: ConditionRecord, titles: Titles): string {
  if ('any' in node) return `其一即可${marks.bracketed(marks.clauses(node.any.map((n) => nodeText(n, titles))))}`;
  if ('all' in node) return node.all.map((n) => nodeText(n, titles)).join('，且');
  return leafText(node, titles);
}

/** What the whole document asks of every applicant. */
const isOfAll = (node: ConditionRecord): boolean => conditionLeaves([node]).some((c) => c.evidence === 'document');

export const conditionWords = {
  condition: {
    /** One condition in few words, with what marks it. */
    leaf: leafText,
    /** A condition or a whole group in one line. */
    node: nodeText,
    /** All conditions of an incentive in one line, those of the whole document behind its own. */
    all: (nodes: readonly ConditionRecord[], titles: Titles) => {
      const [own, ofAll] = [nodes.filter((n) => !isOfAll(n)), nodes.filter(isOfAll)];
      const said = (list: readonly ConditionRecord[]) => marks.clauses(list.map((n) => nodeText(n, titles)));
      return marks.clauses([said(own), ofAll.length === 0 ? '' : marks.labelled(conditionEvidences.document.zh, said(ofAll))].filter((text) => text !== ''));
    },
    /** Heads a group of which one member will do, or of which all are needed. */
    anyOf: '其一即可',
    allOf: '同时符合',
  },
};
