import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { isForeignMoney } from '../number/money.ts';
import { conditionTitles, placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { Title } from '../schema/title.ts';
import { withoutOthers } from '../text/name-places.ts';
import { bare } from '../text/text.ts';
import { NO_THRESHOLD, THRESHOLD_WORDS } from '../text/threshold-words.ts';
import { awardObjects, contestPrizes, contests, firstSetTypes, provinces } from '../vocabulary.ts';
import { EITHER_ROLE, measureBreach, namesActivity, unreadOperands } from './condition-operands.ts';
import type { Add } from './report.ts';

/** One operand that a text prints, and how. */
interface PrintedOperand {
  /** The operand's name and value, as coded: `levels national`. */
  readonly operand: string;
  /** Matches the bare words that say it. */
  readonly words: RegExp;
}

const LEVELS: Readonly<Record<string, RegExp>> = {
  global: /全球/,
  international: /国际/,
  national: /国家|全国|省级以上|市级以上/,
  industry: /行业/,
  provincial: /省|自治区|市级以上/,
  municipal: /市/,
  district: /(?<![园社地山景街片专特新])[区县](?!域|块|间|别)/,
  local: /地方/,
  group: /团体/,
};
const SIZES: Readonly<Record<string, RegExp>> = { large: /大/, medium: /中/, small: /小/, micro: /微|中小/ };
const INDUSTRIES: Readonly<Record<string, RegExp>> = { industrial: /工业|制造/, service: /服务/, agriculture: /农/ };
const SCALE: Readonly<Record<string, RegExp>> = { is: /规上|规模以上/, newly: /新/, first_time: /首次|初次|第一次/ };
const RECOGNISERS: Readonly<Record<string, RegExp>> = { nation: /国家/, province: /省/, municipality: /市/ };
const MEDIA: Readonly<Record<string, RegExp>> = {
  cctv_jingpin_anhui: /精品安徽|入选/,
  cctv_other: /央视/,
  national: /国家级/,
  provincial: /省级/,
  municipal: /市级/,
  online: /网络|新媒体/,
};
const BOARDS: Readonly<Record<string, RegExp>> = {
  provincial_equity_exchange_srdi: /专精特新板/,
  provincial_equity_exchange_other: /股权交易中心|四板/,
  neeq: /新三板/,
  bse: /北交所|北京证券交易所|上市/,
  sse_szse: /沪深|上海|深圳|主板|科创板|创业板|上市/,
};
const LOANS: Readonly<Record<string, RegExp>> = { working_capital: /流动资金/, fixed_asset: /固定资产|项目/ };
const SOURCES: Readonly<Record<string, RegExp>> = { university_or_institute: /高校|院所|院校/, company: /企业/, individual: /个人/ };

const escaped = (words: string) => new RegExp(bare(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const of = (name: string, values: readonly string[], table: Readonly<Record<string, RegExp>>): PrintedOperand[] =>
  values.flatMap((value) => {
    const words = table[value];
    return words === undefined ? [] : [{ operand: `${name} ${value}`, words }];
  });
const one = (name: string, value: string | null, table: Readonly<Record<string, RegExp>>) => of(name, value === null ? [] : [value], table);
const flag = (name: string, value: boolean | null, words: RegExp): PrintedOperand[] => (value === true ? [{ operand: `${name} true`, words }] : []);
const asPrinted = (name: string, words: string | null): PrintedOperand[] => (words === null ? [] : [{ operand: name, words: escaped(words) }]);
const always = (kind: string, words: RegExp): PrintedOperand[] => [{ operand: `kind ${kind}`, words }];
// the 新 of 专精特新 and 创新 says nothing of when, that of 重新 the opposite
const newly = (value: boolean | null) => flag('newly', value, /(?<![特创重])新|首次|初次|当年/);

/** Other words for what is recognised than its name in the vocabulary. */
const OTHER_OBJECT_WORDS: Readonly<Partial<Record<keyof typeof awardObjects, RegExp>>> = {
  rnd_institution: /(?:技术|研发|研究|研究开发)(?:（[^）]*）)?(?:中心|机构)|科研(?:机构|院所)|研究院/,
  quality_award: /商标|老字号|地理标志|名牌/,
};

/** All of them. */
export const OBJECT_WORDS: readonly RegExp[] = Object.values(OTHER_OBJECT_WORDS);

/** 一、二、三等奖 prints each of them. */
const PRIZE_WORDS: Readonly<Record<string, RegExp>> = { first: /一(?:、[二三])*等奖/, second: /二(?:、三)?等奖/ };

/** What the words of a condition must print, by its operands; titles apart. */
function printedOperands(c: Leaf): PrintedOperand[] {
  switch (c.kind) {
    case 'holds_title':
      return [
        ...asPrinted('conferred_in', c.conferred_in && provinces[c.conferred_in].zh.slice(0, 2)),
        ...(c.conferred_outside === null ? [] : [{ operand: `conferred_outside ${c.conferred_outside}`, words: /外/ }]),
      ];
    case 'awarded_title':
      return newly(c.newly);
    case 'awarded':
      return [
        {
          operand: `object ${c.object}`,
          words: new RegExp(
            awardObjects[c.object].zh
              .split('、')
              .map((name) => escaped(name).source)
              .concat(OTHER_OBJECT_WORDS[c.object]?.source ?? [])
              .join('|'),
          ),
        },
        ...of('levels', c.levels, LEVELS),
        ...newly(c.newly),
      ];
    case 'wins':
      return [
        ...one('level', c.level, LEVELS),
        ...(c.prize === null ? [] : [{ operand: 'prize', words: PRIZE_WORDS[c.prize] ?? escaped(contestPrizes[c.prize].zh) }]),
        ...(c.contest === 'chuangke_china' ? asPrinted('contest', contests[c.contest].zh) : []),
      ];
    case 'first_set':
      return [
        ...asPrinted('type', c.type && firstSetTypes[c.type].zh),
        ...one('recognised_by', c.recognised_by, RECOGNISERS),
        ...newly(c.newly),
        ...flag('developed_in_city', c.developed_in_city, /市内|本市|我市/),
      ];
    case 'patent':
      return [
        ...one('jurisdiction', c.jurisdiction, { domestic: /中国|国内|国家专利/, foreign: /国外|境外|海外|国际|其[他它]国家|美国|日本|欧盟|欧洲/ }),
        ...one('status', c.status, { granted: /授权|(?<!申请)(?:取得|获得|拥有)[^，。；]{0,6}专利/, pending: /申请/ }),
        ...flag('high_value', c.high_value, /高价值/),
      ];
    case 'standard':
      return [
        ...one('role', c.role, { lead: /主持|主导|牵头/, participate: /参与/ }),
        ...one('level', c.level, LEVELS),
        ...flag('essential_patent', c.essential_patent, /标准必要专利/),
        ...flag('ip_service', c.ip_service, /知识产权服务/),
        ...flag('advanced', c.advanced, /先进/),
      ];
    case 'attracted_firm':
      return asPrinted('conferred_in', c.conferred_in && provinces[c.conferred_in].zh.slice(0, 2));
    case 'scale_status':
      return one('step', c.step, SCALE);
    case 'firm_size':
      return of('sizes', c.sizes, SIZES);
    case 'industry':
      return [...of('industries', c.industries, INDUSTRIES), ...asPrinted('printed', c.printed)];
    case 'relocated':
      return [...always(c.kind, /迁/), ...flag('whole', c.whole, /整体/)];
    case 'investment_promoted':
      return always(c.kind, /招商/);
    case 'source':
      return of('of', c.of, SOURCES);
    case 'hires':
      return asPrinted('category', c.category);
    case 'land':
      return always(c.kind, /用地/);
    case 'leases':
      return always(c.kind, /租/);
    case 'fair':
      return asPrinted('name', c.name);
    case 'medium':
      return [...of('media', c.media, MEDIA), ...flag('selected', c.selected, /入选/)];
    case 'loan':
      return [...always(c.kind, /贷/), ...of('types', c.types, LOANS)];
    case 'guarantees':
      return [...always(c.kind, /担保/), ...flag('municipal_policy_guarantor', c.municipal_policy_guarantor, /政策性/)];
    case 'bond':
      return always(c.kind, /债/);
    case 'listing':
      return of('boards', c.boards, BOARDS);
    case 'registered':
      return asPrinted('system', c.system);
    case 'product':
      return asPrinted('class', c.class);
    case 'external_rules':
      return asPrinted('reference', c.reference);
    default:
      return [];
  }
}

/** The names of a title without what says its level: 省级“专精特新” is printed as 专精特新 too. */
const namesOf = (title: Title): string[] =>
  [...title.words, title.zh].map((w) => bare(w).replace(/^(国家级?|省级以上|省级?|市级?|批|家)|（[^）]*）$/g, '')).filter((w) => w.length >= 3);

/** Titles that a condition names and its words do not: neither by their own name nor by another province's for the same step. */
function unprintedTitles(c: Leaf, words: string, titles: ReadonlyMap<string, Title>): readonly string[] {
  if (c.kind === 'preference' && conditionTitles(c).length === 0) return [];
  return conditionTitles(c).filter((id) => {
    const title = titles.get(id);
    if (title === undefined) return false;
    const sameStep = [...titles.values()].filter((t) => t === title || (t.row !== null && t.row === title.row));
    const said = withoutOthers(words, [...conditionTitles(c), ...sameStep.map((t) => t.id)], titles);
    return !sameStep.flatMap(namesOf).some((name) => said.includes(name) || said.replace('的企业', '企业').includes(name));
  });
}

/** 分两批, 分三年拨付: how a sum is paid, and no more. */
const IN_PARTS = /^分[一二两三四五六七八九十\d]+(?:批次?|期|次|年|个?阶段)(?:拨付|支付|兑现|发放|给予|予以|到位)?$/;

/** Whether another condition of the kind says it: of one printed phrase two conditions may take a part each. */
const holds = (c: Leaf, operand: string, value: string): boolean => {
  const held: unknown = (c as Readonly<Record<string, unknown>>)[operand];
  return held === value || (Array.isArray(held) && held.includes(value));
};

/** A sum of money that is to be reached, or not to be passed. */
const REACHED_SUM = /(?:不低于|不少于|不超过|超过|达到?|满|高于|低于)[\d.]+[万亿]?元|[\d.]+[万亿]?元(?:[（(][^）)]*[）)])?及?以[上下]/;

/** 申请上述奖励的企业须依法纳税: a sentence behind an award that asks something of whoever is given it, and gives nothing itself. */
const DEMANDS = /须|需(?!求)|应当?|不低于|不少于|上述|为准|条件/;
const GIVES_ANEW = /给予|予以|(?:奖[励补]|补[助贴]|资助)[^，]{0,4}\d|[%％]/;

/** What the sum measures that the words of an undecided condition ask for; null where they ask for none, or do not name it. */
function comparableSum(words: string): string | null {
  // 超40万元以上 says two things of the number itself
  if (!REACHED_SUM.test(words) || NO_THRESHOLD.test(words) || /超过?[\d.]+[万亿]?元及?以上/.test(words)) return null;
  return THRESHOLD_WORDS.find(([named]) => named.test(words))?.[1] ?? null;
}

/**
 * The words of a condition say what it is coded with: its titles, levels, places, and what it is. Words that say 新 or 首次 are not
 * coded as if they did not; what the head of a sentence hands on stands before what it is handed on to.
 */
export function checkConditionWords(
  policy: ParsedPolicy,
  { fact, range, field }: PlacedFact<IncentiveInput>,
  titles: ReadonlyMap<string, Title>,
  add: Add,
): void {
  const placed = placedConditions(fact.conditions);
  for (const { condition: c, path } of placed) {
    if (c.evidence === 'implied') continue;
    const words = bare(c.quote);
    const problem = (operand: string, message: string, remedy: string) => {
      add(`${field} (${fact.id}).conditions.${path}${operand}`, message, remedy, c.clause ?? fact.clause);
    };
    const widen = 'quote the words that say it, or correct the operand';
    for (const { operand, words: asked } of printedOperands(c))
      if (!asked.test(words)) problem(`.${operand.split(' ')[0] ?? ''}`, `“${c.quote}” does not print ${operand}`, widen);
    for (const { operand, words: said, value } of unreadOperands(c, words))
      if (!placed.some(({ condition: other }) => other !== c && other.kind === c.kind && holds(other, operand, value)))
        problem(`.${operand}`, `“${c.quote}” prints “${said}”`, `say ${operand}: ${value}`);
    if (IN_PARTS.test(words)) {
      const paid = fact.amounts.find((a) => a.instalments !== null);
      problem(
        '.quote',
        `“${c.quote}” says how it is paid${paid === undefined ? '' : `, which amounts.${paid.key}.instalments says`}`,
        paid === undefined ? 'code it as instalments of the amount' : 'drop the condition',
      );
    }
    if (c.kind === 'standard' && c.role !== null && fact.group === null && EITHER_ROLE.test(words))
      problem('.role', `“${EITHER_ROLE.exec(words)?.[0] ?? ''}” leaves both open`, 'set role null');
    if (c.kind === 'performs' && !namesActivity(c.activity, words))
      problem('.activity', `“${c.quote}” does not name the activity "${c.activity}"`, 'choose the activity that the words name, or other');
    const measures = c.kind === 'invests_or_buys' ? c.measures : c.kind === 'amount_at_least' ? [c.measure] : [];
    const measure = measureBreach(measures, words);
    if (measure !== null)
      problem(
        c.kind === 'amount_at_least' ? '.measure' : '.measures',
        `“${c.quote}” ${measure.isPrinted ? 'also names' : 'does not name'} "${measure.measure}"`,
        'list what the words name',
      );
    const compared = c.kind === 'other' ? comparableSum(words) : null;
    if (compared !== null)
      problem('.quote', `“${c.quote}” asks for a sum that can be compared`, `code amount_at_least with measure ${compared}, or what the sum measures instead`);
    if (c.kind === 'amount_at_least') {
      if (isForeignMoney(c.unit))
        problem('.unit', `${c.unit} is asked of nobody, and no rate of exchange is printed`, 'code it as kind other with the same quote');
      // 100—500亩: the unit behind the upper end is that of both
      const isPrinted = new RegExp(`${String(c.value)}(?:[-—–~～至到]+[\\d.]+)?${escaped(c.unit).source}`).test(words);
      if (words.includes(String(c.value)) && !isPrinted)
        problem('.unit', `“${c.quote}” does not print ${c.value}${c.unit}`, 'copy the unit that follows the numeral');
      if (c.op === 'gt' && /达到?\d/.test(words)) problem('.op', `“${c.quote}” says 达到, which holds from the figure on`, 'set op ge');
    }
    for (const id of unprintedTitles(c, words, titles)) problem('.titles', `“${c.quote}” does not print the title "${id}"`, widen);
    if ('newly' in c && c.newly !== true && /(?<!重)新认定|新获|新增|首次|初次|首获/.test(words))
      problem('.newly', `“${c.quote}” prints that it must be new`, 'set newly: true');
    if (c.kind === 'in_list' && !bare(policy.clauseById.get(c.clause ?? fact.clause)?.text ?? '').includes(bare(c.list)))
      problem('.list', `the list “${c.list}” does not stand in the clause`, 'name the list as printed');
    if (c.evidence !== 'carried_over') continue;
    const text = policy.clauseById.get(fact.clause)?.text ?? '';
    const before = bare(text.slice(0, range.end));
    // …不予奖励。 behind it says who is left out of what is given before
    const next = c.negate ? bare(/^[。；]?[^。；]*/.exec(text.slice(range.end))?.[0] ?? '') : '';
    const behind = [
      next,
      ...bare(text.slice(range.end))
        .split(/[。；]/)
        .filter((s) => DEMANDS.test(s) && !GIVES_ANEW.test(s)),
    ].join('\n');
    if ((c.clause ?? fact.clause) === fact.clause && !before.includes(words) && !behind.includes(words))
      problem(
        '.evidence',
        `“${c.quote}” stands after what it is carried over to`,
        'words carry over from before, or from a sentence behind that only asks (申请企业须…); quote those',
      );
  }
}
