import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { TargetInput } from '../schema/target.ts';
import { isFactId } from '../fact-id.ts';
import { unclosed } from '../text/brackets.ts';
import { bare, findAll } from '../text/text.ts';
import { standing } from '../text/words.ts';
import { clauseWords, type ClauseWords } from './clause-words.ts';
import type { Add } from './report.ts';

/** A clause's bare text and the places between its words, where a passage may begin or end. */
interface Words extends ClauseWords {
  /** Those of them where a phrase may: not inside a set phrase, nor between a number and its unit. */
  readonly phraseEdges: ReadonlySet<number>;
}

/** What a dictionary of everyday words takes apart and these texts never do: titles with the firms that hold them, and set phrases. */
const SET_PHRASES =
  /[“]?专精特新[”]?(?:中小)?[“]?(?:小巨人)?[”]?(?:企业(?!上市))?|制造业单项冠军(?:企业)?|符合(?:相关|规划)?条件|招商引资|知识产权|沪深交易所|主持制定|主导制定|(?:后备|在库|入库)企业|后备库|按(?:照)?(?:有关|相关)?规定|首次进入|流动资金|政府采购|标准工业厂房|参展项目/g;

/** Numbers with the units behind them. */
const NUMBERS = /\d+(?:[.．]\d+)?(?:[百千万亿]*(?:元|家|户|个|项|件|名|人|台|套|亩)|%|％)/g;

/** Edges of words at which a phrase may begin or end. */
function phraseEdgesOf(text: string, edges: ReadonlySet<number>): ReadonlySet<number> {
  const left = new Set(edges);
  for (const { 0: whole, index } of [SET_PHRASES, NUMBERS].flatMap((words) => [...text.matchAll(words)]))
    for (let at = index + 1; at < index + whole.length; at++) left.delete(at);
  return left;
}

const wordsOf = new WeakMap<Clause, Words>();
function inWords(clause: Clause): Words {
  const known = wordsOf.get(clause);
  if (known !== undefined) return known;
  const { text, edges: between } = clauseWords(clause);
  // 50家|主营业务: behind the unit of a number a word begins; 机器人|的企业: before the receiver's 的 one ends
  const behindNumbers = Array.from(text.matchAll(NUMBERS), ({ 0: whole, index }) => index + whole.length);
  const beforeReceivers = Array.from(text.matchAll(/(?<![目标])的(?=企业|单位|机构|项目|，)/g), ({ index }) => index);
  const edges = new Set([...between, ...behindNumbers, ...beforeReceivers]);
  const words = { text, edges, phraseEdges: phraseEdgesOf(text, edges) };
  wordsOf.set(clause, words);
  return words;
}

/** Marks and particles that no passage begins with, nor ends with. */
const NO_BEGIN = /^[，。；：、）”》的]/;
const NO_END = /[，；：、（“《]$/;
/** Words that govern what follows them: a passage that ends with one has lost it, unless a mark follows. */
const GOVERNS =
  /(?:对|(?<![导方面趋流走倾意])向|在|为|按|按照|参照|根据|加大|推荐|挑选|(?<!法人|社会|经济|合作|服务|行业)组织|运用|参与|进入|分别|重点|经营|工业用|每年|面向[^，。；]*开展)$/;
/** Nouns that what stands before them belongs to. */
const BELONGS = /^(?:企业|机构|项目|条件|价格|内)/;
/** What a firm has done: 主板上市 of 主板上市企业 is whole by itself. */
const DONE = /(?:上市|挂牌|投产|落户|入选|获批|上规)$/;

/** What a passage is torn by; null where it is whole. Words that do not stand in the clause are another rule’s. */
function tear(clause: Clause, words: string, isQuote: boolean): string | null {
  const { text, edges, phraseEdges } = inWords(clause);
  const quoted = bare(words);
  const pair = unclosed(quoted);
  if (pair !== null) return `breaks off inside ${pair}`;
  if (NO_BEGIN.test(quoted)) return `begins with “${quoted.charAt(0)}”`;
  if (NO_END.test(quoted)) return `ends with “${quoted.slice(-1)}”`;
  if (quoted.length === 1) return 'is half a word';
  if (standing(text, isQuote ? phraseEdges : edges, words) === 'torn') return 'begins or breaks off inside a word';
  if (!isQuote) return null;
  const after = findAll(text, quoted).map((r) => text.slice(r.end));
  const isCut = (rest: string) => /^\p{Script=Han}/u.test(rest) && (GOVERNS.test(quoted) || (BELONGS.test(rest) && !DONE.test(quoted)));
  return after.length > 0 && after.every(isCut) ? `breaks off before “${after[0]?.slice(0, 4) ?? ''}”` : null;
}

/** Printed words of one field. */
type Passage = readonly [path: string, words: string | null | undefined, clause?: string | undefined];

function report(policy: ParsedPolicy, clause: string, passages: readonly Passage[], add: Add): void {
  for (const [path, words, at = clause] of passages) {
    const of = policy.clauseById.get(at);
    const torn = of === undefined || words == null ? null : tear(of, words, path.endsWith('quote'));
    if (torn !== null) add(path, `“${words ?? ''}” ${torn}`, 'copy whole words, from the beginning of the phrase to its end', at);
  }
}

/** Every passage that an incentive quotes or names as printed consists of whole words. */
export function checkIncentiveWholeWords(policy: ParsedPolicy, { fact, field }: PlacedFact<IncentiveInput>, add: Add): void {
  const own = (path: string, words: string | null | undefined, clause?: string): Passage => [`${field} (${fact.id}).${path}`, words, clause];
  report(
    policy,
    fact.clause,
    [
      own('quote', fact.quote),
      own('beneficiary', fact.beneficiary),
      own('instrument_printed', fact.instrument_printed),
      ...placedConditions(fact.conditions).flatMap(({ condition: c, path }) => [own(`conditions.${path}.quote`, c.quote, c.clause)]),
      ...fact.amounts.flatMap((a, i) => [
        own(`amounts.${i} (${a.key}).quote`, a.quote),
        own(`amounts.${i} (${a.key}).base`, a.base),
        own(`amounts.${i} (${a.key}).of`, a.of === null || isFactId(a.of) ? null : a.of),
        ...a.limits.map((l, j) => own(`amounts.${i} (${a.key}).limits.${j}.quote`, l.quote)),
      ]),
      ...fact.duties.map((d, i) => own(`duties.${i}.quote`, d.quote)),
      ...fact.proofs.map((p, i) => own(`proofs.${i}.quote`, p.quote)),
      ...fact.references.map((r, i) => own(`references.${i}.quote`, r.quote, r.clause)),
    ],
    add,
  );
}

/** The same of a target in prose; a cell’s words are its table’s. */
export function checkTargetWholeWords(policy: ParsedPolicy, { fact, field, cell }: PlacedFact<TargetInput>, add: Add): void {
  if (cell !== null) return;
  const own = (name: 'quote' | 'indicator' | 'verb' | 'scope' | 'relative_to'): Passage => [`${field} (${fact.id}).${name}`, fact[name]];
  report(policy, fact.clause, (['quote', 'indicator', 'verb', 'scope', 'relative_to'] as const).map(own), add);
}

/** The same of the passages that the document names itself. */
export function checkWholeWords(policy: ParsedPolicy, add: Add): void {
  const { territory, references } = policy.input;
  report(
    policy,
    '',
    [
      ...(territory === null ? [] : [['territory.quote', territory.quote, territory.clause] as const]),
      ...references.map((r, i): Passage => [`references.${i}.quote`, r.quote, r.clause]),
    ],
    add,
  );
}
