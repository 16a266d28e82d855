/** Passages by which a document speaks of itself: what it carries out, since when it holds, how its sums are counted, for which place it is. */
import type { Clause } from '../parse/clauses.ts';
import type { Candidate } from './candidates.ts';
import { draftApplicants } from './draft-applicants.ts';
import { annexesNotHeld, isAttachmentList } from './annexes.ts';
import { ownArticle } from '../parse/clause-path.ts';
import { OF_A_YEAR, OF_DOCUMENT, OF_ITS_STEPS, OF_OWN_CLAUSE } from '../text/own-clause.ts';
import { exclusiveSentences } from '../parse/exclusive-clauses.ts';
import { definedBounds } from '../text/defined-bounds.ts';
import { namedByKind, namedInMarks } from '../text/named-documents.ts';
import { chineseToDecimal } from '../number/chinese.ts';
import { wordEdges } from '../text/words.ts';

/** An entry of the frontmatter as a program would write it. */
export interface DraftPassage {
  readonly kind: 'reference' | 'own_rule' | 'effect' | 'territory' | 'applicants';
  readonly clause: string;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
}

const bare = (text: string) => text.replace(/\s+/g, '');
/** Which place of a quote in its clause is meant; left out where it stands once. */
const placeOf = (text: string, quote: string, start: number) => {
  const before = text.slice(0, start).split(quote).length;
  return text.split(quote).length > 2 ? { nth: before } : {};
};

const NUMBER_BEHIND = /^\s*[（(]\s*([\p{Script=Han}]{2,8}(?:[〔[［【]\s*\d{4}\s*[〕\]］】]\s*|令\s*第?\s*)\d+\s*号)[^（）()]*[）)]/u;
const CARRIED_OUT = /(?:(?:制定|政策|文件)?依据(?:文件)?[：:]?|依据文件[：:]?|根据|按照|依据|依照|贯彻落实|贯彻|落实|执行|大力实施)$/;
const LISTED_BEFORE = /(?:[《“][^《》“”]*[》”](?:[（(][^（）()]*[）)])?[、和及]*)+$/u;

function relationOf(text: string, start: number, end: number): { readonly relation: string; readonly told: string } {
  if (/^[^。；]*(?:同时)?废止/.test(text.slice(end))) return { relation: 'repeals', told: '“废止”' };
  const before = bare(text.slice(Math.max(0, start - 400), start)).replace(LISTED_BEFORE, '');
  const verb = CARRIED_OUT.exec(before)?.[0];
  return verb === undefined ? { relation: 'cites', told: 'it is only named' } : { relation: 'implements', told: `“${verb}”` };
}

/** Every text that is named, once, where it is first named. */
function references(clauses: readonly Clause[], title: string): DraftPassage[] {
  const seen = new Set<string>();
  const cited = clauses
    .filter((c) => !isAttachmentList(c))
    .flatMap(({ id, text }) =>
      [...namedInMarks(text), ...namedByKind(text)].flatMap(({ whole, name, start }): DraftPassage[] => {
        const plain = bare(name).replace(/[“”]/g, '');
        if (seen.has(plain) || bare(title).replace(/[“”]/g, '').includes(plain) || [...seen].some((s) => s.includes(plain))) return [];
        seen.add(plain);
        const behind = NUMBER_BEHIND.exec(text.slice(start + whole.length));
        const quote = text.slice(start, start + whole.length + (behind?.[0].length ?? 0));
        const { relation, told } = relationOf(text, start, start + quote.length);
        return [
          {
            kind: 'reference',
            clause: id,
            fact: {
              title: bare(name),
              number: behind === null ? null : bare(behind[1] ?? ''),
              relation,
              clause: id,
              quote,
              ...placeOf(text, quote, start),
              held: null,
            },
            why: { title: 'as printed', relation: told, ...(behind === null ? {} : { number: 'printed behind it' }) },
          },
        ];
      }),
    );
  const textOf = new Map(clauses.map((c) => [c.id, c.text]));
  const annexes = annexesNotHeld(clauses)
    .filter(({ name }) => !seen.has(name.replace(/[“”]/g, '')))
    .map(({ clause, quote, name, start }): DraftPassage => ({
      kind: 'reference',
      clause,
      fact: { title: name, number: null, relation: 'annex', clause, quote, ...placeOf(textOf.get(clause) ?? '', quote, start), held: null },
      why: { title: 'as printed', relation: 'it is attached, and not in the file' },
    }));
  return [...cited, ...annexes];
}

const DAY = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const FROM_ISSUE = /(?:自|从)?(?:印发|发布|公布|颁布|下发)之日起(?:\d+日后)?(?:正式)?(?:施行|实施|执行|生效|实行)/;
const FROM_DAY = new RegExp(`(?:自|从)${DAY}起?(?:正式)?(?:施行|实施|执行|生效|实行)`);
const TERM = /有效期(?:限)?(?:为|暂定|暂定为)?\s*([\d一二两三四五六七八九十]+)\s*年/;
const UNTIL = new RegExp(`有效期(?:限)?(?:至|到|截至|截止到?)${DAY}`);
/** Speaks of the document: 本办法, 该政策. */
const OF_ITSELF = /本|以上|上述|[该此](?:项)?[\p{Script=Han}]{0,6}(?:政策|办法|措施|意见|规定)/u;
const dayOf = (m: RegExpExecArray | null) => (m === null ? null : `${m[1] ?? ''}-${(m[2] ?? '').padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`);

/** The last day that another sentence of it prints: its articles say the first day and the last apart. */
function lastDay(clauses: readonly Clause[]): string | null {
  const sentences = clauses.flatMap(({ text }) => text.split('。')).filter((s) => OF_ITSELF.test(s));
  return sentences.map((s) => dayOf(UNTIL.exec(s))).find((day) => day !== null) ?? null;
}

/** Since when and how long it is in force, where one sentence of it says so. */
function effect(clauses: readonly Clause[]): DraftPassage[] {
  for (const { id, text } of clauses)
    for (const { 0: sentence, index } of text.matchAll(/[^。]+/g)) {
      const found = [FROM_ISSUE, FROM_DAY, TERM, UNTIL].map((words) => words.exec(sentence));
      const [fromIssue, fromDay, term, until] = found;
      const at = found.flatMap((m) => (m === null ? [] : [{ start: m.index, end: m.index + m[0].length }]));
      if (at.length === 0 || !OF_ITSELF.test(sentence)) continue;
      const [start, end] = [Math.min(...at.map((a) => a.start)), Math.max(...at.map((a) => a.end))];
      const quote = sentence.slice(start, end);
      const years = term?.[1] === undefined ? null : /^\d+$/.test(term[1]) ? Number(term[1]) : Number(chineseToDecimal(term[1]));
      return [
        {
          kind: 'effect',
          clause: id,
          fact: {
            from: dayOf(fromDay ?? null),
            ...(fromIssue == null ? {} : { from_issue: true }),
            until: dayOf(until ?? null) ?? (years === null ? lastDay(clauses) : null),
            years,
            clause: id,
            quote,
            ...placeOf(text, quote, index + start),
          },
          why: { quote: 'the words that say it' },
        },
      ];
    }
  return [];
}

const OWN_RULES: readonly (readonly [string, RegExp])[] = [
  [
    'highest_only',
    /[^。；]*(?:跨[档级]|同一|同时|多[项个档])[^。；]*(?:按照?|享受|执行|取|给予|奖励|补助)(?:其中)?(?:就高|从高|最高)的?一?(?:[档项]|标准|额|奖|补)(?![^，。；]{0,12}\d)[^。；]*/,
  ],
  ['highest_only', /[^。；]*(?:就高|从高|从优|择优|最高额|最高的一项)[^。；]*不(?:予|得)?重复[^。；]*|[^。；]*(?:就高不重复|从优不重复|从高不重复)[^。；]*/],
  ['once', /[^。；]*(?:同一|相同)[^。；]*不(?:予|得|能|再|可)?(?:以)?重复(?:享受|奖励|补助|申报|申请|支持|计算|兑现)[^。；]*/],
  ['once', /[^。；]*(?:(?:不得|不能|不可)(?:同时|重复)?兼得|只能(?:获得|享受|申报|申请)(?:其中)?[一1]项)[^。；]*/],
  [
    'superior_prevails',
    /[^。；]*(?:与|同)(?:国家|省|市|上级)[^。；]*(?:抵触|不一致|不符)[^。；]*以[^。；]*为准|[^。；]*(?:国家|省|上级)[^。；]*另有规定的?，?从其规定/,
  ],
];

/** 以上办公用房补助…不得重复: said of some of its awards alone. */
const OF_SOME = /^\s*(?:以上|上述)(?!各|所有|全部|政策|条款|措施|扶持|奖)[^，。；]{2,}(?:补助|补贴|奖励)/;

/** The articles that give sums. */
const givingArticles = (clauseById: ReadonlyMap<string, Clause>, candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.flatMap((c) => (c.kind === 'amount' ? [ownArticle({ clauseById }, c.clause)] : [])));

/** The clauses that a rule is of: its article, where that gives sums and the rule speaks of it, of its steps or of one year; else none, and it is of all. */
function meantBy(clause: Clause, sentence: string, byId: ReadonlyMap<string, Clause>, giving: ReadonlySet<string>): readonly string[] {
  const article = ownArticle({ clauseById: byId }, clause.id);
  const isOwn = OF_OWN_CLAUSE.test(sentence);
  if (OF_DOCUMENT.test(sentence) && !isOwn) return [];
  return giving.has(article) && (isOwn || OF_ITS_STEPS.test(sentence) || OF_A_YEAR.test(sentence)) ? [article] : [];
}

/** Which words take their figure in, and which leave it out: each definition with its own words, each word as it is first defined. */
function bounds(clauses: readonly Clause[], candidates: readonly Candidate[]): DraftPassage[] {
  const defined = new Set<string>();
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const giving = givingArticles(byId, candidates);
  return clauses.flatMap((clause) => {
    const { id, text, number } = clause;
    return definedBounds(text).flatMap(({ kind, words, start, end }): DraftPassage[] => {
      const fresh = words.filter((w) => !defined.has(w));
      for (const w of fresh) defined.add(w);
      const from = number !== null && start === 0 && text.startsWith(number) ? number.length : start;
      const quote = text.slice(from, end).trim();
      if (fresh.length === 0) return [];
      const within = OF_OWN_CLAUSE.test(quote) ? meantBy(clause, quote, byId, giving) : [];
      const meant = within.length === 0 ? {} : { within };
      return [{ kind: 'own_rule', clause: id, fact: { kind, words, ...meant, clause: id, quote, ...placeOf(text, quote, start) }, why: { kind: 'its words' } }];
    });
  });
}

/** How its sums are counted by its own words; of one sentence the first rule that fits, and of one kind the first of each clause that it is of. */
function ownRules(clauses: readonly Clause[], candidates: readonly Candidate[]): DraftPassage[] {
  const given = new Set<string>();
  const barring = exclusiveSentences(clauses);
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const giving = givingArticles(byId, candidates);
  return clauses.flatMap((clause) => {
    const { id, text, number } = clause;
    return [...text.matchAll(/[^。；]+/g)].flatMap(({ 0: sentence, index }): DraftPassage[] => {
      const skipped = number !== null && index === 0 && sentence.startsWith(number) ? number.length : 0;
      const within = meantBy(clause, sentence, byId, giving);
      // 奖励20万元，同一年度跨档的，按最高档: what is said of the sums stands behind them
      const paid = candidates.findLast((c) => c.kind === 'amount' && c.clause === id && index <= c.start && c.end <= index + sentence.length);
      const behind = paid === undefined ? '' : sentence.slice(paid.end - index).replace(/^[^，]*，?/, '');
      const said = [behind, sentence.slice(skipped)].find((words) => OWN_RULES.some(([, rule]) => rule.test(words))) ?? '';
      const rule = OWN_RULES.find(([kind, words]) => !given.has(kind + within.join()) && words.test(said));
      if (rule === undefined || OF_SOME.test(said)) return [];
      const quote = said.trim();
      // 第三条与第八条不重复享受: said of these alone, by each of them
      if (barring.some((b) => b.clause === id && b.quote === quote)) return [];
      const [kind] = rule;
      given.add(kind + within.join());
      const meant = within.length === 0 ? {} : { within };
      const why = { kind: 'its words', ...(within.length === 0 ? {} : { within: 'it speaks of the clause that it stands in' }) };
      return [{ kind: 'own_rule', clause: id, fact: { kind, ...meant, clause: id, quote }, why }];
    });
  });
}

/** 文中所指企业为注册地在本区范围内的…: it says itself whom it means. */
const DEFINED_SEAT =
  /(?<=^|[，。；：.．、\s])(?:本|文中)[^，。；：]{0,8}(?:所指|所称|适用)[^，。；：]*(?:注册|登记)[^，。；]*(?:在|于)[^，。；]{2,12}[^，。；]*/;

/** 申报企业应在本县登记注册: whoever applies must have a seat there. */
const ASKED_SEAT =
  /(?<=^|[，。；：.．、\s])[^，。；：.．、\s]*(?:企业|单位|主体|机构|申报人|申请人)(?:应当?|须|需|必须|原则上)[^，。；：]{0,4}在[^，。；：]{2,8}(?:注册|登记|纳税)[^，。；：、]*/;

/** The words between two places of a text, and what is missing of the first and the last word. */
function inWholeWords(text: string, start: number, end: number): string {
  const edges = [...wordEdges(text)].sort((a, b) => a - b);
  return text.slice(edges.filter((at) => at <= start).at(-1) ?? start, edges.find((at) => at >= end) ?? end);
}

/** For whose firms it is: the first words that ask for a seat in a place. */
function territory(clauses: readonly Clause[], place: string | null): DraftPassage[] {
  const seated =
    /(?:在)?(?:[本我全][市县区州旗省]|(?<=^|[，。；：、（\s在于为对凡是])[^为在于对凡是本我全，。；：、（）\s\d]{2,6}[市县区州旗])(?:行政区域|辖区|范围|境)?(?:内|范围内)?[^，。；（）]{0,10}(?:注册|登记|设立|纳税)[^，。；（）]{0,30}?(?:企业|单位|机构|组织|法人(?!资格)|主体)|(?:工商|税务)?(?:注册|登记)[^，。；：]{0,16}在[本我全][市县区州旗][^，。；：]{0,20}(?:企业|单位|机构|组织|法人(?!资格)|主体)|(?<=^|[，。；：])[^，。；：]*(?:注册地|注册登记地)[^，。；]{0,24}在[^，。；]{2,12}(?:范围|区域|境)?内[^，。；]*/u;
  // what all must have comes before what one award asks
  const words = [DEFINED_SEAT, ASKED_SEAT].find((pattern) => clauses.some((c) => pattern.test(c.text))) ?? seated;
  for (const { id, text } of clauses) {
    const found = words.exec(text);
    if (found === null) continue;
    const quote = inWholeWords(text, found.index, found.index + found[0].length);
    return [{ kind: 'territory', clause: id, fact: { clause: id, quote }, why: { quote: 'asks for a seat in the place' } }];
  }
  // its own title comes first, where the text prints one
  const named = place === null ? undefined : clauses.find((c) => c.kind !== 'row' && c.text.includes(place));
  if (named === undefined || place === null) return [];
  const fact = { clause: named.id, quote: place, ...placeOf(named.text, place, named.text.indexOf(place)) };
  return [{ kind: 'territory', clause: named.id, fact, why: { quote: 'the first place that names it; no seat is asked for' } }];
}

/** The day from which a document holds, where it prints one. */
export function holdsFrom(clauses: readonly Clause[]): string | null {
  const from = effect(clauses)[0]?.fact.from;
  return typeof from === 'string' ? from : null;
}

/** What a document says of itself, each with its passage, in the order of a review. */
export const draftPassages = (
  clauses: readonly Clause[],
  title: string | null,
  place: string | null = null,
  candidates: readonly Candidate[] = [],
): DraftPassage[] => [
  ...territory(clauses, place),
  ...draftApplicants(clauses, { candidates, place }).map((passage): DraftPassage => ({ kind: 'applicants', ...passage })),
  ...effect(clauses),
  ...bounds(clauses, candidates),
  ...ownRules(clauses, candidates),
  ...references(clauses, title ?? ''),
];
