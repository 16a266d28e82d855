/** How a drafted incentive is called: who is given what, and which of several members of one sentence it is. */
import { isAnybody } from './asked-phrases.ts';
import type { Award } from './awards.ts';
import { gradeAt, withOwnLevel } from './draft-conditions.ts';
import type { Guess } from './draft-fact.ts';
import { unclosed } from '../text/brackets.ts';

/** The longest name that heads a column. */
const LONGEST = 24;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The beginning of a name that ends with a word and leaves nothing open. */
function cut(name: string): string {
  const ends = [...words.segment(name)].map(({ index }) => index).filter((at) => at >= 4 && at < LONGEST && unclosed(name.slice(0, at)) === null);
  const end = ends.findLast((at) => !/[，、的和或及与在为（“《]$/.test(name.slice(0, at))) ?? LONGEST - 1;
  return `${name.slice(0, end)}…`;
}

/** A name short enough to head a column: its head, else its last phrases, else its beginning. */
export function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  // 服务机构（属政府采购的除外）
  const plain = name.replace(/（[^（）]*）$/, '');
  const head = plain.split('的').at(-1) ?? name;
  if (head.length > 4 && head.length <= LONGEST && unclosed(head) === null) return head;
  const [first = name] = name.split(/、(?![^（]*）)/);
  if (first.length < name.length && first.length <= LONGEST && first.length >= 4 && unclosed(first) === null) return `${first}等`;
  return cut(name);
}

/** Says of itself next to nothing: 符合条件的企业, 单个企业, 项目. */
const isVague = (name: string): boolean =>
  isAnybody(name) || /^(?:符合(?:相关|规定)?条件的|[^的]{0,2}工业|我[市县区])?(?:各类|相关|有关)?(?:企业|单位|机构|项目)$/.test(name);

/** What an award is for, by the words of its conditions: the first that is no threshold, else the first. */
function askedFor(conditions: readonly Readonly<Record<string, unknown>>[]): string | null {
  const own = conditions.filter((c) => c.kind !== 'external_rules' && c.kind !== 'industry' && typeof c.quote === 'string' && c.quote.length >= 4);
  const subjects = own.filter((c) => c.kind !== 'amount_at_least' && !/\d/.test(String(c.quote)));
  // 经事先备案: a formality, and not for what
  const telling = subjects.find((c) => c.kind !== 'registered') ?? subjects[0] ?? own[0];
  // 大赛一等奖、二等奖, of whoever wins the second
  return telling === undefined
    ? null
    : String(telling.quote)
        .replace(/的$/, '')
        .replace(/(?:[一二三]等奖、)+(?=[一二三]等奖$|优秀奖$)/, '');
}

const VERB = /^(?:对)?(?:[首初]次|当年|新)?(?:被|获)?(?:认定|评定|评为|获得|获批|入选|列入|纳入|通过)[为的]*/;
const FIRST_AND_AGAIN = /^((?:首次|初次|新)(?:认定|通过|获评|评定))[、和及或]((?:重新|再次|复审|到期)(?:认定|通过|获评|评定))([为的]?.+)$/;
/** 甲、乙和丙的，分别: as many names as sums. */
function ownName(name: string, i: number, n: number): string {
  // 首次认定、重新认定为高新技术企业
  const [, first, again, title = ''] = FIRST_AND_AGAIN.exec(name) ?? [];
  if (n === 2 && first !== undefined) return `${(i === 0 ? first : again) ?? ''}${title}`;
  const plain = name.replace(VERB, '');
  const names = plain.split(/、|和|及|或/);
  // 主导制定国际标准、国家标准的企业: what each did is said once, and so is who
  const did = /^(?:主导|牵头|主持|参与)(?:或参与)?(?:制定|修订|制修订|起草)*/.exec(plain)?.[0] ?? '';
  const own = names[i] ?? '';
  if (did !== '' && names.length === n) return `${i === 0 ? '' : did}${own.replace(/的(?:企业|单位|机构)$/, '')}`;
  return names.length === n && names.every((part) => part.length >= 3 && !/^\d|[一二三]$/.test(part)) ? (names[i] ?? name) : name;
}

/** What one member of a sentence that gives several sums has for itself: its threshold, or its own of several names. */
interface Member {
  readonly name: string;
  readonly mark: string | null;
}

function memberOf(beneficiary: string, segment: string, text: string, award: Award, i: number, n: number, printedName: string | null): Member {
  // 新认定为国家级“小巨人”的: what he is called is the title
  const name = beneficiary
    .replace(/的$/, '')
    .replace(/^(?:[首初]次|当年|年度|新)*(?:被|获)?(?:认定|评定|评|升级|晋升)为(?=.*(?:专精特新|小巨人|冠军|企业))/, '');
  const threshold = award.conditions.find((c) => award.list.includes(c));
  if (threshold !== undefined) {
    const first = award.list[0] ?? threshold;
    const measured = /[^，。；、：（）对]*$/.exec(text.slice(0, first.start))?.[0].replace(/(?:首次)?(?:达到?|超过|突破|满)?$/, '') ?? '';
    const who = (/\d/.test(name) || isVague(name)) && measured.length >= 3 ? measured.replace(/在$/, '') : name;
    return {
      name: shortened(who),
      mark: (text.slice(threshold.start, threshold.end) + (/^以[上下]/.exec(text.slice(threshold.end))?.[0] ?? '')).replace(/^(?:达到?|超过|突破|满)/, ''),
    };
  }
  if (n < 2 || !segment.includes('分别')) return { name: shortened(name), mark: null };
  // 评为甲级、乙级民宿的; 获得一等奖、二等奖的
  const grade = gradeAt(segment, i, n);
  if (grade !== null && (printedName !== null || name.includes(grade.list))) return { name: shortened(name.replace(grade.list, grade.own)), mark: grade.own };
  const levelled = withOwnLevel(name, i, n);
  const own = levelled === name ? ownName(name, i, n) : levelled;
  return { name: shortened(own), mark: own === name ? null : shortened(own) };
}

/** Everything that a title is made of. */
export interface TitleParts {
  /** What the document calls it. */
  readonly printed: string | null;
  readonly beneficiary: string;
  readonly help: string;
  readonly conditions: readonly Readonly<Record<string, unknown>>[];
  readonly segment: string;
  readonly text: string;
  readonly award: Award;
  readonly i: number;
  readonly n: number;
  /** Headings above it, nearest first. */
  readonly heads: readonly string[];
}

/** 民宿建设, above a sentence: a subject, neither a call upon somebody nor a part of a document. */
const NAMES_SUBJECT =
  /^(?!支持|扶持|培育|发展|做|鼓励|引导|完善|加强|落实|加大|实施|对|促进|推动|推进|提升|强化|政策|其他|相关|有关)[\p{Script=Han}A-Z“”]{3,14}(?<!政策|措施|标准|内容|条件|范围|对象|方式|程序|办法|流程|要求|规定|支持|保障|力度)$/u;
/** 经营满一年, 每间: says how long or per what, and not for what. */
const SAYS_NO_SUBJECT = /^(?:经营|运营|连续|每|在[^，]{0,8}期间)|每[^，]{0,3}$/;

/**
 * How an award is called: as the document calls it; else who, or where that says nothing for what, is given which help. null where
 * no word says either.
 */
export function titleOf({ printed, beneficiary, help, conditions, segment, text, award, i, n, heads }: TitleParts): Guess<string> | null {
  const { name, mark } = memberOf(beneficiary, segment, text, award, i, n, printed);
  const marked = mark === null ? '' : `（${mark}）`;
  if (printed !== null) return { value: `${printed}${marked}`, why: 'its printed name' };
  const isVagueHere = beneficiary === '' || isVague(beneficiary) || name.endsWith('…');
  const told = isVagueHere && mark === null ? askedFor(conditions) : null;
  const asked = name.endsWith('…') && told !== null && shortened(told).endsWith('…') ? null : told;
  const subject = (heads[0] ?? '').replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/, '').replace(/。$/, '');
  if (isVagueHere && mark === null && (asked === null || SAYS_NO_SUBJECT.test(asked)) && NAMES_SUBJECT.test(subject))
    return { value: `${subject}${help}`, why: 'the heading above, and kind of help' };
  if (asked !== null) {
    const levelled = segment.includes('分别') ? withOwnLevel(asked, i, n) : asked;
    return {
      value: `${shortened(levelled === asked && segment.includes('分别') ? ownName(asked, i, n) : levelled)}${help}`,
      why: 'what is asked, and kind of help',
    };
  }
  if (beneficiary === '') return null;
  return { value: `${name}${/\d/.test(mark ?? '') && !name.includes(mark ?? '') ? marked : ''}${help}`, why: 'beneficiary and kind of help' };
}
